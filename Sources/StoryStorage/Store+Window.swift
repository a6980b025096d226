package import TidingsModel

extension Store {
    /// What new entries are compared with: entries first seen since, and the stories that got one since.
    package func window(since start: Timestamp) throws(StoreError) -> (entries: Int, stories: Int) {
        try read("counting what is compared") { database in
            func count(_ sql: String) throws -> Int {
                Int(try HandBound(database, sql).add(start).first { $0.int(0) } ?? 0)
            }
            return (
                try count("SELECT count(*) FROM entry WHERE fetched >= ?"),
                try count("SELECT count(*) FROM story WHERE last >= ?")
            )
        }
    }
}
