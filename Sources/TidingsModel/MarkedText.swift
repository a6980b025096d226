/// Text in which what was looked for is marked.
package struct MarkedText: Sendable, Hashable {
    package struct Piece: Sendable, Hashable {
        package var text: String
        package var isMarked: Bool

        package init(_ text: String, isMarked: Bool = false) {
            self.text = text
            self.isMarked = isMarked
        }
    }

    /// One after the other they are the text.
    package var pieces: [Piece]

    package init(_ pieces: [Piece]) { self.pieces = pieces }

    package var text: String { pieces.map(\.text).joined() }
    package var isEmpty: Bool { pieces.isEmpty }
}
