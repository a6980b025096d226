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
    let configuration: Configuration
    let teller: StoryTeller

    /// Why an entry is in its story.
    func reasons(of stored: StoredEntry) throws -> EntryReasons {
        let told = try tell(stored.story)
        let decisions = try store.decisions(on: [Story.ID(first: stored.entry.id).rawValue])
        var others: [Story] = []
        if let near = decisions.first?.nearest, case .one(let id) = try store.resolveStory(near.other) {
            others.append(try story(id))
        }
        let reader = try evidenceReader(of: [told.story] + others)
        var replay = Replay(told.story, corrections: try store.corrections(), reader: reader)
        replay.run(try store.decisions(on: replay.subjects))
        var nearest: Reason?
        if let comparison = decisions.first?.nearest {
            // Those that were there when it came.
            let story = others.first
            let ids = story.map { voices(of: $0).filter { $0.fetched <= stored.entry.fetched }.map(\.id) } ?? []
            nearest = Reason(
                comparison: comparison, other: story?.id.rawValue ?? comparison.other,
                headline: story.flatMap { teller.tell($0)?.headline } ?? "",
                evidence: reader.evidence(between: [stored.entry.id], and: ids.filter { $0 != stored.entry.id }))
        }
        let steps = replay.steps.filter { $0.entries.contains { $0.id == stored.entry.id } }
        return EntryReasons(entry: stored.entry, told: told, steps: steps, nearest: nearest)
    }

    /// How a story came together.
    func reasons(of id: Story.ID) throws -> StoryReasons {
        let told = try tell(id)
        let siblings = try store.storylines(of: [id]).first?.stories.filter { $0 != id } ?? []
        let line = try siblings.map { try story($0) }
        let clusterer = try store.loadClusterer(options: configuration.clustering)
        let near = clusterer.evidence(of: []).nearest(to: id)
        let other = try near.flatMap { try optional(Story.ID(rawValue: $0.comparison.other)) }
        let reader = clusterer.evidence(of: ([told.story] + line + [other].compactMap { $0 }).flatMap(\.items))
        var replay = Replay(told.story, corrections: try store.corrections(), reader: reader)
        replay.run(try store.decisions(on: replay.subjects))
        let own = voices(of: told.story).map(\.id)
        let nearest = near.map { near in
            Reason(
                comparison: near.comparison, other: near.comparison.other,
                headline: other.flatMap { teller.tell($0)?.headline } ?? "",
                evidence: reader.evidence(between: own, and: other.map { voices(of: $0).map(\.id) } ?? []),
                isBarred: near.isBarred)
        }
        return StoryReasons(
            told: told, steps: replay.steps, siblings: siblings.count,
            lineEvidence: reader.lineEvidence(between: own, and: line.flatMap { voices(of: $0).map(\.id) }),
            lineReasons: try lineReasons(of: told.story, siblings), nearest: nearest)
    }

    /// What was decided of the storylines that this story's was, up to the one that it is in.
    private func lineReasons(of story: Story, _ siblings: [Story.ID]) throws -> [(subject: String, Reason)] {
        let stories = [story.id] + story.mergedFrom + siblings
        return try store.decisions(on: stories.map { Storyline.ID(first: $0).rawValue }).compactMap { decision in
            guard case .joined(let comparison) = decision.outcome else { return nil }
            return (decision.subject, Reason(comparison: comparison, other: comparison.other, headline: ""))
        }
    }

    // MARK: Reading

    private func evidenceReader(of stories: [Story]) throws -> EvidenceReader {
        try store.loadClusterer(options: configuration.clustering).evidence(of: stories.flatMap(\.items))
    }

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

/// Goes through what was decided of a story's entries.
private struct Replay {
    private let story: Story
    private let reader: EvidenceReader
    private let corrections: [Correction]
    private let entries: [Entry.ID: Entry]
    /// Which entries were together, by the id their story had then.
    private var groups: [String: [Entry.ID]] = [:]
    private(set) var steps: [StoryStep] = []

    init(_ story: Story, corrections: [Correction], reader: EvidenceReader) {
        self.story = story
        self.reader = reader
        let entries = Dictionary(story.members.map { ($0.entry.id, $0.entry) }) { first, _ in first }
        self.entries = entries
        self.corrections = corrections.filter { said in
            said.entries.contains(where: entries.keys.contains) || said.others.contains(where: entries.keys.contains)
        }
        for entry in entries.keys { groups[Story.ID(first: entry).rawValue] = [entry] }
    }

    /// The ids under which something may have been decided.
    var subjects: [String] {
        (entries.keys.map { Story.ID(first: $0) } + story.mergedFrom + corrections.map(\.newStory)).map(\.rawValue)
    }

    mutating func run(_ decisions: [Decision]) {
        var judged: Set<Entry.ID> = []
        for decision in decisions { take(decision, &judged) }
        for (id, entry) in entries where !judged.contains(id) {
            steps.append(StoryStep(at: entry.fetched, kind: .unknown, entries: [entry]))
        }
        for said in corrections {
            let own = said.entries.compactMap { entries[$0] }
            let isOut = own.isEmpty
            // Of a split the story shows one side, of a join the side that came.
            let shown = isOut && said.kind == .join ? [] : own
            steps.append(
                StoryStep(at: said.at, kind: .corrected(said, isOut: isOut), entries: shown))
        }
        // Decisions come in their order; what has the same time stays in it.
        steps = steps.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
    }

    private mutating func take(_ decision: Decision, _ judged: inout Set<Entry.ID>) {
        let own = groups[decision.subject] ?? []
        let named = own.compactMap { entries[$0] }
        guard let first = named.first else { return }
        // Whoever is judged a second time has been a story for a while.
        let isNew = own.count == 1 && judged.insert(own[0]).inserted
        judged.formUnion(own)
        switch decision.outcome {
        case .stayed: steps.append(StoryStep(at: decision.at, kind: .began, entries: [first]))
        case .copied(let original, let rule):
            steps.append(StoryStep(at: decision.at, kind: .copied(original, rule), entries: [first]))
        case .joined(let comparison):
            let others = groups[comparison.other] ?? []
            let reason = Reason(
                comparison: comparison, other: comparison.other, headline: "",
                evidence: reader.evidence(between: own, and: others))
            let kind: StoryStep.Kind = isNew ? .joined(reason) : .merged(story: decision.subject, reason)
            steps.append(StoryStep(at: decision.at, kind: kind, entries: named))
            groups[decision.subject] = nil
            groups[comparison.other, default: []] += own
        }
    }
}
