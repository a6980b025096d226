import TidingsModel

/// A JSON Feed 1.1 with a story an item; `_tidings` holds the story as the shipped schema has it.
struct JSONFeedWriter: StoryWriter {
    private let context: ExportContext
    private let stories: StoryJSON

    init(_ context: ExportContext) {
        self.context = context
        stories = StoryJSON(book: context.book, clock: context.clock)
    }

    func begin() -> [UInt8] {
        var json = JSONWriter()
        json.open("{")
        json.member("version", "https://jsonfeed.org/version/1.1")
        json.member("title", "Tidings")
        json.key("items")
        json.open("[")
        return json.take()
    }

    func write(_ told: ToldStory, number: Int, to bytes: inout [UInt8]) {
        var told = told
        told.chosenSentences = told.sentences
        JSONWriter.append(to: &bytes, isFirst: number == 1) { $0.object { json in write(told, number, to: &json) } }
    }

    private func write(_ told: ToldStory, _ number: Int, to json: inout JSONWriter) {
        json.member("id", "tag:\(context.publication.host),2026:story/\(told.id.rawValue)")
        json.member("url", told.lead.link.flatMap(webAddress))
        json.member("title", told.headline)
        json.key("content_html")
        json.string(storyFragment(told, context.clock))
        json.member("summary", told.summary)
        json.member("image", told.firstImage.flatMap(webAddress))
        json.member("date_published", told.firstSeen.rfc3339)
        json.member("date_modified", told.lastUpdated.rfc3339)
        json.key("authors")
        json.array { json in for name in told.publishers { json.object { $0.member("name", name) } } }
        json.member("tags", told.category + told.keywords)
        json.member("language", told.languages.first)
        json.key("_tidings")
        stories.write(told, number: number, to: &json)
    }

    func end() -> [UInt8] {
        var json = JSONWriter()
        json.close("]")
        json.close("}")
        return json.takeLine()
    }
}
