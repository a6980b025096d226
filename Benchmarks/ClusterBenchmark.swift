import Foundation
import StoryClustering
import TextAnalysis
import TidingsModel

/// What cutting texts into words and placing entries in stories costs, in CPU time and in counted work.
///
/// Seconds differ from machine to machine; what is counted does not, and is what stored figures are compared by.
struct ClusterBenchmark {
    struct Row {
        var name: String
        var items: Int
        var megabytes: Double
        var tokeniseMillisecondsPerMB: Double
        var assignMicroseconds: Double
        /// The same over the last tenth of the stream.
        var lateMicroseconds: Double
        /// `ClusterWork.total` for each entry.
        var work: Double
        /// To go on from the rows that were stored, for each entry of the window.
        var restartMicroseconds: Double
    }

    let rounds: Int

    func run(_ file: String?) throws -> [Row] {
        if let file { return [measure(file, try readItems(file))] }
        return [
            measure("6,000 titles", SyntheticStream.items(6000, perDay: 4000, fullText: false)),
            measure("60,000 titles", SyntheticStream.items(60_000, perDay: 4000, fullText: false)),
            measure("3,000 full texts", SyntheticStream.items(3000, perDay: 4000, fullText: true)),
        ]
    }

    private func measure(_ name: String, _ items: [ClusterItem]) -> Row {
        let bytes = items.reduce(0) { $0 + $1.title.utf8.count + $1.summary.utf8.count + $1.content.utf8.count }
        var row = Row(
            name: name, items: items.count, megabytes: Double(bytes) / 1e6, tokeniseMillisecondsPerMB: .infinity,
            assignMicroseconds: .infinity, lateMicroseconds: .infinity, work: 0,
            restartMicroseconds: restart(items))
        for _ in 0..<rounds {
            row.tokeniseMillisecondsPerMB = min(
                row.tokeniseMillisecondsPerMB, tokenise(items) * 1e3 / max(row.megabytes, 1e-6))
            let (all, late, work) = assign(items)
            row.assignMicroseconds = min(row.assignMicroseconds, all)
            row.lateMicroseconds = min(row.lateMicroseconds, late)
            row.work = work
        }
        return row
    }

    /// Microseconds for each entry, with all of them in the window.
    private func restart(_ items: [ClusterItem]) -> Double {
        var clusterer = Clusterer(options: endless)
        var rows: [[Int64: MemoryRow]] = []
        for refresh in clusterer.refreshes(items) {
            for row in clusterer.assign(refresh, now: refresh[refresh.count - 1].published).memory {
                while rows.count <= row.kind { rows.append([:]) }
                rows[row.kind][row.key] = row.value == nil ? nil : row
            }
        }
        let stored = rows.flatMap { $0.values.sorted { $0.key < $1.key } }
        let start = processSeconds()
        clusterer = Clusterer(restoring: stored, options: endless)
        let seconds = processSeconds() - start
        return withExtendedLifetime(clusterer) { seconds / Double(items.count) * 1e6 }
    }

    private var endless: Clusterer.Options {
        var options = Clusterer.Options()
        options.windowDays = 10_000
        return options
    }

    private func tokenise(_ items: [ClusterItem]) -> Double {
        let texts = items.flatMap { [Array($0.title.utf8), Array($0.summary.utf8), Array($0.content.utf8)] }
        var words: [Word] = []
        let start = processSeconds()
        for text in texts {
            words.removeAll(keepingCapacity: true)
            WordScanner(language: "en").scan(text, into: &words)
        }
        return processSeconds() - start
    }

    /// Microseconds for each entry of all and of the last tenth, and work for each of all.
    private func assign(_ items: [ClusterItem]) -> (all: Double, late: Double, work: Double) {
        var clusterer = Clusterer()
        let late = items.count * 9 / 10
        var done = 0
        var early: (items: Int, seconds: Double) = (0, 0)
        let start = processSeconds()
        for refresh in clusterer.refreshes(items) {
            if done <= late { early = (done, processSeconds() - start) }
            _ = clusterer.assign(refresh, now: refresh[refresh.count - 1].published)
            done += refresh.count
        }
        let seconds = processSeconds() - start
        return (
            seconds / Double(items.count) * 1e6,
            (seconds - early.seconds) / Double(max(1, items.count - early.items)) * 1e6,
            Double(clusterer.work.total) / Double(items.count)
        )
    }
}

extension [ClusterBenchmark.Row] {
    /// The stored figures; none where there is no such file.
    init(contentsOf file: String) {
        self = []
        guard let text = try? String(contentsOfFile: file, encoding: .utf8) else { return }
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            let columns = line.split(separator: "\t")
            let numbers = columns.dropFirst().compactMap { Double($0) }
            guard columns.count == 8, numbers.count == 7 else { continue }
            append(
                .init(
                    name: String(columns[0]), items: Int(numbers[0]), megabytes: numbers[1],
                    tokeniseMillisecondsPerMB: numbers[2], assignMicroseconds: numbers[3],
                    lateMicroseconds: numbers[4], work: numbers[5],
                    restartMicroseconds: numbers[6]))
        }
    }

    func write(to file: String) throws {
        let head =
            "# stream, items, MB, words ms/MB, assign us/item, the last tenth, counted work/item, "
            + "restart us/item"
        let lines = map { row in ([row.name] + row.columns).joined(separator: "\t") }
        try ([head] + lines).joined(separator: "\n").appending("\n").write(
            toFile: file, atomically: true, encoding: .utf8)
    }

    func table(comparedWith stored: Self) -> String {
        let heads = [
            "stream", "items", "MB", "words ms/MB", "us/item", "late", "work/item", "restart", "stored",
        ]
        let lines = map { row in
            let before = stored.first { $0.name == row.name && $0.items == row.items }
            return [row.name] + row.columns + [before.map { String(format: "%.2f", $0.work) } ?? "-"]
        }
        return ([heads] + lines).map { columns in
            columns.enumerated().map { at, text in
                let padding = String(repeating: " ", count: Swift.max(0, (at == 0 ? 20 : 12) - text.count))
                return at == 0 ? text + padding : padding + text
            }.joined()
        }.joined(separator: "\n")
    }
}

extension ClusterBenchmark.Row {
    fileprivate var columns: [String] {
        ["\(items)"]
            + [
                megabytes, tokeniseMillisecondsPerMB, assignMicroseconds, lateMicroseconds, work, restartMicroseconds,
            ].map { String(format: "%.2f", $0) }
    }
}

/// Items as `tidings cluster` reads them, a line of JSON each.
private func readItems(_ file: String) throws -> [ClusterItem] {
    let times = ISO8601DateFormatter()
    return try Data(contentsOf: URL(fileURLWithPath: file)).split(separator: UInt8(ascii: "\n")).enumerated().compactMap
    { number, line in
        guard let object = try JSONSerialization.jsonObject(with: line) as? [String: Any] else { return nil }
        func text(_ name: String) -> String { object[name] as? String ?? "" }
        let time = times.date(from: text("published"))?.timeIntervalSince1970 ?? 1_764_000_000
        return ClusterItem(
            id: Entry.ID(rawValue: "e\(number)"), source: text("source"), outlet: text("source"),
            published: Timestamp(seconds: Int64(time)), title: text("title"), summary: text("summary"),
            content: text("content"), language: object["language"] as? String)
    }
}
