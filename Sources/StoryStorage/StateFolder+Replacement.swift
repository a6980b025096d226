import Foundation
import Glibc
import TidingsModel

// Putting another file in the place of the store
//
// The new file is written whole beside the store, synced, and given the name of its kind; from then on the exchange
// can be finished by whoever opens the store next, however often it is broken off. The old file is never deleted: it
// gets a second name (link), its log is moved beside that, and only then the new one takes its place (rename), so
// that at no instant there is no store. The log has to go first: SQLite would play it back into the new file.

/// Why one file takes the place of another.
enum Replacement: String, CaseIterable {
    /// Rebuilt from a damaged store.
    case repaired
    /// Brought back from a backup.
    case restored

    /// What the old store is called then.
    var pastName: String {
        switch self {
        case .repaired: "damaged"
        case .restored: "replaced"
        }
    }
}

extension StateFolder {
    /// Where a new store is written before it is whole.
    var draftFolder: String { path + "/tidings.draft" }

    private func waiting(_ kind: Replacement) -> String { store + "." + kind.rawValue }

    /// Puts the finished file `draft`, of the same file system, in the place of the store.
    ///
    /// - Returns: the name that the old store has now, nil when there was none.
    func replace(with draft: String, as kind: Replacement, at now: Timestamp) throws(StoreError) -> String? {
        do { try Self.sync(draft) } catch { throw failure(error.code) }
        // The time of the file is the time in the name, so that an exchange that is taken up again finds it.
        var times = [timespec(tv_sec: Int(now.seconds), tv_nsec: 0), timespec(tv_sec: Int(now.seconds), tv_nsec: 0)]
        guard utimensat(AT_FDCWD, draft, &times, 0) == 0, rename(draft, waiting(kind)) == 0 else {
            throw failure(errno)
        }
        try syncFolder()
        return try finish(kind)
    }

    /// Finishes an exchange that was broken off.
    func finishReplacements() throws(StoreError) {
        for kind in Replacement.allCases { _ = try finish(kind) }
    }

    private func finish(_ kind: Replacement) throws(StoreError) -> String? {
        var status = stat()
        guard stat(waiting(kind), &status) == 0 else { return nil }
        let time = Timestamp(seconds: Int64(status.st_mtim.tv_sec)).rfc3339.filter { $0 != "-" && $0 != ":" }
        let past = freeName("\(store).\(kind.pastName)-\(time)")
        let hadStore = stat(store, &status) == 0
        if stat(store + "-wal", &status) == 0, rename(store + "-wal", past + "-wal") != 0 { throw failure(errno) }
        unlink(store + "-shm")
        if hadStore, FileIdentity(past) == nil, link(store, past) != 0 { throw failure(errno) }
        try syncFolder()
        guard rename(waiting(kind), store) == 0 else { throw failure(errno) }
        try syncFolder()
        return hadStore ? past : nil
    }

    /// This name, or the first after it that no other file than the store has.
    private func freeName(_ name: String) -> String {
        let own = FileIdentity(store)
        let names = [name] + (2...1000).map { "\(name)-\($0)" }
        return names.first { FileIdentity($0) == nil || FileIdentity($0) == own } ?? name
    }

    /// Stores that were set aside, oldest first: their names in the folder and sizes in bytes.
    func setAside(_ kinds: [Replacement] = Replacement.allCases) -> [(name: String, bytes: Int64)] {
        let beginnings = kinds.map { "tidings.db.\($0.pastName)-" }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return names.filter { name in
            beginnings.contains { name.hasPrefix($0) } && !name.hasSuffix("-wal") && !name.hasSuffix("-shm")
        }.sorted().map { name in
            var status = stat()
            return (name, stat(path + "/" + name, &status) == 0 ? Int64(status.st_size) : 0)
        }
    }

    /// Makes the folder for drafts, empty.
    func makeDraftFolder() throws(StoreError) {
        removeDraftFolder()
        guard mkdir(draftFolder, 0o700) == 0 else { throw failure(errno) }
    }

    func removeDraftFolder() { try? FileManager.default.removeItem(atPath: draftFolder) }

    /// Has the disk keep what was written to a file, or to a folder.
    static func sync(_ path: String) throws(SystemFailure) {
        let descriptor = open(path.isEmpty ? "." : path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw SystemFailure(code: errno) }
        defer { close(descriptor) }
        // Some file systems cannot sync a folder, and then need not.
        guard fsync(descriptor) == 0 || errno == EINVAL else { throw SystemFailure(code: errno) }
    }

    private func syncFolder() throws(StoreError) {
        do { try Self.sync(path) } catch { throw failure(error.code) }
    }
}
