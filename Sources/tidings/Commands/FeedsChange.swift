import ArgumentParser
import StoryStorage
import TidingsEngine
import TidingsModel

private let settingsHelp = "Settings: \(FeedSetting.names). An empty one is unset, as in title=."

struct FeedsAdd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Follow feeds.",
        discussion: """
            \(settingsHelp)

            Examples:
              tidings feeds add https://example.org/feed
              tidings feeds add https://example.org/feed title="The Example" category=World/Europe weight=2
            """)

    @Argument(help: ArgumentHelp("Addresses, and settings for all of them as in category=World.", valueName: "url"))
    var words: [String]

    @OptionGroup var options: PlaceOptions

    func run() throws {
        let isSetting = { (word: String) in FeedSetting(word: String(word.prefix { $0 != "=" })) != nil }
        let urls = words.filter { !isSetting($0) }
        var settings = FeedSettings()
        try FeedSetting.read(words.filter(isSetting), into: &settings)
        guard !urls.isEmpty else { throw ValidationError("Name the address of a feed.") }
        let subscriptions = try Subscriptions(options)
        var fresh: [Feed] = []
        for url in urls {
            if let complaint = complaint(aboutFeedAddress: url) {
                throw Problem(place: url, sentence: complaint, status: .usage)
            }
            guard let old = subscriptions.feeds.first(where: { $0.feed.url == url }) else {
                fresh.append(Feed(url: url, settings: settings))
                continue
            }
            if case .declared(let file) = old.feed.origin {
                complain("\(url): it is followed already, as declared in \(file)")
            } else {
                complain("\(url): it is followed already; `tidings feeds set` changes its settings")
            }
        }
        guard !fresh.isEmpty else { return }
        try subscriptions.make([.follow(fresh)]) { "added \(count($0.added.count, "feed"))" }
    }
}

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
        try subscriptions.make([.unfollow(chosen.map(\.feed.id))]) { "removed \(count($0.removed.count, "feed"))" }
    }
}

struct FeedsSet: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Change the settings of a feed.",
        discussion: """
            \(settingsHelp)

            Examples:
              tidings feeds set https://example.org/feed weight=2 category=World/Europe
              tidings feeds set https://example.org/feed interval=    back to the learned one
            """)

    @Argument(help: ArgumentHelp("Address or id.", valueName: "feed")) var feed: String

    @Argument(help: ArgumentHelp("As in weight=2.", valueName: "setting=value")) var settings: [String]

    @OptionGroup var options: PlaceOptions

    func run() throws {
        let subscriptions = try Subscriptions(options)
        let old = try subscriptions.feed(feed)
        try subscriptions.requireAdded(old, toBe: "changed")
        var feed = old.feed
        try FeedSetting.read(settings, into: &feed.settings)
        let before = old.feed.settings
        let now = feed.settings
        let bearsOnFetching =
            before.intervalSeconds != now.intervalSeconds || before.allowPrivate != now.allowPrivate
            || before.userAgent != now.userAgent
        try subscriptions.make([.follow([feed])] + (bearsOnFetching ? [.revive([feed.id])] : [])) { changes in
            changes.updated.isEmpty ? "it was so already" : "changed \(feed.url)"
        }
    }
}

struct FeedsPause: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pause", abstract: "Ask feeds no more until they are resumed.",
        discussion: "Example:\n  tidings feeds pause https://example.org/feed")

    @Argument(help: ArgumentHelp("Address or id.", valueName: "feed")) var feeds: [String]

    @OptionGroup var options: PlaceOptions

    func run() throws {
        let subscriptions = try Subscriptions(options)
        let chosen = try feeds.map { name throws(Problem) in try subscriptions.feed(name).feed }
        let paused = chosen.map { feed in
            var feed = feed
            feed.paused = true
            return feed
        }
        try subscriptions.make([.follow(paused)]) { _ in "paused \(count(paused.count, "feed"))" }
    }
}

struct FeedsResume: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume", abstract: "Ask feeds again that were paused, have failed or are gone.",
        discussion: "Example:\n  tidings feeds resume https://example.org/feed")

    @Argument(help: ArgumentHelp("Address or id.", valueName: "feed")) var feeds: [String]

    @OptionGroup var options: PlaceOptions

    func run() throws {
        let subscriptions = try Subscriptions(options)
        let chosen = try feeds.map { name throws(Problem) in try subscriptions.feed(name).feed }
        let awake = chosen.map { feed in
            var feed = feed
            feed.paused = false
            return feed
        }
        try subscriptions.make([.follow(awake), .revive(awake.map(\.id))]) { _ in
            "resumed \(count(awake.count, "feed"))"
        }
    }
}
