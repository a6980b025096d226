import TidingsModel

// RSS 1.0 syndication module: https://web.resource.org/rss/1.0/modules/syndication/

extension Vocabulary {
    /// How often a feed changes.
    static let syndication = Vocabulary(
        namespaces: ["purl.org/rss/1.0/modules/syndication"],
        prefixes: ["sy"],
        elements: [
            "updateperiod": { element, record in
                record.extras.channel.updatePeriod = element.trimmedText.flatMap { periods[$0.asciiLowered] }
                record.weighUpdatePeriod()
            },
            "updatefrequency": { element, record in
                record.extras.channel.updateFrequency = element.trimmedText.flatMap { Int64($0) }
                record.weighUpdatePeriod()
            },
        ])

    private static let periods: [String: Int64] = [
        "hourly": 3600, "daily": 86400, "weekly": 604_800, "monthly": 2_592_000, "yearly": 31_536_000,
    ]
}

extension FeedRecord {
    /// Both default: daily, and once.
    fileprivate mutating func weighUpdatePeriod() {
        let frequency = max(1, extras.channel.updateFrequency ?? 1)
        extras.channel.hints.updatePeriodSeconds = max(60, (extras.channel.updatePeriod ?? 86400) / frequency)
    }
}
