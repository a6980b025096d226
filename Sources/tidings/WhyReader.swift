import StoryClustering
import StoryDigest
import StoryStorage
import TidingsEngine
import TidingsModel

// Telling again how a story grew
//
// Every entry begins as a story of its own, and what was decided of each story was stored (Decision). Going through
// the decisions on all entries of a story in their order says which entries were together when, so the words that
// tied them are those that these entries have in common. Figures are as they were stored; words are worked out again
// from the vectors that were frozen at arrival, and are missing of entries that have left the window.

/// Reads from the store why stories are what they are.
struct WhyReader {
    let store: Store
    let teller: StoryTeller
    /// Loads what the words are in; what gives nil has no words, and is quick.
    let clusterer: () throws -> Clusterer?

    /// Why an entry is in its story.
    func reasons(of stored: StoredEntry) throws -> EntryReasons {
        let told = try tell(stored.story)
        let decisions = try store.decisions(on: [Story.ID(first: stored.entry.id).rawValue])
        var others: [Story] = []
        if let near = decisions.first?.nearest, case .one(let id) = try store.resolveStory(near.other) {
            others.append(try story(id))
        }
        let past = try Past(of: told.story, in: store)
        let reader = try clusterer()?.evidence(
            of: ([told.story] + others).flatMap(\.items) + past.strangers.map(ClusterItem.init))
        var replay = Replay(told.story, past, reader: reader)
        replay.run(try store.decisions(on: replay.subjects))
        var nearest: Reason?
        if let comparison = decisions.first?.nearest {
            // Those that were there when it came.
            let story = others.first
            let ids = story.map { voices(of: $0).filter { $0.fetched <= stored.entry.fetched }.map(\.id) } ?? []
            nearest = Reason(
                comparison: comparison, other: story?.id.rawValue ?? comparison.other,
                headline: story.flatMap { teller.tell($0)?.headline } ?? "",
                evidence: reader?.evidence(between: [stored.entry.id], and: ids.filter { $0 != stored.entry.id })
                    ?? Evidence())
        }
        let steps = replay.steps.filter { $0.entries.contains { $0.id == stored.entry.id } }
        return EntryReasons(entry: stored.entry, told: told, steps: steps, nearest: nearest)
    }

    /// How a story came together.
    func reasons(of id: Story.ID) throws -> StoryReasons {
        let told = try tell(id)
        let siblings = try store.storylines(of: [id]).first?.stories.filter { $0 != id } ?? []
        let line = try siblings.map { try story($0) }
        let clusterer = try clusterer()
        let near = clusterer?.evidence(of: []).nearest(to: id)
        let other = try near.flatMap { try optional(Story.ID(rawValue: $0.comparison.other)) }
        let past = try Past(of: told.story, in: store)
        let reader = clusterer?.evidence(
            of: ([told.story] + line + [other].compactMap { $0 }).flatMap(\.items)
                + past.strangers.map(ClusterItem.init))
        var replay = Replay(told.story, past, reader: reader)
        replay.run(try store.decisions(on: replay.subjects))
        let own = voices(of: told.story).map(\.id)
        var nearest = near.map { near in
            Reason(
                comparison: near.comparison, other: near.comparison.other,
                headline: other.flatMap { teller.tell($0)?.headline } ?? "",
                evidence: reader?.evidence(between: own, and: other.map { voices(of: $0).map(\.id) } ?? [])
                    ?? Evidence(),
                isBarred: near.isBarred)
        }
        if let near { nearest?.isParted = near.isParted }
        var reasons = StoryReasons(
            told: told, steps: replay.steps, siblings: siblings.count,
            lineEvidence: reader?.lineEvidence(between: own, and: line.flatMap { voices(of: $0).map(\.id) })
                ?? Evidence(),
            lineReasons: try lineReasons(of: told.story), nearest: nearest)
        reasons.eventReasons = try eventReasons(of: told.story, reader)
        return reasons
    }

