import TidingsModel

/// One document by the shipped schema.
struct JSONDocumentWriter: StoryWriter {
    private var document: StoryDocument

    init(_ context: ExportContext) {
        document = StoryDocument(head: context.head, stories: StoryJSON(book: context.book, clock: context.clock))
    }

    let takesStorylines = true

    mutating func begin() -> [UInt8] { document.take() }

    mutating func add(_ told: ToldStory) -> [UInt8] {
        document.add(told)
        return document.take()
    }

    mutating func endStories(read: Int) -> [UInt8] {
        document.endStories(read: read)
        return document.take()
    }

    mutating func add(_ line: StoryDocument.Line) -> [UInt8] {
        document.add(line)
        return document.take()
    }

    mutating func end() -> [UInt8] {
        document.end()
        return document.take()
    }
}

/// A story a line.
struct JSONLineWriter: StoryWriter {
    private let stories: StoryJSON
    private var json = JSONWriter()
    private var count = 0

    init(_ context: ExportContext) { stories = StoryJSON(book: context.book, clock: context.clock) }

    mutating func add(_ told: ToldStory) -> [UInt8] {
        count += 1
        stories.write(told, number: count, to: &json)
        return json.takeLine()
    }
}
