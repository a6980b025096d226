import ArgumentParser
import StoryDigest
import StoryStorage
import TidingsEngine
import TidingsModel

/// What can be set for a feed, as options; without a value they change nothing, with an empty one they unset.
struct FeedSettingOptions: ParsableArguments {
    @Option(help: "Name to show, in place of the feed's own.") var title: String?
    @Option(help: ArgumentHelp("Section of the digest, nested as in World/Europe.", valueName: "name"))
    var category: String?
    @Option(help: ArgumentHelp("Publisher, where the domain does not say it.", valueName: "name"))
    var outlet: String?
    @Option(help: ArgumentHelp("Language of its entries, in place of what it says itself.", valueName: "tag"))
    var language: String?
    @Option(help: ArgumentHelp("How much you care: 1 by default, 2 is twice as much.", valueName: "number"))
    var weight: String?
    @Option(help: ArgumentHelp("Fixed time between two looks, as in 2h.", valueName: "time"))
    var interval: String?
    @Option(help: ArgumentHelp("Whether it may be on a private address: true or false.", valueName: "boolean"))
    var allowPrivate: String?
    @Option(help: ArgumentHelp("How we present ourselves to its server.", valueName: "text"))
    var userAgent: String?
    @Option(help: ArgumentHelp("User of basic authentication.", valueName: "name"))
    var username: String?
    @Option(help: ArgumentHelp("Where its password stands: env:NAME or credential:NAME.", valueName: "place"))
    var password: String?
    @Option(help: ArgumentHelp("Where a bearer token stands: env:NAME or credential:NAME.", valueName: "place"))
    var bearerToken: String?
    @Option(
        help: ArgumentHelp(
            "Header field for its server, as in \"X-Key: env:NAME\"; without a value it is unset.",
            valueName: "field"))
    var header: [String] = []
    @Option(help: ArgumentHelp("Proxy, as in http://proxy.example:3128, or direct.", valueName: "url"))
    var proxy: String?
    @Option(help: ArgumentHelp("Whether any certificate of its server will do: true or false.", valueName: "boolean"))
    var ignoreTLSErrors: String?

    func apply(to settings: inout FeedSettings) throws(Problem) {
        let given: [(FeedSetting, String?)] = [
            (.title, title), (.category, category), (.outlet, outlet), (.language, language), (.weight, weight),
            (.interval, interval), (.allowPrivate, allowPrivate), (.userAgent, userAgent),
            (.username, username), (.password, password), (.bearerToken, bearerToken), (.proxy, proxy),
            (.ignoreTLSErrors, ignoreTLSErrors),
        ]
        for (setting, value) in given {
            if let value { try setting.read(value, into: &settings) }
        }
        for field in header { try FeedSetting.headers.read(field, into: &settings) }
        if let complaint = complaint(about: settings) { throw Problem(sentence: complaint, status: .usage) }
    }
}

/// `tidings feeds remove`.
struct FeedsRemove: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Follow feeds no longer; their entries and stories stay.",
        discussion: "Example:\n  tidings feeds remove https://example.org/feed")

    @Argument(help: ArgumentHelp("Address or id.", valueName: "feed")) var feeds: [String]

    @OptionGroup var options: PlaceOptions

    func run() throws {
        let subscriptions = try Subscriptions(options)
        let chosen = try feeds.map { name throws(Problem) in try subscriptions.feed(name) }
        for feed in chosen { try subscriptions.requireAdded(feed, toBe: "removed") }
        let isListed = chosen.contains { if case .listed = $0.feed.origin { true } else { false } }
        try subscriptions.make([.unfollow(chosen.map(\.feed.id))]) { changes in
            "removed \(counted(changes.removed.count, "feed"))" + (isListed ? "; no list brings it back" : "")
        }
    }
}

/// `tidings feeds set`.
struct FeedsSet: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Change the settings of a feed.",
        discussion: """
            Examples:
              tidings feeds set https://example.org/feed --weight 2
              tidings feeds set https://example.org/feed weight=2 category=World/Europe
              tidings feeds set https://example.org/feed interval=    unset again
              tidings feeds set https://example.org/feed username=me password=env:PW
            """)

    @Argument(help: ArgumentHelp("Address or id.", valueName: "feed")) var feed: String

    @Argument(
        help: ArgumentHelp("The options below, shorter: weight=2. An empty value unsets.", valueName: "setting=value"))
    var settings: [String] = []

    @OptionGroup var settingOptions: FeedSettingOptions

    @OptionGroup var options: PlaceOptions

    func run() throws {
        let subscriptions = try Subscriptions(options)
        let old = try subscriptions.feed(feed)
        try subscriptions.requireAdded(old, toBe: "changed")
        var feed = old.feed
        for word in settings {
            let (setting, value) = try FeedSetting.taken(apart: word)
            try setting.read(value, into: &feed.settings)
        }
        try settingOptions.apply(to: &feed.settings)
        let before = old.feed.settings
        let now = feed.settings
        let bearsOnFetching = before.fetchingPart != now.fetchingPart
        try subscriptions.make([.follow([feed])] + (bearsOnFetching ? [.revive([feed.id])] : [])) { changes in
            changes.updated.isEmpty ? "it was so already" : "changed \(maskingUser(feed.url))"
        }
    }
}

extension FeedSettings {
    /// What bears on how and when its server is asked, and nothing else.
    fileprivate var fetchingPart: FeedSettings {
        var part = self
        (part.title, part.category, part.outlet, part.language, part.weight) = (nil, [], nil, nil, 1)
        return part
    }
}

/// `tidings feeds pause`.
struct FeedsPause: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pause", abstract: "Ask feeds no more until they are resumed.",
        discussion: "Example:\n  tidings feeds pause https://example.org/feed")

    @Argument(help: ArgumentHelp("Address or id.", valueName: "feed")) var feeds: [String]

    @OptionGroup var options: PlaceOptions

    func run() throws {
        let subscriptions = try Subscriptions(options)
        let paused = try subscriptions.feeds(feeds, paused: true)
        try subscriptions.make([.follow(paused)]) { _ in "paused \(counted(paused.count, "feed"))" }
    }
}

/// `tidings feeds resume`.
struct FeedsResume: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume", abstract: "Ask feeds again that were paused, have failed or are gone.",
        discussion: "Example:\n  tidings feeds resume https://example.org/feed")

    @Argument(help: ArgumentHelp("Address or id.", valueName: "feed")) var feeds: [String]

    @OptionGroup var options: PlaceOptions

    func run() throws {
        let subscriptions = try Subscriptions(options)
        let awake = try subscriptions.feeds(feeds, paused: false)
        try subscriptions.make([.follow(awake), .revive(awake.map(\.id))]) { _ in
            "resumed \(counted(awake.count, "feed"))"
        }
    }
}

extension Subscriptions {
    /// The feeds of these names, as they are to be.
    fileprivate func feeds(_ names: [String], paused: Bool) throws(Problem) -> [Feed] {
        try names.map { name throws(Problem) in
            var feed = try feed(name).feed
            feed.paused = paused
            return feed
        }
    }
}
