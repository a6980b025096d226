/// Something of a document that was repaired or passed over.
package struct Warning: Sendable, Hashable, CustomStringConvertible {
    /// Counted from 1; nil when the document as a whole is meant.
    package var line: Int?
    package var problem: String
    package var remedy: String

    package var description: String { (line.map { "line \($0): " } ?? "") + "\(problem); \(remedy)" }
}
