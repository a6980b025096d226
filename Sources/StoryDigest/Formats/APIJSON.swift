package import TidingsModel

/// The documents of /api/v1 (`OpenAPI`), whose parts are those of the export.
package struct APIJSON: Sendable {
    private let stories: StoryJSON
    /// When what they are made from last changed, so that the same state of the store gives the same bytes.
    private let changed: Timestamp

    package init(book: SourceBook, clock: LocalClock, changed: Timestamp) {
        stories = StoryJSON(book: book, clock: clock)
        self.changed = changed
    }

    /// A page of stories; `next` is the cursor of the following one.
    package func stories(_ told: [ToldStory], next: String?) -> [UInt8] {
        document { json in
            json.key("clusters")
            json.array { json in
                for (index, story) in told.enumerated() { stories.write(story, number: index + 1, to: &json) }
            }
            json.member("next", next)
        }
    }

    package func story(_ told: ToldStory) -> [UInt8] {
        var json = JSONWriter()
        stories.write(told, number: 1, to: &json)
        return json.takeLine()
    }

    package func storylines(_ lines: [StoryDocument.Line], next: String?) -> [UInt8] {
        document { json in
            json.key("storylines")
            json.array { json in for line in lines { line.write(to: &json) } }
            json.member("next", next)
        }
    }

    /// A storyline with its latest stories in full.
    package func storyline(_ line: StoryDocument.Line, _ told: [ToldStory]) -> [UInt8] {
        document { json in
            json.key("storyline")
            line.write(to: &json)
            json.key("clusters")
            json.array { json in
                for (index, story) in told.enumerated() { stories.write(story, number: index + 1, to: &json) }
            }
        }
    }

    /// An entry of a page, with where it went.
    package struct Item: Sendable {
        let entry: Entry
        let story: Story.ID
        let storyline: Storyline.ID
        let duplicateOf: Entry.ID?
        let similarity: Double

        package init(
            _ entry: Entry, story: Story.ID, storyline: Storyline.ID, duplicateOf: Entry.ID?, similarity: Double
        ) {
            self.entry = entry
            self.story = story
            self.storyline = storyline
            self.duplicateOf = duplicateOf
            self.similarity = similarity
        }
    }

    package func entries(_ items: [Item], next: String?) -> [UInt8] {
        document { json in
            json.key("articles")
            json.array { json in for item in items { write(item, to: &json) } }
            json.member("next", next)
        }
    }

    package func entry(_ item: Item) -> [UInt8] {
        var json = JSONWriter()
        write(item, to: &json)
        return json.takeLine()
    }

    /// All feeds; `write` writes one as an object.
    package func feeds<Feeds: Sequence>(
        _ feeds: Feeds, _ write: (Feeds.Element, inout JSONWriter) -> Void
    ) -> [UInt8] {
        document { json in
            json.key("feeds")
            json.array { json in for feed in feeds { write(feed, &json) } }
        }
    }

    private func write(_ item: Item, to json: inout JSONWriter) {
        stories.write(
            item.entry, story: item.story, storyline: item.storyline, duplicateOf: item.duplicateOf,
            similarity: item.similarity, to: &json)
    }

    private func document(_ body: (inout JSONWriter) -> Void) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("version", "1")
            json.member("generated_at", changed.rfc3339)
            body(&json)
        }
        return json.takeLine()
    }
}
