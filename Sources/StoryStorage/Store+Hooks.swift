import GRDB
package import TidingsModel

/// What a hook was told of a story or a feed.
package struct HookTold: Sendable, Hashable {
    package var hook: String
    /// Id of a story or a feed.
    package var subject: String
    /// Publishers of the story then; of a feed when it was found gone.
    package var number: Int64

    package init(hook: String, subject: String, number: Int64) {
        self.hook = hook
        self.subject = subject
        self.number = number
    }
}

extension Store {
    /// Up to which entry each hook has been told.
    package func hookMarks() throws(StoreError) -> [String: StoragePlace] {
        try read("reading what hooks know") { database in
            let rows = try HandBound(database, "SELECT hook, entry FROM hook_mark").all { row in
                (row.text(0), StoragePlace(number: row.int(1)))
            }
            return Dictionary(rows) { first, _ in first }
        }
    }

    /// What a hook was told of these subjects; nothing of those that it was told nothing of.
    package func told(_ hook: String, of subjects: [String]) throws(StoreError) -> [String: Int64] {
        try read("reading what hooks know") { database in
            let find = try HandBound(database, "SELECT number FROM hook_told WHERE hook = ? AND subject = ?")
            var told: [String: Int64] = [:]
            for subject in subjects { told[subject] = try find.add(hook).add(subject).first { $0.int(0) } }
            return told
        }
    }

    /// Puts notices into the outbox, and notes what hooks are told by them, in one transaction.
    package func post(
        _ notices: [OutgoingItem], told: [HookTold], marks: [String: StoragePlace], at now: Timestamp
    ) throws(StoreError) {
        try write("filling the outbox") { database in
            try OutboxTable(database).add(notices, at: now)
            let tell = try HandBound(
                database, "INSERT OR REPLACE INTO hook_told(hook, subject, number) VALUES (?, ?, ?)")
            for one in told { try tell.add(one.hook).add(one.subject).add(one.number).run() }
            let mark = try HandBound(database, "INSERT OR REPLACE INTO hook_mark(hook, entry) VALUES (?, ?)")
            for (hook, place) in marks { try mark.add(hook).add(place.number).run() }
        }
    }

    /// Forgets what hooks were told of feeds that are well again, so that the next time counts.
    package func forgetTold(_ hook: String, of subjects: [String]) throws(StoreError) {
        guard !subjects.isEmpty else { return }
        try write("noting what hooks know") { database in
            let forget = try HandBound(database, "DELETE FROM hook_told WHERE hook = ? AND subject = ?")
            for subject in subjects { try forget.add(hook).add(subject).run() }
        }
    }
}
