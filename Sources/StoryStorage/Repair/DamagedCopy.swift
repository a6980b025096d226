import Foundation
import GRDB
import Glibc

// Making a damaged file readable
//
// Everything is done to a copy. Three kinds of damage keep SQLite from reading anything at all and are mended there:
// a file shorter than its header says gets empty pages at its end; a header that says nothing sensible is written
// anew, since all it says of a store of ours is known; and where the list of tables is gone too, the first page becomes
// that of a new store, whose tables begin at the same pages. What is damaged besides is found row by row
// (TableSalvage). The format: sqlite.org/fileformat2.html.

/// A copy of a damaged store that SQLite can read parts of.
struct DamagedCopy {
    private static let pageSize = 4096
    private static let headerSize = 100
    private static let magic = Array("SQLite format 3\u{0}".utf8)

    let queue: DatabaseQueue
    let path: String
    /// What had to be made up before anything could be read, a sentence each.
    private(set) var remarks: [String] = []

    /// Nil where nothing can be read at all; `template` is a new store in one file.
    init?(of store: String, at copy: String, template: String) throws {
        let hadUnreadable = try copyFile(store, to: copy)
        if access(store + "-wal", F_OK) == 0 { _ = try copyFile(store + "-wal", to: copy + "-wal") }
        path = copy
        if hadUnreadable { remarks.append("the disk could not read all of the file") }
        var first = try Self.bytes(of: copy, count: Self.pageSize)
        let new = try Self.bytes(of: template, count: Self.pageSize)
        guard new.count == Self.pageSize else { return nil }
        if first.count >= Self.headerSize, first.starts(with: Self.magic) {
            let isShort = try Self.fill(copy, upTo: Self.number(first, at: 28), pageSize: Self.statedPageSize(first))
            if isShort { remarks.append("the file ended too early") }
            Self.distrustPageCount(&first)
            try Self.write(Array(first[..<Self.headerSize]), to: copy)
            if let queue = Self.open(copy) {
                self.queue = queue
                return
            }
        } else {
            remarks.append("the header of the file was damaged")
        }
        first += [UInt8](repeating: 0, count: max(0, Self.pageSize - first.count))
        var header = Array(new[..<Self.headerSize])
        Self.distrustPageCount(&header)
        _ = try Self.fill(copy, upTo: 1, pageSize: Self.pageSize)
        try Self.write(header + first[Self.headerSize...], to: copy)
        if let queue = Self.open(copy) {
            self.queue = queue
            return
        }
        remarks.append("the list of tables was damaged")
        try Self.write(header + new[Self.headerSize...], to: copy)
        var queue = Self.open(copy)
        if queue == nil {
            for page in Self.children(of: new) { try Self.copyPage(page, from: template, to: copy) }
            queue = Self.open(copy)
        }
        guard let queue, Self.looksLikeOurs(queue) else { return nil }
        self.queue = queue
    }

    /// The pages on which the list of tables goes on, if the first page does not hold all of it.
    private static func children(of first: [UInt8]) -> [Int] {
        guard first[headerSize] == 0x05 else { return [] }
        let count = Int(first[headerSize + 3]) << 8 | Int(first[headerSize + 4])
        let cells = (0..<count).map { cell in
            let place = headerSize + 12 + cell * 2
            return number(first, at: Int(first[place]) << 8 | Int(first[place + 1]))
        }
        return cells + [number(first, at: headerSize + 8)]
    }

    private static func copyPage(_ page: Int, from template: String, to copy: String) throws {
        let offset = (page - 1) * pageSize
        try write(bytes(of: template, at: offset, count: pageSize), to: copy, at: offset)
    }

    /// Nil when SQLite cannot say which tables there are.
    private static func open(_ path: String) -> DatabaseQueue? {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA cell_size_check = ON") }
        guard let queue = try? DatabaseQueue(path: path, configuration: configuration) else { return nil }
        // All that the log holds goes to the file, for those who read pages themselves.
        _ = try? queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
        let hasTables = try? queue.read { try $0.tableExists("feed") && $0.tableExists("entry") }
        guard hasTables == true else {
            try? queue.close()
            return nil
        }
        return queue
    }

