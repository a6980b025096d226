import FeedParsing
import Foundation
import TidingsModel

/// How far a document is taken.
enum ParseStage: String, CaseIterable {
    /// libxml2 with handlers that do nothing.
    case floor
    /// To values, nothing sanitised.
    case parse
    /// To entries as the store takes them: sanitised, with plain text, links, language and keys.
    case normalise

    func run(_ document: [UInt8]) {
        switch self {
        case .floor: readWithEmptyHandlers(document)
        case .parse: _ = parseFeed(document)
        case .normalise:
            let address = "https://feeds.example/feed"
            let state = FeedState(address: address, nextDue: Timestamp(seconds: 0))
            let followed = FollowedFeed(feed: Feed(url: address), state: state)
            _ = FeedParsing.normalise(parseFeed(document), of: followed, at: Timestamp(seconds: 1_764_000_000))
        }
    }
}

/// The CPU time of the parser per megabyte, against the floor in the same run.
struct ParseBenchmark {
    /// Feeds below this cost by their number more than by their size.
    private static let smallBytes = 60_000

    enum Sizes: String, CaseIterable {
        case small
        case large

        func hold(_ document: [UInt8]) -> Bool { (document.count < ParseBenchmark.smallBytes) == (self == .small) }
    }

    let documents: [[UInt8]]
    let options: Options

    func run() -> Figures {
        let classes = (options.sizes.map { [$0] } ?? Sizes.allCases).map { sizes in
            (sizes.rawValue, documents.filter { sizes.hold($0) })
        }
        let stages = options.only.map { [$0] } ?? ParseStage.allCases
        var figures = Figures()
        for (name, documents) in classes where !documents.isEmpty {
            let megabytes = Double(documents.reduce(0) { $0 + $1.count }) / 1e6
            // Small sets more often: the clock's steps must not count.
            let repeats = max(1, Int(4 / megabytes))
            var best: [ParseStage: Double] = [:]
            for _ in 0..<options.rounds {
                // Side by side, so that what else the machine does meets all stages alike.
                for stage in stages {
                    let seconds = measure(stage, documents, repeats: options.only == nil ? repeats : 1)
                    best[stage] = min(best[stage] ?? .infinity, seconds)
                }
            }
            for stage in stages {
                guard let seconds = best[stage] else { continue }
                let floor = best[.floor].map { seconds / $0 }
                figures.rows.append(
                    .init(
                        name: "\(name) \(stage.rawValue)", documents: documents.count, megabytes: megabytes,
                        millisecondsPerMB: seconds * 1e3 / megabytes, ratio: floor ?? 0))
            }
        }
        return figures
    }

    /// CPU seconds of one pass.
    private func measure(_ stage: ParseStage, _ documents: [[UInt8]], repeats: Int) -> Double {
        let start = processSeconds()
        for _ in 0..<repeats {
            for document in documents { stage.run(document) }
        }
        return (processSeconds() - start) / Double(repeats)
    }
}

/// CPU seconds of this process so far.
func processSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
