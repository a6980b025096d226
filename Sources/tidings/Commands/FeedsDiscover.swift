import ArgumentParser
import StoryDigest
import TidingsModel

/// `tidings feeds discover`.
struct FeedsDiscover: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "discover", abstract: "List the feeds that a page links to.",
        discussion: """
            Fetches the page once. First come the feeds that it declares, then links in its text that look like \
            feeds (\"likely\"); `tidings feeds add` follows one.

            Examples:
              tidings feeds discover https://example.org/
              tidings feeds discover --guess https://example.org/
            """)

    @Argument(help: ArgumentHelp("Address of a page.", valueName: "url")) var url: String

    @Flag(help: "Where the page links to none, try five usual addresses on its host.")
    var guess = false

    @Flag(help: "Print JSON, for a program.") var json = false

    @Option(help: ArgumentHelp("Whether it may be on a private address: true or false.", valueName: "boolean"))
    var allowPrivate: String?

    @OptionGroup var options: PlaceOptions

    func run() async throws {
        if let complaint = complaint(aboutFeedAddress: url) {
            throw Problem(place: url, sentence: complaint, status: .usage)
        }
        var settings = FeedSettings()
        if let allowPrivate { try FeedSetting.allowPrivate.read(allowPrivate, into: &settings) }
        let finder = FeedFinder(try options.configuration(), settings: settings)
        let output = Output()
        switch try await finder.look(at: url).get() {
        case .feed(let feed):
            if json {
                try output.write(list([feed], at: feed.url))
            } else {
                let parts = [feed.format, feed.entryCount.map { counted($0, "entry", "entries") }].compactMap(\.self)
                try output.line(
                    terminalLine("\(feed.name): this is a feed itself (\(parts.joined(separator: ", ")))"))
            }
        case .page(let page, var feeds):
            if feeds.isEmpty, guess { feeds = await finder.guess(near: page).map { [$0] } ?? [] }
            if json {
                try output.write(list(feeds, at: page))
            } else if !feeds.isEmpty {
                try output.write(table(feeds))
            }
            try output.finish()
            guard feeds.isEmpty else { return }
            throw Problem(
                place: url,
                sentence: "the page links to no feed" + (guess ? ", nor is one at the usual addresses" : ""),
                remedy: guess ? nil : "--guess tries the usual addresses")
        }
        try output.finish()
    }

    private func table(_ feeds: [FoundFeed]) -> String {
        var table = ColumnTable(
            [.init("TITLE", .flexible), .init("TYPE"), .init("FOUND"), .init("URL", .folding)],
            style: Terminal.output.tableStyle)
        for feed in feeds {
            table.add([feed.terminalTitle ?? "", feed.format ?? "", feed.source.rawValue, feed.url])
        }
        return table.text
    }

    private func list(_ feeds: [FoundFeed], at address: String) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("url", maskingUser(address))
            writer.key("feeds")
            writer.array { writer in
                for feed in feeds {
                    writer.object {
                        $0.member("url", maskingUser(feed.url))
                        $0.member("title", feed.title)
                        $0.member("type", feed.format)
                        $0.member("found", feed.source.rawValue)
                        if let count = feed.entryCount { $0.member("entries", count) }
                    }
                }
            }
        }
        return writer.takeLine()
    }
}
