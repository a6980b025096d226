import Glibc
import StoryDigest
import StoryStorage
import TidingsModel

extension RepairReport {
    /// What was kept, what was lost, and where the old file is, a line each.
    var lines: [String] {
        let kept = ["entry": "entries", "story": "stories", "feed": "feeds", "edition": "editions"]
        let counts = tables.compactMap { table in kept[table.name].map { "\(table.kept) \($0)" } }
        let damaged = tables.filter(\.isDamaged).map { table in
            let lost = table.lost.map { "at most \($0) lost" } ?? "how many were lost is not known"
            return "table \(table.name) was damaged: \(counted(table.kept, "row")) kept, \(lost)"
        }
        return remarks + damaged
            + [counts.isEmpty ? "nothing was kept" : "kept \(counts.joined(separator: ", "))"]
            + (setAside.map { ["the damaged store is \($0) now; remove it when you need nothing of it"] } ?? [])
    }
}

/// Repairs the store for who fetches into it, so that fetching goes on without anybody's help; `tell` gets a line each.
///
/// A store that is damaged again and again is left alone: its disk is failing.
func repairUnasked(_ folder: String, because error: StoreError, tell: (String) -> Void) throws {
    guard case .corrupt = error else { throw error }
    guard Store.mayRepairUnasked(folder) else {
        throw Problem(
            sentence: "\(error), and was repaired \(Store.mostRepairsUnasked) times before",
            remedy: "the disk may be failing; remove the tidings.db.damaged-… files and run `tidings check --repair`")
    }
    tell("\(error); it is repaired now")
    for line in try repair(folder).lines { tell(line) }
}

/// Repairs the store; waits for our own engine to let go of it.
func repair(_ folder: String) throws -> RepairReport {
    var attempts = 50
    while Store.holder(of: folder)?.pid == getpid(), attempts > 0 {
        attempts -= 1
        poll(nil, 0, 100)
    }
    return try Store.repair(folder: folder, at: timeOfDay())
}
