import TidingsModel

/// An Atom feed with a story an entry.
struct AtomWriter: StoryWriter {
    private let feed: AtomFeed
    private let generated: Timestamp

    init(_ context: ExportContext) {
        feed = AtomFeed(publication: context.publication, clock: context.clock)
        generated = context.head.generated
    }

    func begin() -> [UInt8] { Array(feed.head(name: "stories", title: "Tidings", updated: generated).utf8) }
    func write(_ told: ToldStory, number: Int, to bytes: inout [UInt8]) { bytes += feed.entry(told).utf8 }
    func end() -> [UInt8] { Array(feed.foot.utf8) }
}
