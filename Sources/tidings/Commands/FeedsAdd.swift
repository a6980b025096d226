import ArgumentParser
import FeedFetching
import StoryDigest
import StoryStorage
import TidingsEngine
import TidingsModel

/// `tidings feeds add`.
struct FeedsAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Follow feeds, or the feed of a page.",
        discussion: """
            Asks each address once. A feed is followed, and what it brought is taken in at once; of a page, the one feed that it links to. Where it links to \
            several they are listed, and nothing is followed unless --first or --all says which. What cannot be \
            reached is not followed either, except with --no-check, which asks nobody.

            Examples:
              tidings feeds add https://example.org/
              tidings feeds add https://example.org/feed --category World/Europe --weight 2
              tidings feeds add --no-check https://example.org/feed
            """)

    @Argument(help: ArgumentHelp("Address of a feed or a page.", valueName: "url"))
    var urls: [String]

    @Flag(help: "Follow the address as it is, without asking its server.") var noCheck = false

    @Flag(help: "Of a page that links to several feeds, follow the first.") var first = false

    @Flag(help: "Of a page that links to several feeds, follow all but those of comments.") var all = false

    @OptionGroup var settingOptions: FeedSettingOptions

    @OptionGroup var options: PlaceOptions

    func validate() throws {
        guard !(first && all) else { throw ValidationError("--first and --all exclude each other.") }
    }

    func run() async throws {
        var settings = FeedSettings()
        try settingOptions.apply(to: &settings)
        for url in urls {
            if let complaint = complaint(aboutFeedAddress: url) {
                throw Problem(place: url, sentence: complaint, status: .usage)
            }
        }
        let subscriptions = try Subscriptions(options)
        var seen: Set<String> = []
        let fresh = urls.filter { seen.insert($0).inserted && !isFollowed($0, in: subscriptions) }
        guard !fresh.isEmpty else { return }
        guard !noCheck else {
            let feeds = fresh.map { Feed(url: $0, settings: settings) }
            warnOfPasswords(in: fresh)
            return try subscriptions.make([.follow(feeds)]) { "added \(counted($0.added.count, "feed"))" }
        }
        let finder = FeedFinder(subscriptions.configuration, settings: settings)
        var choice = Choice(first: first, all: all)
        for (url, sight) in zip(fresh, await finder.look(atAll: fresh)) { choice.choose(from: sight, at: url) }
        try await follow(choice, in: subscriptions, settings)
    }

    private func follow(_ choice: Choice, in subscriptions: Subscriptions, _ settings: FeedSettings) async throws {
        var seen: Set<String> = []
        let chosen = choice.chosen.filter { choice in
            guard seen.insert(choice.feed.url).inserted else { return false }
            return choice.feed.url == choice.asked || !isFollowed(choice.feed.url, in: subscriptions)
        }
        if !chosen.isEmpty {
            let lines = chosen.map { maskingSecrets(terminalLine("added \($0.feed.name): \($0.reason)")) }
                .joined(separator: "\n")
            let feeds = chosen.map { feed(of: $0.feed, asked: $0.asked, settings) }
            warnOfPasswords(in: feeds.map(\.url))
            // Those that have answered are not asked again for their first entries.
            let guests = zip(feeds, chosen).compactMap { feed, choice in
                choice.feed.firstAnswer.map { EngineRequest.Guest(feed: feed, answer: $0) }
            }
            let others = zip(feeds, chosen).filter { $0.1.feed.firstAnswer == nil }.map(\.0)
            var outcomes: [SubscriptionDesk.Outcome] = []
            if !guests.isEmpty {
                let options = subscriptions.configuration.engine
                outcomes.append(try await subscriptions.desk.welcome(guests, options: options))
            }
            if !others.isEmpty { outcomes.append(try subscriptions.desk.make(.follow(others))) }
            try subscriptions.tell(outcomes, handedOver: lines) { _ in lines }
        }
        for problem in choice.problems { complain(problem.description) }
        let output = Output()
        for line in choice.offers { try output.line(line) }
        try output.finish()
        guard !choice.problems.isEmpty else { return }
        throw ExitCode((choice.chosen.isEmpty ? ExitStatus.nothingDone : .someFailed).rawValue)
    }

    private func feed(of found: FoundFeed, asked: String, _ settings: FeedSettings) -> Feed {
        guard settings.holdsSecrets, origin(of: found.url) != origin(of: asked) else {
            return Feed(url: found.url, settings: settings)
        }
        complain(
            "\(found.url): it is not on the server of \(asked), so it does not get to know its secrets; `tidings feeds"
                + " set` gives it its own")
        return Feed(url: found.url, settings: settings.withoutSecrets)
    }

    /// Says so, too.
    private func isFollowed(_ url: String, in subscriptions: Subscriptions) -> Bool {
        guard let old = subscriptions.feeds.first(where: { $0.feed.id == Feed.ID(url: url) || $0.state.address == url })
        else {
            return false
        }
        switch old.feed.origin {
        case .declared(let file): complain("\(url): it is followed already, as declared in \(file)")
        case .listed(let list): complain("\(url): it is followed already, since \(list) names it")
        case .added: complain("\(url): it is followed already; `tidings feeds set` changes its settings")
        }
        return true
    }
}