    /// How the storyline that it began became part of the one that it is in, or that one of another.
    private func lineReasons(of story: Story) throws -> [Reason] {
        var reasons: [Reason] = []
        var line = Storyline.ID(first: story.id).rawValue
        while line != story.storyline.rawValue, let decision = try store.decisions(on: [line]).last,
            case .joined(let comparison) = decision.outcome, !reasons.contains(where: { $0.other == comparison.other })
        {
            reasons.append(Reason(comparison: comparison, other: comparison.other, headline: ""))
            line = comparison.other
        }
        if case .separated(let comparison)? = try store.decisions(on: [story.storyline.rawValue]).first?.outcome {
            var reason = Reason(comparison: comparison, other: comparison.other, headline: "")
            reason.isParted = true
            reasons.append(reason)
        }
        return reasons
    }

    /// The stories of other languages on its event.
    private func eventReasons(of story: Story, _ reader: EvidenceReader?) throws -> [EventReason] {
        try (story.event?.others ?? []).compactMap { id in
            guard let other = try optional(id), let told = teller.tell(other) else { return nil }
            return EventReason(
                story: id, headline: told.headline, language: told.languages.first,
                evidence: reader?.eventEvidence(between: story.id, story.items, and: id, other.items) ?? Evidence())
        }
    }

    // MARK: Reading

    private func tell(_ id: Story.ID) throws -> ToldStory {
        guard let told = teller.tell(try story(id)) else { throw Problem(sentence: "\(id.rawValue) is gone") }
        return told
    }

    private func story(_ id: Story.ID) throws -> Story {
        guard let story = try optional(id) else { throw Problem(sentence: "\(id.rawValue) is gone") }
        return story
    }

    private func optional(_ id: Story.ID) throws -> Story? {
        var query = StoryQuery()
        query.stories = [id]
        var found: Story?
        try store.forEachStory(query) { found = $0 }
        return found
    }

    private func voices(of story: Story) -> [Entry] {
        story.members.filter { $0.duplicateOf == nil }.map(\.entry)
    }
}

extension Story {
    fileprivate var items: [ClusterItem] { members.map { ClusterItem($0.entry) } }
}

/// What people said of a story's entries, and those that they took out of it or it out of; and those that were of it
/// until it turned out to be two.
private struct Past {
    let corrections: [Correction]
    private(set) var strangers: [Entry] = []
    /// The stories that left by themselves, it among them, by their ids then, with those that they are in now.
    private(set) var separated: [Story.ID: Story.ID] = [:]
    /// The story of each entry now.
    private(set) var stories: [Entry.ID: Story.ID] = [:]

    init(of story: Story, in store: Store) throws {
        let own = Set(story.members.map(\.entry.id))
        corrections = try store.corrections().filter {
            $0.story == story.id || !own.isDisjoint(with: $0.entries + $0.others)
        }
        var named = Set(corrections.flatMap { $0.entries + $0.others })
        // Where a moved entry had come from, since that is what it joined first.
        for said in corrections where said.kind == .move {
            if case .one(let old) = try store.resolveStory(said.story.rawValue) {
                named.formUnion(try store.voices(of: old))
            }
        }
        try findSeparated(of: story, in: store)
        named.formUnion(stories.keys)
        named.subtract(own)
        strangers = try named.sorted().compactMap { try store.entry($0)?.entry }
        for entry in own { stories[entry] = story.id }
    }

    /// Stories that left this one, or that it left.
    private mutating func findSeparated(of story: Story, in store: Store) throws {
        let names = [story.id] + story.mergedFrom
        var relatives: Set<Story.ID> = []
        for decision in try store.decisions(on: names.map(Decision.separation)) {
            separated[Story.ID(first: Entry.ID(rawValue: decision.subject))] = story.id
            guard let other = decision.outcome.comparison?.other, case .one(let source) = try store.resolveStory(other)
            else { continue }
            relatives.insert(source)
        }
        for left in try store.separated(from: names) {
            guard case .one(let living) = try store.resolveStory(left.rawValue) else { continue }
            separated[left] = living
            relatives.insert(living)
        }
        for relative in relatives.subtracting([story.id]) {
            for entry in try store.voices(of: relative) { stories[entry] = relative }
        }
    }
}

/// Goes through what was decided of a story's entries.
private struct Replay {
    private let story: Story
    private let reader: EvidenceReader?
    private let corrections: [Correction]
    private let past: Past
    private let entries: [Entry.ID: Entry]
    private let strangers: [Entry.ID]
    /// Which entries were together, by the id their story had then.
    private var groups: [String: [Entry.ID]] = [:]
    private(set) var steps: [StoryStep] = []

