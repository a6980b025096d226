import StoryDigest
import TidingsModel

/// Tells stories and writes them down, some dozens at a time and several times at once, in the order given.
///
/// Telling takes three quarters of an export, and no story needs another one for it.
final class StoryPress {
    /// A story to be told, and where it stands.
    struct Sheet: Sendable {
        var story: Story
        /// Within its document, from 1.
        var number: Int
        var document: Int
    }

    /// As many entries as keep a thread busy for two milliseconds or three, and take some hundred kilobytes; 64 cost 2 %
    /// more, 256 the same.
    private static let entriesAtOnce = 128

    /// For what most pieces take, so that it need not grow step by step.
    private static var room: [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(entriesAtOnce * 2304)
        return text
    }

    private let work: OrderedWork<[Sheet], [(document: Int, text: [UInt8])]>
    private var waiting: [Sheet] = []
    private var entryCount = 0

    /// `receive` is handed pieces of documents, those of each in order.
    init(
        _ teller: StoryTeller, _ writer: any StoryWriter,
        receive: @escaping (_ document: Int, _ text: [UInt8]) throws -> Void
    ) {
        work = OrderedWork { sheets in
            var pieces: [(document: Int, text: [UInt8])] = []
            for sheet in sheets {
                if pieces.last?.document != sheet.document { pieces.append((sheet.document, Self.room)) }
                guard let told = teller.tell(sheet.story) else { continue }
                writer.write(told, number: sheet.number, to: &pieces[pieces.count - 1].text)
            }
            return pieces
        } receive: { pieces in
            for piece in pieces { try receive(piece.document, piece.text) }
        }
    }

    func add(_ story: Story, number: Int, document: Int = 0) throws {
        waiting.append(Sheet(story: story, number: number, document: document))
        entryCount += story.members.count
        if entryCount >= Self.entriesAtOnce { try give() }
    }

    func finish() throws {
        try give()
        try work.finish()
    }

    private func give() throws {
        let sheets = waiting
        waiting = []
        entryCount = 0
        try work.give(sheets)
    }
}
