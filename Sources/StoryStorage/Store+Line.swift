import GRDB
package import TidingsModel

extension Store {
    /// For each set of keys the entry of that feed which any of them names, the strongest key first.
    package func known(_ keys: [EntryKeys], in feed: Feed.ID) throws(StoreError) -> [KnownEntry?] {
        guard !keys.isEmpty else { return [] }
        return try read("looking up entries") { database in
            guard
                let number = try HandBound(database, "SELECT n FROM feed WHERE id = ?").add(feed.rawValue).first({
                    $0.int(0)
                })
            else { return Array(repeating: nil, count: keys.count) }
            // Nothing is known of a feed that is new.
            let any = try HandBound(database, "SELECT 1 FROM entry_key WHERE feed = ? LIMIT 1")
            guard try any.add(number).first({ _ in true }) == true else {
                return Array(repeating: nil, count: keys.count)
            }
            let lookup = try HandBound(
                database,
                """
                SELECT entry.id, entry.fingerprint FROM entry_key LEFT JOIN entry ON entry.n = entry_key.entry
                WHERE entry_key.feed = ? AND entry_key.hash = ?
                """)
            return try keys.map { keys in
                for (index, key) in keys.all.enumerated() {
                    let found = try lookup.add(number).add(keyHash(key)).first {
                        KnownEntry(
                            id: Entry.ID(rawValue: $0.text(0)), fingerprint: $0.int(1), keyIndex: index,
                            isPruned: $0.isNull(0))
                    }
                    if let found { return found }
                }
                return nil
            }
        }
    }

    /// Hands over every row the clusterer has learned, by kind and key, ascending.
    package func readMemory(_ body: (MemoryRow) -> Void) throws(StoreError) {
        try read("reading what was learned") { database in
            let rows = try HandBound(fresh: database, "SELECT kind, key, value FROM memory ORDER BY kind, key")
            while try rows.next() {
                body(MemoryRow(kind: Int(rows.int(0)), key: rows.int(1), value: rows.bytes(2)))
            }
        }
    }
}

/// Under which number a key stands in its feed.
///
/// 64-bit FNV-1a, mixed once more. Among 100,000 entries of a feed two share one by accident once in four thousand
/// million feeds; a feed that makes two share one on purpose hides an entry of its own, and nobody else's.
func keyHash(_ key: String) -> Int64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    let bytes = key.utf8.span
    for place in bytes.indices { hash = (hash ^ UInt64(bytes[place])) &* 0x100_0000_01b3 }
    hash = (hash ^ hash >> 33) &* 0xff51_afd7_ed55_8ccd
    return Int64(bitPattern: hash ^ hash >> 33)
}
