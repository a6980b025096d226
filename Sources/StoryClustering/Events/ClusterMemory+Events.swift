import TidingsModel

// Stories of several languages on one event.

/// The names of a new entry, and in which language.
struct EntryNames: Sendable {
    var language: UInt8
    var names: [EventName]
}

extension ClusterMemory {
    /// The names of an entry that is new; nil where its language is not known.
    mutating func entryNames(_ names: [EventName], language: String?) -> EntryNames? {
        guard let language, let number = events.number(of: language) else { return nil }
        return EntryNames(language: number, names: names)
    }

    /// Adds the new entries to what is known of their stories, and links those that have changed.
    mutating func linkEvents(_ run: inout RefreshRun) {
        var changed = followMergesInEvents(run.merges, &run)
        for (item, names) in zip(run.firstItem..<window.next, run.names) {
            guard let names, let story = stories.cluster(stories.slot(of: item)) else { continue }
            events.add(names, published: window.published(item), to: story.order, named: story.first)
            changed.insert(story.order)
        }
        let orders = changed.sorted()
        for order in orders { events.weigh(order) }
        run.changedEvents.formUnion(changed)
        let bars = stories.bars
        let found = events.link(orders, isBarred: { bars.forbid($0, $1) })
        for move in found { run.changedEvents.insert(move.order) }
        run.eventMoves += found
    }

    /// What was known of a story that became another's is known of that.
    mutating func followMergesInEvents(_ merges: [StoryMerge], _ run: inout RefreshRun) -> Set<Int32> {
        var changed: Set<Int32> = []
        for merge in merges {
            guard let gone = events.remove(merge.goneOrder) else { continue }
            run.rows.append(MemoryRow(kind: MemoryKind.event, key: Int64(merge.goneOrder), value: nil))
            changed.remove(merge.goneOrder)
            changed.insert(merge.keptOrder)
            guard events.add(gone, to: merge.keptOrder) else {
                events.place(gone, merge.keptOrder)
                continue
            }
            if gone.event >= 0, let event = events.event(of: merge.keptOrder), event < 0 {
                events.move(merge.keptOrder, to: gone.event, named: gone.eventName, score: Double(gone.score))
                run.eventMoves.append(
                    EventMove(order: merge.keptOrder, event: gone.eventName, score: Double(gone.score)))
            }
        }
        return changed
    }

    /// What a story is known by stays with those of its entries that stay; names of single entries are not kept.
    mutating func splitInEvents(_ old: StoryCluster, keeping slot: Int?, _ run: inout RefreshRun) {
        guard let profile = events.remove(old.order) else { return }
        run.rows.append(MemoryRow(kind: MemoryKind.event, key: Int64(old.order), value: nil))
        guard let slot, let order = stories.order(of: slot) else { return }
        events.place(profile, order)
        run.changedEvents.insert(order)
    }

    /// Stories that a person made one are one for other languages too, and known by the names that they have now.
    mutating func correctEvents(_ run: inout RefreshRun) {
        run.changedEvents.formUnion(followMergesInEvents(run.merges, &run))
        for slot in run.changedStories.sorted() {
            guard let story = stories.cluster(slot), let name = events.name(of: story.order),
                name != story.first
            else { continue }
            events.rename(story.order, story.first)
            run.changedEvents.insert(story.order)
        }
    }

    func eventPlacements(_ run: RefreshRun) -> [EventPlacement] {
        run.eventMoves.compactMap { move in
            guard let story = events.name(of: move.order) else { return nil }
            return EventPlacement(
                story: storyID(story), event: move.event.map { NewsEvent.ID(first: storyID($0)) }, score: move.score,
                threshold: options.eventThreshold)
        }
    }

    func eventRows(_ changed: Set<Int32>, _ writer: inout ByteWriter) -> [MemoryRow] {
        changed.sorted().compactMap { order in
            events.profile(of: order).map { $0.row(order, language: events.languages[Int($0.language)], &writer) }
        }
    }

    /// A story has left the window, or is another's.
    mutating func endInEvents(_ order: Int32, _ run: inout RefreshRun) {
        guard events.remove(order) != nil else { return }
        run.rows.append(MemoryRow(kind: MemoryKind.event, key: Int64(order), value: nil))
    }
}

extension EventProfile {
    func row(_ order: Int32, language: String, _ writer: inout ByteWriter) -> MemoryRow {
        writer.text(language)
        writer.text(name)
        writer.number(Int(size))
        writer.signed(earliest)
        writer.signed(latest)
        writer.signed(Int64(event))
        writer.text(eventName)
        writer.fixed(score.bitPattern)
        writer.number(names.count)
        for name in names {
            // Key, spelling and weight.
            writer.fixed(UInt64(name.key) | UInt64(name.spelling) << 32 | UInt64(name.weight) << 48)
            writer.number(Int(name.uses))
        }
        return MemoryRow(kind: MemoryKind.event, key: Int64(order), value: writer.take())
    }

    /// - Returns: a profile without a language, and that language.
    static func read(_ bytes: [UInt8]) -> (profile: EventProfile, language: String) {
        var reader = ByteReader(bytes)
        let language = reader.text()
        var profile = EventProfile(language: 0)
        profile.name = reader.text()
        profile.size = max(1, reader.int32())
        profile.earliest = reader.signed()
        profile.latest = reader.signed()
        profile.event = max(-1, Int32(truncatingIfNeeded: reader.signed()))
        profile.eventName = reader.text()
        profile.score = Float(bitPattern: reader.fixed32())
        profile.names = (0..<reader.count()).map { _ in
            EventName(
                key: reader.fixed32(), spelling: reader.fixed16(), weight: reader.fixed16(),
                uses: UInt32(truncatingIfNeeded: reader.number()))
        }
        return (profile, language)
    }
}
