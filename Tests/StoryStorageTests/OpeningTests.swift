import Foundation
import GRDB
import Glibc
import Testing
import TidingsModel
import TidingsTesting

@testable import StoryStorage

struct OpeningTests {
    let folder = TemporaryFolder()

    @Test func `a store that is opened to be read beside its owner leaves the owner its locks`() throws {
        let owner = try folder.open(.owning)
        let held = try locks()
        #expect(held > 0)
        _ = try folder.open(.reading).counts()
        #expect(try locks() == held)
        _ = try owner.counts()
    }

    /// Locks of this process on the file of the store.
    private func locks() throws -> Int {
        var status = stat()
        #expect(stat(folder.path + "/tidings.db", &status) == 0)
        return try String(contentsOfFile: "/proc/locks", encoding: .utf8).split(separator: "\n")
            .count { $0.contains(" \(getpid()) ") && $0.contains(":\(status.st_ino) ") }
    }

    @Test func `a reader finds no store and makes none`() throws {
        #expect(storeError { _ = try folder.open(.reading) } == .missing(folder: folder.path))
        #expect(!FileManager.default.fileExists(atPath: folder.path))
        try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
        #expect(FileManager.default.createFile(atPath: folder.path + "/tidings.db", contents: nil))
        #expect(storeError { _ = try folder.open(.reading) } == .missing(folder: folder.path))
    }

    @Test func `the folder is made for its user alone`() throws {
        let nested = folder.path + "/a/b"
        _ = try Store(folder: nested, access: .owning, now: noon)
        let mode = try FileManager.default.attributesOfItem(atPath: nested)[.posixPermissions] as? Int
        #expect(mode == 0o700)
    }

    @Test func `one process owns a state, others read and ask beside it`() throws {
        #expect(Store.holder(of: folder.path) == nil)
        var owner: Store? = try folder.open()
        let held = StoreError.held(pid: getpid(), since: noon.rfc3339, folder: folder.path)
        #expect(storeError { _ = try folder.open(at: noon + 60) } == held)
        #expect(Store.holder(of: folder.path)?.pid == getpid())

        let asking = try folder.open(.asking)
        try asking.leaveRequest([1], at: noon)
        try asking.leaveRequest([], at: noon)
        #expect(try owner?.hasRequests() == true)
        #expect(try owner?.requests() == [[1], []])
        #expect(try owner?.hasRequests() == false)
        #expect(try folder.open(.reading).requests() == [])

        try asking.leaveRequest([2], at: noon)
        let failure = StoreError.missing(folder: "")
        #expect(storeError { try owner?.takeRequests { (_) throws(StoreError) in throw failure } } == failure)
        #expect(try owner?.requests() == [[2]])

        owner = nil
        #expect(Store.holder(of: folder.path) == nil)
        _ = try folder.open()
    }

