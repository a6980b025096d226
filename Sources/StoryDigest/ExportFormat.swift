import TidingsModel

/// What `export --format` accepts.
///
/// A new format is a file under Formats/, a case here, and a line in `writer`.
package enum ExportFormat: String, CaseIterable, Sendable {
    /// `kite` is a folder of `json` documents, one a category.
    case json, ndjson, kite, jsonfeed, atom, markdown, html, csv

    /// Whether entries come in this form, too.
    package var takesItems: Bool { self == .ndjson || self == .csv }

    package func writer(_ context: ExportContext) -> any StoryWriter {
        switch self {
        case .json, .kite: JSONDocumentWriter(context)
        case .ndjson: JSONLineWriter(context)
        case .jsonfeed: JSONFeedWriter(context)
        case .atom: AtomWriter(context)
        case .markdown: MarkdownWriter(context)
        case .html: HTMLWriter(context)
        case .csv: CSVWriter(context)
        }
    }
}

/// What every writer is told.
package struct ExportContext: Sendable {
    package var head: StoryDocument.Head
    package var book: SourceBook
    package var clock: LocalClock
    package var publication: Publication

    package init(head: StoryDocument.Head, book: SourceBook, clock: LocalClock, publication: Publication) {
        self.head = head
        self.book = book
        self.clock = clock
        self.publication = publication
    }
}

/// Writes the parts of a document, each by itself, so that several may be written at once.
package protocol StoryWriter: Sendable {
    /// What stands before the first story.
    func begin() -> [UInt8]
    /// Appends a story; `number` counts them from 1.
    func write(_ told: ToldStory, number: Int, to bytes: inout [UInt8])
    /// What stands between the last story and the first storyline; `read` entries went into the stories.
    func endStories(read: Int) -> [UInt8]
    /// Appends a storyline; `number` counts them from 1.
    func write(_ line: StoryDocument.Line, number: Int, to bytes: inout [UInt8])
    func end() -> [UInt8]
    /// Whether it says anything of storylines.
    var takesStorylines: Bool { get }
}

extension StoryWriter {
    package func begin() -> [UInt8] { [] }
    package func endStories(read: Int) -> [UInt8] { [] }
    package func write(_ line: StoryDocument.Line, number: Int, to bytes: inout [UInt8]) {}
    package func end() -> [UInt8] { [] }
    package var takesStorylines: Bool { false }
}
