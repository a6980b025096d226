package import TidingsModel

/// The digest as an export of its window, best story first.
package func renderJSON(_ digest: Digest, generated: Timestamp) -> String {
    let head = StoryDocument.Head(generated: generated, since: digest.window.since, until: digest.window.until)
    var document = StoryDocument(head: head, stories: StoryJSON(book: digest.book, clock: digest.clock))
    for story in digest.ranked { for told in [story] + story.elsewhere { document.add(told) } }
    document.endStories(read: digest.entryCount, muted: digest.muted.count)
    for line in digest.running {
        document.add(
            .init(
                id: line.id, title: line.title, firstSeen: line.firstSeen, lastUpdated: line.lastUpdated,
                stories: line.stories.map(\.id)))
    }
    document.end()
    return String(decoding: document.take(), as: UTF8.self)
}
