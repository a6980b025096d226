/// Something of a document that was repaired or passed over.
package struct Warning: Sendable, Hashable, CustomStringConvertible {
    /// Counted from 1; nil when the document as a whole is meant.
    package var line: Int?
    package var problem: String
    package var remedy: String

    /// The same, told of a document that begins so many lines earlier.
    func moved(by lines: Int) -> Warning { Warning(line: line.map { $0 + lines }, problem: problem, remedy: remedy) }

    package var description: String { (line.map { "line \($0): " } ?? "") + "\(problem); \(remedy)" }
}
