import ArgumentParser
import StoryDigest
import StoryStorage
import TidingsEngine
import TidingsModel

/// `tidings prune`: what is past its time, at once.
struct Prune: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prune", abstract: "Take out of the store what is past its time, now.",
        discussion: """
            The daemon does it by itself, a little every hour, and so does each `tidings fetch`. What goes, and when, is \
            set in [retention]. What is gone is not taken for new when a feed shows it again.

            Examples:
              tidings prune --dry-run   what would go
              tidings prune             all of it, at once
            """)

    @Flag(help: "Say what would go, and change nothing.") var dryRun = false

    @OptionGroup var options: PlaceOptions

    func run() throws {
        let retention = try options.configuration().engine.retention
        let output = Output()
        if dryRun {
            try tell(retention, output)
        } else {
            let store = try options.openStore(.owning)
            var pruning = Pruning(retention, at: timeOfDay())
            while !pruning.isDone { try pruning.step(in: store) }
            let done = pruning.counts
            try output.line(
                done.isEmpty
                    ? "nothing is past its time"
                    : "\(counted(done.compacted, "entry", "entries")) lost the texts, "
                        + "\(counted(done.stories, "story", "stories")) of "
                        + "\(counted(done.entries, "entry", "entries")) removed, "
                        + "\(counted(done.others, "old record")) dropped")
        }
        try output.finish()
    }

    private func tell(_ retention: Retention, _ output: Output) throws {
        let store = try options.openStore(.reading)
        let texts = try store.texts(beyond: retention, at: timeOfDay())
        let byAge = counted(texts.byAge, "entry", "entries")
        try output.line("max_age: \(byAge) would lose the texts; headlines, publishers and links stay")
        if retention.maxPerFeed != nil {
            try output.line("max_per_feed: \(counted(texts.byFeed, "entry", "entries")) would lose the texts")
        }
        let limit = sizeSetting(retention.maxBytes)
        let size = try store.counts().bytes
        let excess = size - Int64(retention.maxBytes)
        try output.line(
            excess > 0
                ? "max_bytes: the store is \(excess >> 20) MB above \(limit); the oldest texts go, then the oldest stories"
                : "max_bytes: the store is within \(limit)")
    }
}
