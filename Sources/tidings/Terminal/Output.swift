import Glibc

/// The reader of our output has gone; nothing to complain about.
struct ClosedPipe: Error {}

/// Standard output or a file, written in large pieces.
///
/// Nothing is certain before `finish`. A file appears as a whole then: whoever reads it sees the old one or the new one.
final class Output {
    private let path: String?
    /// Beside the file's place, since a rename does not cross file systems.
    private let draft: String?
    private let descriptor: Int32
    private var pending: [UInt8] = []
    private var isFinished = false

    init() {
        path = nil
        draft = nil
        descriptor = 1
    }

    init(file: String) throws(Problem) {
        path = file
        let draft = "\(file).\(getpid()).new"
        self.draft = draft
        descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw Self.failure(file) }
    }

    deinit {
        guard let draft, descriptor >= 0 else { return }
        close(descriptor)
        if !isFinished { unlink(draft) }
    }

    func write(_ text: String) throws { try write(text.utf8) }

    func line(_ text: String) throws { try write(text + "\n") }

    func write(_ bytes: some Sequence<UInt8>) throws {
        pending.append(contentsOf: bytes)
        if pending.count >= 64 << 10 { try flush() }
    }

    func finish() throws {
        try flush()
        guard let path, let draft else { return }
        guard fsync(descriptor) == 0 || errno == EINVAL, rename(draft, path) == 0 else { throw Self.failure(path) }
        isFinished = true
    }

    /// The same of a large piece, which is not copied first.
    func write(piece bytes: [UInt8]) throws {
        guard bytes.count >= 32 << 10 else { return try write(bytes) }
        try flush()
        try flush(bytes)
    }

    private func flush() throws {
        defer { pending.removeAll(keepingCapacity: true) }
        try flush(pending)
    }

    private func flush(_ bytes: [UInt8]) throws {
        do { try tidings.write(bytes, to: descriptor) } catch let error as FileError {
            throw Problem(place: path ?? "standard output", sentence: "it cannot be written: \(error.reason)")
        }
    }

    private static func failure(_ file: String) -> Problem {
        Problem(place: file, sentence: "it cannot be written: \(FileError(file: file, code: errno).reason)")
    }
}

/// Writes all the bytes.
func write(_ bytes: [UInt8], to file: Int32) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
        let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
        if count >= 0 {
            rest = rest.dropFirst(count)
            continue
        }
        switch errno {
        case EINTR: continue
        case EAGAIN:
            var ready = pollfd(fd: file, events: Int16(POLLOUT), revents: 0)
            poll(&ready, 1, -1)
        case EPIPE: throw ClosedPipe()
        default: throw FileError(file: "", code: errno)
        }
    }
}
