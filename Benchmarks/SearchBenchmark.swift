import Foundation
import StoryStorage
import TidingsModel

/// What the index of search costs an entry, and what a search costs, in CPU time on a store of synthetic entries.
struct SearchBenchmark {
    let count: Int
    let rounds: Int

    /// Rare and common words, several, a phrase, a beginning, and a filter.
    private static let searches = [
        "ckakakaka", "ckalokaka", "ckakakaka ckalokaka cmirkakaka", "ndugribaxulm OR nortanvesdu",
        "\"ckakakaka ckalokaka\"", "cmirka*", "ckakakaka outlet:outlet7.example", "ckakakaka -ckalokaka",
    ]

    func run() throws {
        let folder = NSTemporaryDirectory() + "tidings-search-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let start = Timestamp(seconds: 1_764_000_000)
        let store = try Store(folder: folder, access: .owning, now: start)
        let storing = try fill(store)
        let before = try store.counts().bytes
        let began = processSeconds()
        while try store.indexNext() > 0 {}
        let indexing = processSeconds() - began
        let bytes = try store.counts().bytes - before
        print("entries          \(count)")
        print("storing          \(microseconds(storing)) us an entry")
        print("indexing         \(microseconds(indexing)) us an entry, in batches of 500")
        print("size             \(before / Int64(count)) bytes an entry, and \(bytes / Int64(count)) of index")
        for text in Self.searches {
            let query = try SearchQuery(text)
            var best = Double.infinity
            var found = 0
            for _ in 0..<rounds {
                let began = processSeconds()
                found = try store.search(query, limit: 20, now: start + 400 * Timestamp.day).total
                best = min(best, processSeconds() - began)
            }
            print("\((best * 1e4).rounded() / 10) ms, \(found) stories: \(text)")
        }
    }

    /// CPU seconds.
    private func fill(_ store: Store) throws -> Double {
        var spent = 0.0
        for first in stride(from: 0, to: count, by: 5000) {
            let items = SyntheticStream.items(min(5000, count - first), perDay: 4000, fullText: true, from: first)
            var batch = RefreshBatch()
            for item in items {
                let outlet = item.outlet
                let entry = Entry(
                    id: item.id, feedID: Feed.ID(url: "https://\(outlet)/feed"), outlet: outlet,
                    link: "https://\(outlet)/\(item.id.rawValue)", title: item.title, summary: item.summary,
                    html: "<p>\(item.summary)</p>", language: "en", published: item.published,
                    fetched: item.published)
                let keys = EntryKeys(
                    guid: item.id.rawValue, canonicalLink: entry.link, title: entry.title, statedDate: nil)
                batch.newEntries.append((entry, keys))
            }
            let began = processSeconds()
            try store.save(batch)
            spent += processSeconds() - began
        }
        return spent
    }

    private func microseconds(_ seconds: Double) -> String {
        String(format: "%.1f", seconds * 1e6 / Double(count))
    }
}
