import TidingsModel

// What leaves the clusterer, and how often
//
// A refresh writes one row with all that is frozen of its items. For all refreshes that are stored together there is
// one for every story and storyline that changed, one for every source that was heard, and one with the counters: two
// to four rows an entry. Counts of stems are not written as they change: those of items in the window follow from the
// refreshes' rows, and the pages hold those of items that left it, written every other day.
//
// What two clusters have in common stands in the rows of both. Only a cluster that changed is written, so the row
// with the later stamp is right about a pair.

/// What a row is; restored in this order.
enum MemoryKind {
    static let counters = 0
    static let terms = 1
    static let source = 2
    static let refresh = 3
    static let storyline = 4
    static let story = 5
    /// Originals that have left the window with the refresh they came with.
    static let originals = 6
    /// What links a story with those of other languages.
    static let event = 7
}

extension TermTable {
    func row(ofPage page: Int, _ writer: inout ByteWriter) -> MemoryRow {
        for number in page * TermTable.pageSize..<min(count, (page + 1) * TermTable.pageSize) {
            let counts = retired[number]
            writer.fixed(stems[number])
            writer.number(Int(counts.documents))
            writer.number(Int(counts.uses))
            writer.number(Int(counts.lowUses))
        }
        return MemoryRow(kind: MemoryKind.terms, key: Int64(page), value: writer.take())
    }

    mutating func restore(page: Int64, _ bytes: [UInt8]) {
        var reader = ByteReader(bytes)
        var number = Int(page) * TermTable.pageSize
        while !reader.isAtEnd {
            let stem = reader.fixed64()
            let counts = Counts(
                documents: UInt32(truncatingIfNeeded: reader.int()), uses: UInt32(truncatingIfNeeded: reader.int()),
                lowUses: UInt32(truncatingIfNeeded: reader.int()))
            restore(stem, at: number, counts)
            number += 1
        }
    }
}

extension NearCopies {
    /// Nil when there is nothing to be remembered.
    func row(_ refresh: Int64, _ items: Range<Int32>, _ writer: inout ByteWriter) -> MemoryRow? {
        let originals = remembered(items)
        guard originals.contains(where: { $0 != nil }) else { return nil }
        writer.number(Int(items.lowerBound))
        writer.number(originals.count)
        for original in originals {
            writer.text(original?.entry ?? "")
            guard let original else { continue }
            writer.text(original.story)
            for key in [original.source, original.words, original.opening, original.titledOpening] { writer.fixed(key) }
        }
        return MemoryRow(kind: MemoryKind.originals, key: refresh, value: writer.take())
    }

    static func readRemembered(_ bytes: [UInt8]) -> (first: Int32, originals: [Remembered?]) {
        var reader = ByteReader(bytes)
        let first = reader.int32()
        let originals = (0..<reader.count()).map { _ -> Remembered? in
            let entry = reader.text()
            guard !entry.isEmpty else { return nil }
            return Remembered(
                entry: entry, story: reader.text(), source: reader.fixed64(), words: reader.fixed64(),
                opening: reader.fixed64(), titledOpening: reader.fixed64())
        }
        return (first, originals)
    }
}

extension SourceHabits {
    func row(_ source: UInt64, _ writer: inout ByteWriter) -> MemoryRow {
        for field in [titles, summaries, contents] { writer.data(field.bytes) }
        languages.write(&writer)
        writer.signed(heard)
        return MemoryRow(kind: MemoryKind.source, key: Int64(bitPattern: source), value: writer.take())
    }

    init(_ bytes: [UInt8]) {
        var reader = ByteReader(bytes)
        self.init()
        titles = FieldEdges(reader.data())
        summaries = FieldEdges(reader.data())
        contents = FieldEdges(reader.data())
        languages = LanguageCounts(&reader)
        heard = reader.signed()
    }
}

extension LanguageCounts {
    func write(_ writer: inout ByteWriter) {
        writer.number(counts.count)
        for entry in counts {
            writer.text(entry.language)
            writer.number(entry.count)
        }
    }

    init(_ reader: inout ByteReader) {
        counts = (0..<reader.count()).map { _ in (reader.text(), reader.int()) }
    }
}

