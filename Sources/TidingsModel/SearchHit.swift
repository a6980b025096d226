/// A story that was found, by the entry of it that fits best.
package struct SearchHit: Sendable, Hashable {
    package var story: Story.ID
    package var storyline: Storyline.ID
    package var entry: Entry.ID
    package var feed: Feed.ID
    package var link: String?
    /// The entry's title as it was stored, marked; empty when it has none.
    package var title: MarkedText
    /// The part of its text that holds most of what was looked for, else its beginning.
    package var snippet: MarkedText
    /// Whose the entry is: its outlet, or the family of that.
    package var publisher: String
    package var language: String?
    package var published: Timestamp
    /// Publishers of the whole story with words of their own, in the order in which they told it.
    package var publishers: [String]
    /// Entries of the story that were found.
    package var matches: Int
    /// Above 0; comparable within one search only.
    package var score: Double

    package init(
        story: Story.ID, storyline: Storyline.ID, entry: Entry.ID, feed: Feed.ID, link: String?, title: MarkedText,
        snippet: MarkedText, publisher: String, language: String?, published: Timestamp, publishers: [String],
        matches: Int, score: Double
    ) {
        self.story = story
        self.storyline = storyline
        self.entry = entry
        self.feed = feed
        self.link = link
        self.title = title
        self.snippet = snippet
        self.publisher = publisher
        self.language = language
        self.published = published
        self.publishers = publishers
        self.matches = matches
        self.score = score
    }
}
