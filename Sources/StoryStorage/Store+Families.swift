import GRDB

extension Store {
    /// Takes over which outlets belong to which publisher, and counts the publishers of all stories they bear on anew.
    ///
    /// - Returns: whether anything was different.
    @discardableResult
    package func setFamilies(_ families: [String: String]) throws(StoreError) -> Bool {
        try write("storing outlet families") { database in
            let stored = try HandBound(database, "SELECT outlet, family FROM outlet_family")
                .all { ($0.text(0), $0.text(1)) }
            let before = Dictionary(stored) { first, _ in first }
            let changed = Set(before.keys).union(families.keys).filter { before[$0] != families[$0] }
            guard !changed.isEmpty else { return false }
            let remove = try HandBound(database, "DELETE FROM outlet_family WHERE outlet = ?")
            let add = try HandBound(database, "INSERT INTO outlet_family(outlet, family) VALUES (?, ?)")
            for outlet in changed.sorted() {
                try remove.add(outlet).run()
                if let family = families[outlet] { try add.add(outlet).add(family).run() }
            }
            let bearing = try HandBound(
                database, "SELECT DISTINCT story FROM entry WHERE outlet IN (SELECT value FROM json_each(?))")
            for story in try bearing.add(StoredJSON.text(changed.sorted())).all({ $0.int(0) }) {
                try StoryTables.summarise(story, database)
            }
            return true
        }
    }
}
