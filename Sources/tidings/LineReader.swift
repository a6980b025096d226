import Glibc

/// The lines of a file, one after the other; little of it is in memory.
final class LineReader {
    /// Longer than any line that the program writes: an entry of the largest document, escaped.
    private static let longest = 256 << 20

    private let path: String
    private let file: Int32
    private var chunk = [UInt8](repeating: 0, count: 256 << 10)
    private var filled = 0..<0

    /// `-` is standard input.
    init(_ path: String) throws(FileError) {
        self.path = path
        file = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw FileError(file: path, code: errno) }
    }

    deinit { if file > 0 { close(file) } }

    /// The next line without its end, nil after the last one.
    func next() throws(FileError) -> [UInt8]? {
        var line: [UInt8] = []
        while true {
            if filled.isEmpty, try !fill() { return line.isEmpty ? nil : line }
            let rest = chunk[filled]
            guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else {
                line += rest
                filled = 0..<0
                guard line.count <= Self.longest else { throw FileError(file: path, code: EFBIG) }
                continue
            }
            line += chunk[filled.lowerBound..<end]
            filled = (end + 1)..<filled.upperBound
            return line
        }
    }

    /// Whether there is more.
    private func fill() throws(FileError) -> Bool {
        while true {
            let count = read(file, &chunk, chunk.count)
            if count >= 0 {
                filled = 0..<count
                return count > 0
            }
            guard errno == EINTR else { throw FileError(file: path, code: errno) }
        }
    }
}