    @Test func `a state is free as soon as its owner lets go, also while a process that was just begun has its files`()
        throws
    {
        var owner: Store? = try folder.open()
        // What fork gives to a child until it becomes another program.
        let inherited = try #require(descriptor(of: folder.path + "/tidings.lock").map { dup($0) })
        defer { close(inherited) }
        withExtendedLifetime(owner) { #expect(Store.holder(of: folder.path) != nil) }
        owner = nil
        #expect(Store.holder(of: folder.path) == nil)
    }

    /// The first of this process that has a file open.
    private func descriptor(of path: String) -> Int32? {
        guard let wanted = realpath(path, nil) else { return nil }
        defer { free(wanted) }
        return (3..<4096).first { number in
            var name = [CChar](repeating: 0, count: 4096)
            let count = readlink("/proc/self/fd/\(number)", &name, name.count - 1)
            return count > 0 && strcmp(name, wanted) == 0
        }
    }

    @Test func `another process that holds the lock is named`() throws {
        _ = try folder.open()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/flock")
        process.arguments = [folder.path + "/tidings.lock", "sh", "-c", "echo held; read line"]
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        #expect(!output.fileHandleForReading.availableData.isEmpty)
        #expect(storeError { _ = try folder.open() } == .held(pid: getpid(), since: noon.rfc3339, folder: folder.path))
        try input.fileHandleForWriting.close()
        process.waitUntilExit()
        _ = try folder.open()
    }

    @Test func `what was saved is there after the process died`() throws {
        let store = try folder.open()
        try store.save(RefreshBatch([(.titled("One"), "one")]))
        let copy = TemporaryFolder()
        try FileManager.default.createDirectory(atPath: copy.path, withIntermediateDirectories: true)
        for ending in ["", "-wal"] {
            try FileManager.default.copyItem(
                atPath: folder.path + "/tidings.db" + ending, toPath: copy.path + "/tidings.db" + ending)
        }
        let reopened = try copy.open()
        #expect(try reopened.counts().entries == 1)
        #expect(try reopened.check().isEmpty)
        try store.save(RefreshBatch([(.titled("Two"), "one")]))
        #expect(try reopened.counts().entries == 1)
    }

    @Test func `a reader sees what an owner saves, and cannot write`() throws {
        let owner = try folder.open()
        let reader = try folder.open(.reading)
        try owner.save(RefreshBatch([(.titled("One"), "one")]))
        #expect(try reader.counts().entries == 1)
        #expect(storeError { try reader.save(RefreshBatch()) } != nil)
    }

    @Test func `stores open while another writes, and both writers get their turn`() async throws {
        let owner = try folder.open()
        let path = folder.path
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                for number in 0..<40 { try owner.save(RefreshBatch([(.titled("Entry \(number)"), "s\(number)")])) }
            }
            group.addTask {
                for number in 0..<20 {
                    try Store(folder: path, access: .asking, now: noon).leaveRequest([UInt8(number)], at: noon)
                    _ = try Store(folder: path, access: .reading, now: noon).counts()
                }
            }
            try await group.waitForAll()
        }
        #expect(try owner.counts().entries == 40)
        #expect(try owner.requests().count == 20)
    }

    @Test func `a store of a newer version is refused`() throws {
        try folder.open().write("test") {
            try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('from the future')")
        }
        for access in [Store.Access.owning, .asking, .reading] {
            #expect(storeError { _ = try folder.open(access) } == .newerSchema(folder: folder.path))
        }
    }

    @Test func `a file that is no store is called damaged, and left as it is`() throws {
        try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
        let garbage = Data(repeating: 0x41, count: 9000)
        try garbage.write(to: URL(fileURLWithPath: folder.path + "/tidings.db"))
        for access in [Store.Access.owning, .reading] {
            let error = storeError { _ = try folder.open(access) }
            guard case .corrupt? = error else {
                Issue.record("\(String(describing: error))")
                continue
            }
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path + "/tidings.db")) == garbage)
    }

    @Test func `a file in the place of the folder is named`() throws {
        #expect(FileManager.default.createFile(atPath: folder.path, contents: nil))
        for access in [Store.Access.owning, .reading] {
            let error = storeError { _ = try folder.open(access) }
            #expect(error?.description.contains("it is not a folder") == true)
        }
    }

    @Test(arguments: [true, false])
    func `a reader who may write nothing reads, a writer is told why not`(withLog: Bool) throws {
        try folder.open().save(RefreshBatch([(.titled("One"), "one")]))
        if !withLog {
            for ending in ["-wal", "-shm"] {
                try FileManager.default.removeItem(atPath: folder.path + "/tidings.db" + ending)
            }
        }
        chmod(folder.path, 0o555)
        defer { chmod(folder.path, 0o755) }
        try asNobody {
            let count = try folder.open(.reading).counts().entries
            #expect(count == 1)
            let error = storeError { _ = try folder.open(.owning) }
            #expect(error?.description.contains("permission denied; run this as") == true)
        }
        chmod(folder.path, 0o500)
        try asNobody {
            guard geteuid() == 0 else { return }
            let error = storeError { _ = try folder.open(.reading) }
            #expect(error?.description.contains("permission denied; run this as") == true)
        }
    }

    @Test func `what is in the log alone is read where nobody can write, without the file its users share`() throws {
        let store = try folder.open()
        try store.save(RefreshBatch([(.titled("In the store"), "one")]))
        try store.write("leaving a log") { try $0.execute(sql: "PRAGMA wal_autocheckpoint = 0") }
        // A machine that lost its power, mounted read-only: the copy of a store in use.
        let other = TemporaryFolder()
        try FileManager.default.createDirectory(atPath: other.path, withIntermediateDirectories: true)
        for ending in ["", "-wal"] {
            try FileManager.default.copyItem(
                atPath: folder.path + "/tidings.db" + ending, toPath: other.path + "/tidings.db" + ending)
        }
        chmod(other.path, 0o555)
        defer { chmod(other.path, 0o755) }
        try asNobody {
            let copy = try other.open(.reading)
            #expect(try copy.counts().entries == 1)
            #expect(try copy.check() == [])
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: other.path).count == 2)
    }

    @Test func `a folder that cannot be made says why`() throws {
        try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
        chmod(folder.path, 0o555)
        defer { chmod(folder.path, 0o755) }
        let inner = StateFolder(path: folder.path + "/a/b")
        try asNobody {
            let error = storeError { try inner.make() }
            #expect(error?.description.contains("permission denied; run this as") == true)
        }
        let error = storeError { try StateFolder(path: "/proc/tidings").make() }
        #expect(error?.description.hasSuffix("no such file or directory; choose another folder with --state") == true)
    }

    @Test func `editions come back and move the mark`() throws {
        let store = try folder.open(.asking)
        #expect(try store.lastMark() == nil)
        #expect(try store.edition(nil) == nil)
        let first = Edition(id: "1", since: noon, until: noon + 10, forms: ["text": [1, 2], "html": []])
        let second = Edition(id: "2", since: noon + 10, until: noon + 20, forms: [:])
        try store.saveEdition(first)
        try store.saveEdition(second)
        #expect(try store.lastMark() == noon + 20)
        #expect(try store.edition(nil) == second)
        #expect(try store.edition("1") == first)
        #expect(try store.edition("3") == nil)
        try store.saveEdition(first)
        #expect(try store.lastMark() == noon + 10)
        #expect(try store.edition(nil) == first)
    }
}

/// Runs `body` without root's right to everything: as a user without rights, as far as this thread's files go.
private func asNobody(_ body: () throws -> Void) throws {
    guard geteuid() == 0 else { return try body() }
    typealias SetID = @convention(c) (UInt32) -> Int32
    let function = try #require(dlsym(nil, "setfsuid"))
    let become = unsafeBitCast(function, to: SetID.self)
    _ = become(65534)
    defer { _ = become(0) }
    try body()
}
