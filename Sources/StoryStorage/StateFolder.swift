import Glibc
import TidingsModel

/// The folder that holds store and lock.
struct StateFolder: Sendable {
    let path: String

    var store: String { path + "/tidings.db" }
    var lock: String { path + "/tidings.lock" }
    /// Is there when a reader has met damage since the owner last looked.
    var alarm: String { path + "/tidings.damage" }

    /// Makes the folder and what leads to it, for its user alone.
    func make() throws(StoreError) {
        var status = stat()
        if stat(path, &status) == 0 {
            guard status.st_mode & S_IFMT == S_IFDIR else { throw failure(ENOTDIR) }
            return
        }
        guard errno == ENOENT else { throw failure(errno) }
        var made = path.hasPrefix("/") ? "" : "."
        for part in path.split(separator: "/") {
            made += "/" + part
            if mkdir(made, 0o700) == 0 { continue }
            let code = errno
            guard code == EEXIST || isFolder(made) else { throw failure(code) }
        }
        guard isFolder(path) else { throw failure(ENOTDIR) }
    }

    /// Fails unless there is a store that can be read.
    ///
    /// An empty file is none: whoever made it died before the first page.
    func requireStore() throws(StoreError) {
        var status = stat()
        guard stat(store, &status) == 0 else {
            throw errno == ENOENT ? .missing(folder: path) : failure(errno)
        }
        // Not opened: to close it would let go of every lock that this process has on it, and who closes the store next
        // elsewhere would then take away the log from under us.
        guard access(store, R_OK) == 0 else { throw failure(errno) }
        guard !isHollow else { throw .corrupt(folder: path, reason: "the file is empty") }
        guard status.st_size > 0 else { throw .missing(folder: path) }
    }

    /// Whether there is a write-ahead log that holds something.
    var hasLog: Bool {
        var status = stat()
        return stat(store + "-wal", &status) == 0 && status.st_size > 0
    }

    /// Whether there is the file that those who use the store share.
    var hasSharedMemory: Bool { access(store + "-shm", F_OK) == 0 }

    /// Whether the store is an empty file that was more once: a log is made after the first page.
    var isHollow: Bool {
        var status = stat()
        return stat(store, &status) == 0 && status.st_size == 0 && stat(store + "-wal", &status) == 0
    }

    /// Leaves word for the owner, where that is possible.
    func raiseAlarm() {
        let file = open(alarm, O_WRONLY | O_CREAT | O_CLOEXEC, 0o644)
        if file >= 0 { close(file) }
    }

    /// Whether somebody left word, which is forgotten with this.
    func takeAlarm() -> Bool { unlink(alarm) == 0 }

    /// The size of store and log.
    var bytes: Int64 {
        ["", "-wal"].reduce(0) { sum, ending in
            var status = stat()
            return stat(store + ending, &status) == 0 ? sum + Int64(status.st_size) : sum
        }
    }

    /// Runs `body` while no other process opens the store for writing, so that two do not make it at once.
    func alone<Value>(_ body: () throws(StoreError) -> Value) throws(StoreError) -> Value {
        let directory = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard directory >= 0 else { throw failure(errno) }
        defer { close(directory) }
        // A file system without flock has no other process to fear more than this one failing.
        while flock(directory, LOCK_EX) != 0, errno == EINTR {}
        return try body()
    }

    /// The error of a system call, with the remedy.
    func failure(_ code: Int32) -> StoreError {
        switch code {
        case ENOSPC, EDQUOT: .full(folder: path)
        case EACCES, EPERM:
            .denied(path)
        case EROFS:
            .unreadable(
                folder: path, reason: "the file system is read-only; choose another folder with --state")
        case ENOTDIR: .unreadable(folder: path, reason: "it is not a folder; choose another with --state")
        default:
            .unreadable(
                folder: path,
                reason: "\(String(cString: strerror(code)).lowercased()); choose another folder with --state")
        }
    }

