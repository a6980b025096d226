import TidingsModel

/// One document by the shipped schema.
struct JSONDocumentWriter: StoryWriter {
    private let head: StoryDocument.Head
    private let stories: StoryJSON

    init(_ context: ExportContext) {
        head = context.head
        stories = StoryJSON(book: context.book, clock: context.clock)
    }

    let takesStorylines = true

    func begin() -> [UInt8] {
        var document = StoryDocument(head: head, stories: stories)
        return document.take()
    }

    func write(_ told: ToldStory, number: Int, to bytes: inout [UInt8]) {
        JSONWriter.append(to: &bytes, isFirst: number == 1) { stories.write(told, number: number, to: &$0) }
    }

    func endStories(read: Int) -> [UInt8] {
        var document = StoryDocument(within: stories)
        document.endStories(read: read)
        return document.take()
    }

    func write(_ line: StoryDocument.Line, number: Int, to bytes: inout [UInt8]) {
        JSONWriter.append(to: &bytes, isFirst: number == 1) { line.write(to: &$0) }
    }

    func end() -> [UInt8] {
        var document = StoryDocument(within: stories)
        document.end()
        return document.take()
    }
}

/// A story a line.
struct JSONLineWriter: StoryWriter {
    private let stories: StoryJSON

    init(_ context: ExportContext) { stories = StoryJSON(book: context.book, clock: context.clock) }

    func write(_ told: ToldStory, number: Int, to bytes: inout [UInt8]) {
        JSONWriter.append(to: &bytes, isFirst: true) { json in
            stories.write(told, number: number, to: &json)
            json.endLine()
        }
    }
}
