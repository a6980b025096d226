import TidingsModel

// Reading ahead
//
// What is read of an entry, its words, its sketch and its names, needs nothing of what the clusterer knows once the text
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

    func read() -> ReadItems {
        let read = items.indices.map { ReadItem(texts, $0, language: languages[$0], link: items[$0].link) }
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
    let words: ItemWords
    let sketch: Sketch
    /// For other languages; none where its own is not known.
    let names: [EventName]

    /// Of the item at this place.
    init(_ texts: ItemTexts, _ place: Int, language: String?, link: String?) {
        words = ItemWords(texts, place, language: language)
        sketch = Sketch(words, link: link)
        names = language.map { EventName.names(of: texts[place], language: $0) } ?? []
    }
}