/// Says of addresses with user and password that these are stored as they stand.
func warnOfPasswords(in urls: [String]) {
    let telling = urls.filter { withoutUser($0) != $0 }
    guard let first = telling.first else { return }
    let others = telling.count > 1 ? " and \(telling.count - 1) more" : ""
    complain(
        "\(first)\(others): user and password are kept in the store as a part of the address; the settings username"
            + " and password keep them out of it")
}

/// Which of the feeds that were found are to be followed, and what to say where none is.
private struct Choice {
    /// More offers than this are told by `feeds discover`.
    private static let mostOffers = 10

    let first: Bool
    let all: Bool
    /// What is followed, the address that led there, and the words for it.
    var chosen: [(feed: FoundFeed, asked: String, reason: String)] = []
    var problems: [Problem] = []
    /// A command for each feed that might be meant.
    var offers: [String] = []

    init(first: Bool, all: Bool) {
        self.first = first
        self.all = all
    }

    mutating func choose(from sight: Result<Sight, Problem>, at url: String) {
        switch sight {
        case .failure(var problem):
            problem.remedy = problem.remedy ?? "--no-check follows it all the same"
            problems.append(problem)
        case .success(.feed(let feed)):
            let moved = feed.url == url ? "" : "; \(url) has moved there for good"
            chosen.append((feed, url, counted(feed.entryCount ?? 0, "entry", "entries") + moved))
        case .success(.page(_, let feeds)): choose(among: feeds, at: url)
        }
    }

    private mutating func choose(among feeds: [FoundFeed], at url: String) {
        let candidates = Self.candidates(feeds)
        guard let only = candidates.first else {
            problems.append(
                Problem(
                    place: url, sentence: "it is an HTML page, not a feed, and links to none",
                    remedy: "`tidings feeds discover --guess` tries the usual addresses"))
            return
        }
        guard candidates.count > 1, !first, !all else {
            let reason = candidates.count == 1 ? "the feed of \(url)" : "a feed of \(url)"
            for feed in all ? candidates : [only] { chosen.append((feed, url, reason)) }
            return
        }
        problems.append(
            Problem(
                place: url, sentence: "the page links to \(candidates.count) feeds",
                remedy: "name the one you want, or say --first or --all"))
        for feed in candidates.prefix(Self.mostOffers) {
            let words = [feed.terminalTitle, feed.format].compactMap(\.self).joined(separator: ", ")
            offers.append("  tidings feeds add \(shellWord(feed.url))" + (words.isEmpty ? "" : "  # \(words)"))
        }
        guard candidates.count > Self.mostOffers else { return }
        offers.append("  tidings feeds discover \(shellWord(url))  # all \(feeds.count)")
    }

    /// What a page declares is meant rather than what looks like a feed, and articles rather than comments.
    private static func candidates(_ feeds: [FoundFeed]) -> [FoundFeed] {
        let declared = feeds.filter { $0.source == .declared }
        let pool = declared.isEmpty ? feeds : declared
        let articles = pool.filter { !$0.isOfComments }
        return articles.isEmpty ? pool : articles
    }
}

extension FeedFinder {
    /// The same for each address, side by side.
    fileprivate func look(atAll urls: [String]) async -> [Result<Sight, Problem>] {
        await withTaskGroup(of: (Int, Result<Sight, Problem>).self) { group in
            for (index, url) in urls.enumerated() {
                group.addTask { (index, await look(at: url)) }
            }
            var sights: [(Int, Result<Sight, Problem>)] = []
            for await sight in group { sights.append(sight) }
            return sights.sorted { $0.0 < $1.0 }.map(\.1)
        }
    }
}

/// A word for a shell to take as it is, whoever wrote it.
func shellWord(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
        (0x30..<0x3a).contains(byte) || (0x61..<0x7b).contains(byte | 0x20) || "_./:%@+,-".utf8.contains(byte)
    }
    guard !isPlain else { return text }
    let parts = terminalLine(text).split(separator: "'", omittingEmptySubsequences: false)
    return "'" + parts.joined(separator: #"'\''"#) + "'"
}