extension LineCluster {
    func row(_ stories: StoryLevel, _ writer: inout ByteWriter) -> MemoryRow {
        writer.text(first)
        writer.number(Int(size))
        writer.signed(earliest)
        writer.signed(latest)
        let orders = self.stories.compactMap { stories.order(of: $0) }.sorted()
        writer.number(orders.count)
        var lastOrder: Int32 = 0
        for order in orders {
            writer.number(Int(order - lastOrder))
            lastOrder = order
        }
        writer.number(terms.count)
        let terms = terms
        var last: Int32 = 0
        writer.pairs(terms.count) { place in
            let term = terms[place]
            let distance = term.term - last
            last = term.term
            return (UInt64(UInt32(bitPattern: distance)), UInt64(UInt32(bitPattern: term.weight)))
        }
        return MemoryRow(kind: MemoryKind.storyline, key: Int64(order), value: writer.take())
    }

    /// - Returns: the line, and the orders of the stories it had.
    static func read(_ key: Int64, _ bytes: [UInt8], _ termCount: Int) -> (line: LineCluster, stories: [Int32]) {
        var reader = ByteReader(bytes)
        let first = reader.text()
        let size = reader.int32()
        let earliest = reader.signed()
        let latest = reader.signed()
        var order: Int32 = 0
        let stories = (0..<reader.count()).map { _ in
            order &+= reader.int32()
            return order
        }
        var terms: [LineTerm] = []
        var term: Int32 = 0
        let count = reader.count()
        terms.reserveCapacity(count)
        reader.pairs(count) { distance, weight in
            term &+= Int32(truncatingIfNeeded: distance)
            // A damaged row may name anything.
            guard term >= 0, Int(term) < termCount else { return }
            terms.append(LineTerm(term: term, weight: Int32(truncatingIfNeeded: weight)))
        }
        let line = LineCluster(
            order: Int32(truncatingIfNeeded: key), first: first, size: size, earliest: earliest, latest: latest,
            terms: terms, square: LineTerm.product(terms, terms), stories: [])
        return (line, stories)
    }
}

extension StoryCluster {
    func row(_ stories: StoryLevel, slot: Int, _ writer: inout ByteWriter) -> MemoryRow {
        writer.text(first)
        writer.number(Int(size))
        writer.signed(background)
        writer.signed(inner)
        writer.number(stems)
        writer.signed(earliest)
        writer.signed(latest)
        writer.signed(stamp)
        writer.number(Int(living))
        var last: Int32 = 0
        for member in livingMembers {
            writer.number(Int(member - last))
            last = member
        }
        let partners = stories.rows[slot].entries
        writer.number(partners.count)
        // The partner's order above, its place in the row below.
        var keys = partners.indices.map { UInt64(stories.figures[partners[$0].slot].order) << 32 | UInt64($0) }
        sortNumbers(&keys)
        let order = Int64(order)
        writer.pairs(keys.count) { place in
            let key = keys[place]
            let sum = partners[Int(key & 0xffff_ffff)].sum
            return (ByteWriter.zigzag(order - Int64(key >> 32)), ByteWriter.zigzag(sum))
        }
        writer.number(partings.count)
        for side in partings.sorted() { writer.signed(side) }
        return MemoryRow(kind: MemoryKind.story, key: order, value: writer.take())
    }

    /// Hands over what the cluster has in common with others, by their orders.
    ///
    /// - Returns: the cluster without its row.
    static func read(_ key: Int64, _ bytes: [UInt8], _ take: (Int32, Int64) -> Void) -> StoryCluster {
        var reader = ByteReader(bytes)
        let order = Int32(truncatingIfNeeded: key)
        var cluster = StoryCluster(
            order: order, first: reader.text(), size: reader.int32(), background: reader.signed(),
            inner: reader.signed(), stems: reader.int(), earliest: reader.signed(), latest: reader.signed(),
            members: [], living: 0, listed: 0, line: -1, stamp: reader.signed())
        let count = reader.count()
        cluster.members.reserveCapacity(count)
        var member: Int32 = 0
        for _ in 0..<count {
            member &+= reader.int32()
            cluster.members.append(member)
        }
        reader.pairs(reader.count()) { distance, sum in
            take(order &- Int32(truncatingIfNeeded: ByteReader.signed(distance)), ByteReader.signed(sum))
        }
        for _ in 0..<reader.count() { cluster.partings.insert(reader.signed()) }
        return cluster
    }
}
