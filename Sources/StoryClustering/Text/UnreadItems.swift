import TidingsModel

// Reading ahead
//
// What is read of an entry, its stems, its sketch and its names, needs nothing of what the clusterer knows once the text
// is without what its source writes around everything, and its language is known. So a refresh takes three steps:
// `ClusterMemory.begin` cuts its texts, `read` may run on any thread, `ClusterMemory.place` does the rest. The first and
// the last are for whoever holds the clusterer, each in the order of the refreshes.

/// The items of a refresh that has been begun, without what their sources write around everything.
struct UnreadItems: Sendable {
    let items: [ClusterItem]
    let run: RefreshRun
    let sources: [UInt64]
    let languages: [String?]
    let texts: ItemTexts

    func read(_ reader: inout ItemReader) -> ReadItems {
        let read = items.indices.map { place in
            reader.read(texts, place, items[place], language: languages[place])
        }
        return ReadItems(items: items, run: run, sources: sources, languages: languages, read: read)
    }
}

/// The items of a refresh that can be placed.
struct ReadItems: Sendable {
    let items: [ClusterItem]
    let run: RefreshRun
    let sources: [UInt64]
    let languages: [String?]
    let read: [ReadItem]
}

/// What was read of an entry.
struct ReadItem: Sendable {
    /// Each once, in the order of first sight.
    let stems: [StemUse]
    let sketch: Sketch
    /// For other languages; none where its own is not known.
    let names: [EventName]
    /// Who tells it; see `ClusterItem.voice`.
    let voice: UInt32
}