    private func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}

extension StoreError {
    /// The folder or the store is not ours to read or write.
    static func denied(_ folder: String) -> StoreError {
        .unreadable(folder: folder, reason: "permission denied; run this as the user it belongs to, or with sudo")
    }
}

/// The process that fetches into a state.
package struct StateHolder: Sendable, Hashable {
    package var pid: Int32
    package var since: String
    /// Why it does nothing now.
    package var trouble: String?

    /// What of its memory is in the machine's, where the system tells.
    package var residentBytes: Int64? {
        guard let file = fopen("/proc/\(pid)/statm", "re") else { return nil }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 128)
        guard fgets(&line, 128, file) != nil else { return nil }
        let words = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
            .split(separator: " ")
        guard words.count > 1, let pages = Int64(words[1]) else { return nil }
        return pages * Int64(sysconf(Int32(_SC_PAGESIZE)))
    }
}

/// Which file is at a path, whatever it is called.
struct FileIdentity: Sendable, Hashable {
    private let device: UInt64
    private let number: UInt64

    init?(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        device = UInt64(status.st_dev)
        number = UInt64(status.st_ino)
    }
}

/// Holds `tidings.lock` for as long as it lives; the system lets go when the process dies.
final class StateLock: Sendable {
    private let file: Int32

    init(_ folder: StateFolder, since now: Timestamp) throws(StoreError) {
        file = open(folder.lock, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard file >= 0 else { throw folder.failure(errno) }
        // `holder(of:)` takes the lock for an instant to see whether it is free: ask more than once.
        var attempts = 20
        while flock(file, LOCK_EX | LOCK_NB) != 0 {
            let code = errno
            attempts -= 1
            guard code == EWOULDBLOCK || code == EINTR else { throw folder.failure(code) }
            guard attempts > 0 else {
                let holder = Self.written(in: file)
                throw .held(pid: holder?.pid ?? 0, since: holder?.since ?? "an unknown time ago", folder: folder.path)
            }
            usleep(5000)
        }
        let text = "\(getpid()) \(now.rfc3339)\n"
        guard ftruncate(file, 0) == 0, pwrite(file, text, text.utf8.count, 0) == text.utf8.count else {
            throw folder.failure(errno)
        }
    }

    /// Runs as well when `init` fails after the file was opened.
    ///
    /// Let go in so many words: a child of this process has the file as well until it has become another program.
    deinit {
        guard file >= 0 else { return }
        flock(file, LOCK_UN)
        close(file)
    }

    /// Writes behind who holds the state why nothing is done there now.
    ///
    /// A full disk takes it as well: the file has its block already.
    func setTrouble(_ trouble: String?) {
        let holder = own.map { "\($0.pid) \($0.since)\n" } ?? ""
        let line = (trouble ?? "").prefix(1000).replacing("\n", with: " ")
        let text = holder + (trouble == nil ? "" : line + "\n")
        _ = pwrite(file, text, text.utf8.count, 0)
        ftruncate(file, off_t(text.utf8.count))
    }

    private var own: StateHolder? { Self.written(in: file) }

    static func holder(of folder: StateFolder) -> StateHolder? {
        let file = open(folder.lock, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        guard flock(file, LOCK_SH | LOCK_NB) != 0, errno == EWOULDBLOCK else { return nil }
        return written(in: file) ?? StateHolder(pid: 0, since: "an unknown time ago")
    }

    private static func written(in file: Int32) -> StateHolder? {
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = pread(file, &bytes, bytes.count, 0)
        guard count > 0 else { return nil }
        let lines = String(decoding: bytes[..<count], as: UTF8.self).split(separator: "\n")
        let words = lines.first?.split(separator: " ") ?? []
        guard words.count == 2, let pid = Int32(words[0]) else { return nil }
        return StateHolder(pid: pid, since: String(words[1]), trouble: lines.count > 1 ? String(lines[1]) : nil)
    }
}
