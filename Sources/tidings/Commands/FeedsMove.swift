import ArgumentParser
import StoryDigest
import StoryStorage
import TidingsEngine
import TidingsModel

/// `tidings feeds move`.
struct FeedsMove: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "move", abstract: "Ask a feed at another address from now on.",
        discussion: """
            For a feed that is gone, or lives elsewhere now: it keeps its name, settings, entries and stories. The \
            new address is asked once, and has to be a feed, except with --no-check. Moving it to its own URL undoes \
            it.

            Example:
              tidings feeds move https://old.example/feed https://new.example/feed
            """)

    @Argument(help: ArgumentHelp("Address or id.", valueName: "feed")) var feed: String

    @Argument(help: ArgumentHelp("Where it is now.", valueName: "address")) var address: String

    @Flag(help: "Take the address as it is, without asking its server.") var noCheck = false

    @OptionGroup var options: PlaceOptions

    func run() async throws {
        if let complaint = complaint(aboutFeedAddress: address) {
            throw Problem(place: address, sentence: complaint, status: .usage)
        }
        let subscriptions = try Subscriptions(options)
        let feed = try subscriptions.feed(feed)
        var target = address
        if !noCheck { target = try await checked(for: feed.feed.settings, subscriptions.configuration) }
        guard target != feed.state.address else {
            let output = Output()
            try output.line("it was so already")
            return try output.finish()
        }
        let isTaken = subscriptions.feeds.contains { other in
            other.feed.id != feed.feed.id && (other.feed.id == Feed.ID(url: target) || other.state.address == target)
        }
        guard !isTaken else {
            throw Problem(
                place: target, sentence: "it is followed already, as a feed of its own",
                remedy: "`tidings feeds remove` one of the two")
        }
        let told = maskingSecrets(terminalLine("moved \(feed.title) to \(target)"))
        // A declared feed may not be in the store yet.
        try subscriptions.make([.follow([feed.feed]), .move(feed.feed.id, address: target)], handedOver: told) { _ in
            told
        }
    }

    /// Where the address leads for good, once it has shown to be a feed.
    private func checked(for settings: FeedSettings, _ configuration: Configuration) async throws -> String {
        switch await FeedFinder(configuration, settings: settings).look(at: address) {
        case .success(.feed(let found)): return found.url
        case .success(.page):
            throw Problem(
                place: address, sentence: "it is an HTML page, not a feed",
                remedy: "`tidings feeds discover` lists the feeds it links to")
        case .failure(var problem):
            problem.remedy = problem.remedy ?? "--no-check moves it all the same"
            throw problem
        }
    }
}
