import TidingsModel

/// A JSON Feed 1.1 with a story an item; `_tidings` holds the story as the shipped schema has it.
struct JSONFeedWriter: StoryWriter {
    private let context: ExportContext
    private let stories: StoryJSON
    private var json = JSONWriter()
    private var count = 0

    init(_ context: ExportContext) {
        self.context = context
        stories = StoryJSON(book: context.book, clock: context.clock)
    }

    mutating func begin() -> [UInt8] {
        json.open("{")
        json.member("version", "https://jsonfeed.org/version/1.1")
        json.member("title", "Tidings")
        json.key("items")
        json.open("[")
        return json.take()
    }

    mutating func add(_ told: ToldStory) -> [UInt8] {
        count += 1
        var told = told
        told.chosenSentences = told.sentences
        json.object { json in
            json.member("id", "tag:\(context.publication.host),2026:story/\(told.id.rawValue)")
            json.member("url", told.lead.link.flatMap(webAddress))
            json.member("title", told.headline)
            json.key("content_html")
            json.string(storyFragment(told, context.clock))
            json.member("summary", told.summary)
            json.member(
                "image",
                (told.lead.image ?? told.story.members.lazy.compactMap(\.entry.image).first).flatMap(webAddress))
            json.member("date_published", told.firstSeen.rfc3339)
            json.member("date_modified", told.lastUpdated.rfc3339)
            json.key("authors")
            json.array { json in for name in told.publishers { json.object { $0.member("name", name) } } }
            json.member("tags", told.category + told.keywords)
            json.member("language", told.languages.first)
            json.key("_tidings")
            stories.write(told, number: count, to: &json)
        }
        return json.take()
    }

    mutating func end() -> [UInt8] {
        json.close("]")
        json.close("}")
        return json.takeLine()
    }
}