    /// Whether what lies where tables of a new store would lie are entries or feeds.
    private static func looksLikeOurs(_ queue: DatabaseQueue) -> Bool {
        let first = { (table: String) -> String? in
            try? queue.read { try String.fetchOne($0, sql: "SELECT id FROM \(table) NOT INDEXED LIMIT 1") }
        }
        return first("feed")?.hasPrefix("f") == true || first("entry")?.hasPrefix("e") == true
    }

    // MARK: Bytes

    private static func number(_ bytes: [UInt8], at offset: Int) -> Int {
        bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
    }

    private static func statedPageSize(_ header: [UInt8]) -> Int {
        let size = Int(header[16]) << 8 | Int(header[17])
        return size == 1 ? 65536 : max(512, size)
    }

    /// The size of the file counts when the two numbers differ that say who wrote the count of pages; and pages of
    /// the list of free ones are not asked for.
    private static func distrustPageCount(_ header: inout [UInt8]) {
        header.replaceSubrange(24..<28, with: [0, 0, 0, 2])
        header.replaceSubrange(92..<96, with: [0, 0, 0, 1])
        header.replaceSubrange(32..<40, with: [UInt8](repeating: 0, count: 8))
    }

    /// Adds empty pages; whether any were missing.
    private static func fill(_ file: String, upTo pages: Int, pageSize: Int) throws -> Bool {
        var status = stat()
        guard stat(file, &status) == 0 else { throw DatabaseError(resultCode: .SQLITE_IOERR) }
        let size = Int(status.st_size)
        let whole = (size + pageSize - 1) / pageSize * pageSize
        // A header that is wrong about it must not make us write for ever.
        let stated = pages <= size / pageSize * 1000 + 1000 ? pages * pageSize : 0
        let wanted = max(whole, stated)
        guard wanted > size else { return false }
        guard truncate(file, wanted) == 0 else { throw SystemFailure(code: errno) }
        return true
    }

    private static func bytes(of file: String, at offset: Int = 0, count: Int) throws -> [UInt8] {
        let descriptor = Glibc.open(file, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw SystemFailure(code: errno) }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: count)
        let got = pread(descriptor, &bytes, count, off_t(offset))
        return Array(bytes[..<max(0, got)])
    }

    private static func write(_ bytes: [UInt8], to file: String, at offset: Int = 0) throws {
        let descriptor = Glibc.open(file, O_WRONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw SystemFailure(code: errno) }
        defer { close(descriptor) }
        guard pwrite(descriptor, bytes, bytes.count, off_t(offset)) == bytes.count else {
            throw SystemFailure(code: errno)
        }
    }
}

/// Copies a file; what the disk cannot read becomes zeros.
///
/// - Returns: whether there was any such.
func copyFile(_ source: String, to target: String) throws -> Bool {
    let input = open(source, O_RDONLY | O_CLOEXEC)
    guard input >= 0 else { throw SystemFailure(code: errno) }
    defer { close(input) }
    let output = open(target, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard output >= 0 else { throw SystemFailure(code: errno) }
    defer { close(output) }
    var block = [UInt8](repeating: 0, count: 1 << 16)
    var size = block.count
    var offset = 0
    var hadUnreadable = false
    while true {
        var count = pread(input, &block, size, offset)
        if count < 0, errno == EINTR { continue }
        if count < 0, size > 4096 {
            size = 4096
            continue
        }
        if count < 0 {
            guard errno == EIO else { throw SystemFailure(code: errno) }
            hadUnreadable = true
            count = size
            for index in 0..<count { block[index] = 0 }
        }
        guard count > 0 else { return hadUnreadable }
        var written = 0
        while written < count {
            let part = block[written..<count].withUnsafeBytes {
                pwrite(output, $0.baseAddress, $0.count, off_t(offset + written))
            }
            guard part > 0 else { throw SystemFailure(code: errno) }
            written += part
        }
        offset += count
        size = offset % block.count == 0 ? block.count : size
    }
}
