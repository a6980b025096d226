import ArgumentParser
import FeedParsing
import StoryDigest
import StoryStorage
import TidingsEngine
import TidingsModel

/// `tidings feeds import`.
struct FeedsImport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Follow the feeds of a file: OPML, a newsboat urls file, or a list of addresses.",
        discussion: """
            Which of them it is shows in its content. Nested outlines become nested categories; feeds that are \
            followed already stay as they are.

            Examples:
              tidings feeds import subscriptions.opml
              tidings feeds import ~/.newsboat/urls
              ssh other tidings feeds export | tidings feeds import -
            """)

    @Argument(help: ArgumentHelp("Files; - is standard input.", valueName: "file"), completion: .file())
    var files: [String]

    @OptionGroup var options: PlaceOptions

    func run() throws {
        let subscriptions = try Subscriptions(options)
        var seen = Set(subscriptions.feeds.flatMap { [$0.feed.id, Feed.ID(url: $0.state.address)] })
        var fresh: [Feed] = []
        var old = 0
        for file in files {
            for feed in try read(file) {
                if let complaint = complaint(aboutFeedAddress: feed.url) {
                    complain("\(file): \(feed.url): \(complaint); left out")
                } else if seen.insert(feed.id).inserted {
                    fresh.append(feed)
                } else {
                    old += 1
                }
            }
        }
        let known = old > 0 ? ", \(old) followed already" : ""
        guard !fresh.isEmpty else {
            let output = Output()
            try output.line("added no feed\(known)")
            return try output.finish()
        }
        warnOfPasswords(in: fresh.map(\.url))
        try subscriptions.make([.follow(fresh)]) { "added \(counted($0.added.count, "feed"))\(known)" }
    }

    private func read(_ file: String) throws -> [Feed] {
        do {
            return try parseSubscriptions(try readFile(file), origin: .added)
        } catch let error as FileError {
            throw Problem(place: file, sentence: "it cannot be read: \(error.reason)")
        } catch {
            throw Problem(place: file, sentence: "\(error)")
        }
    }
}

/// `tidings feeds export`.
struct FeedsExport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Print what is followed as OPML.",
        discussion: "Example:\n  tidings feeds export > subscriptions.opml")

    @Option(
        help: ArgumentHelp("Write to this file, in place of standard output.", valueName: "file"), completion: .file())
    var output: String?

    @OptionGroup var options: PlaceOptions

    func run() throws {
        let subscriptions = try Subscriptions(options)
        let text = try output.map(Output.init(file:)) ?? Output()
        // Whoever reads it has no use for an address that a feed has left.
        let feeds = subscriptions.feeds.map { feed in
            var feed = feed
            feed.feed.url = withoutUser(feed.state.address)
            return feed
        }
        let telling = subscriptions.feeds.count { withoutUser($0.state.address) != $0.state.address }
        if telling > 0 { complain("user and password are left out of \(counted(telling, "address", "addresses"))") }
        try text.write(writeOPML(feeds, title: "Tidings subscriptions", created: timeOfDay()))
        try text.finish()
    }
}