    init(_ story: Story, _ past: Past, reader: EvidenceReader?) {
        self.story = story
        self.reader = reader
        entries = Dictionary(story.members.map { ($0.entry.id, $0.entry) }) { first, _ in first }
        corrections = past.corrections
        self.past = past
        strangers = past.strangers.map(\.id)
        for entry in entries.keys + strangers { groups[Story.ID(first: entry).rawValue] = [entry] }
    }

    /// The ids under which something may have been decided.
    var subjects: [String] {
        let stories = (entries.keys + strangers).map { Story.ID(first: $0) }
        return (stories + story.mergedFrom + corrections.map(\.newStory) + past.separated.keys).map(\.rawValue)
            + past.separated.keys.map(Decision.separation)
    }

    mutating func run(_ decisions: [Decision]) {
        var judged: Set<Entry.ID> = []
        for decision in decisions { take(decision, &judged) }
        for entry in story.members.map(\.entry) where !judged.contains(entry.id) {
            steps.append(StoryStep(at: entry.fetched, kind: .unknown, entries: [entry]))
        }
        for said in corrections { insert(said) }
    }

    /// Between what was there when it was said and what came later.
    private mutating func insert(_ said: Correction) {
        let own = said.entries.compactMap { entries[$0] }
        // Of a split the story shows one side, of a join the side that came.
        guard said.kind != .join || !own.isEmpty else { return }
        let place = steps.firstIndex { $0.at > said.at || $0.entries.contains { $0.fetched > said.at } }
        let step = StoryStep(at: said.at, kind: .corrected(said, isOut: own.isEmpty), entries: own)
        steps.insert(step, at: place ?? steps.count)
    }

    private mutating func take(_ decision: Decision, _ judged: inout Set<Entry.ID>) {
        if case .separated(let comparison) = decision.outcome {
            return separate(Story.ID(first: Entry.ID(rawValue: decision.subject)), comparison, at: decision.at)
        }
        let own = groups[decision.subject] ?? []
        let named = own.compactMap { entries[$0] }
        // Whoever is judged a second time has been a story for a while.
        let isNew = own.count == 1 && judged.insert(own[0]).inserted
        judged.formUnion(own)
        if case .joined(let comparison) = decision.outcome, named.isEmpty {
            groups[decision.subject] = nil
            groups[comparison.other, default: []] += own
        }
        guard let first = named.first else { return }
        switch decision.outcome {
        case .stayed: steps.append(StoryStep(at: decision.at, kind: .began, entries: [first]))
        case .copied(let original, let rule):
            steps.append(StoryStep(at: decision.at, kind: .copied(original, rule), entries: [first]))
        case .joined(let comparison):
            let others = groups[comparison.other] ?? []
            let reason = Reason(
                comparison: comparison, other: comparison.other, headline: "",
                evidence: reader?.evidence(between: own, and: others) ?? Evidence())
            let kind: StoryStep.Kind = isNew ? .joined(reason) : .merged(story: decision.subject, reason)
            steps.append(StoryStep(at: decision.at, kind: kind, entries: named))
            groups[decision.subject] = nil
            groups[comparison.other, default: []] += own
        case .separated: break
        }
    }

    /// Of the entries that were together, those left that are where the story that left is now.
    private mutating func separate(_ left: Story.ID, _ comparison: Comparison, at time: Timestamp) {
        guard let living = past.separated[left] else { return }
        let together = groups[comparison.other] ?? []
        let leaving = together.filter { past.stories[$0] == living }
        let staying = together.filter { past.stories[$0] != living }
        groups[comparison.other] = staying
        groups[left.rawValue, default: []] += leaving
        let isOut = living != story.id
        let own = (isOut ? staying : leaving).compactMap { entries[$0] }
        guard !own.isEmpty else { return }
        let reason = Reason(
            comparison: comparison, other: comparison.other, headline: "",
            evidence: reader?.evidence(between: leaving, and: staying) ?? Evidence())
        let kind = StoryStep.Kind.separated(story: left.rawValue, reason, isOut: isOut)
        steps.append(StoryStep(at: time, kind: kind, entries: own))
    }
}
