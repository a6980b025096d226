import Foundation
import StoryDigest
import StoryStorage
import TidingsEngine
import TidingsModel

/// Checks what a person says of the stories, and has it carried out.
struct CorrectionDesk {
    let store: Store
    let names: StoryNames
    let corrections: [Correction]
    let clock: LocalClock
    private let desk: SubscriptionDesk

    init(_ options: PlaceOptions) throws {
        let configuration = try options.configuration()
        store = try options.openStore(.reading)
        names = StoryNames(store: store)
        corrections = try store.corrections()
        clock = LocalClock(zone: configuration.digest.zone)
        desk = SubscriptionDesk(folder: try options.stateFolder(), clustering: configuration.clustering)
    }

    // MARK: What may be said

    /// An entry that can be taken out or moved.
    func voice(_ text: String) throws -> StoredEntry {
        let entry = try names.entry(text)
        guard let original = entry.duplicateOf else { return entry }
        throw Problem(
            place: entry.entry.id.rawValue, sentence: "it is a copy, and goes where its original is",
            remedy: "name \(original.rawValue)")
    }

    /// Fails where a join says that some of both sides are one.
    func requireNoJoin(_ leaving: [Entry.ID], from staying: [Entry.ID]) throws(Problem) {
        for said in corrections where said.kind != .split {
            guard let first = said.entries.first, let second = said.others.first else { continue }
            let isParted =
                leaving.contains(first) && staying.contains(second)
                || staying.contains(first) && leaving.contains(second)
            guard isParted else { continue }
            throw contradiction(
                said,
                said.kind == .move
                    ? "you put \(first.rawValue) into the story of \(second.rawValue)"
                    : "you joined \(first.rawValue) and \(second.rawValue)")
        }
    }

    /// Fails where a split keeps some of both sides apart.
    func requireNoSplit(_ entries: [Entry.ID], _ others: [Entry.ID]) throws(Problem) {
        for said in corrections where said.kind == .split {
            for (a, b) in [(entries, others), (others, entries)] {
                guard let out = said.entries.first(where: a.contains), let rest = said.others.first(where: b.contains)
                else { continue }
                throw contradiction(said, "you split \(out.rawValue) from \(rest.rawValue)")
            }
        }
    }

    private func contradiction(_ said: Correction, _ what: String) -> Problem {
        Problem(
            sentence: "\(what) on \(clock.shortDate(said.at)) at \(clock.time(said.at))",
            remedy: "`tidings corrections --withdraw \(said.id)` takes that back")
    }

    // MARK: Carrying out

    /// Has it done by whoever owns the store; what to say then is asked of the store as it is after.
    func make(_ request: EngineRequest, told: (Store) throws -> [String]) throws {
        var isTaken = false
        switch try desk.make(request) {
        case .done: break
        case .taken: isTaken = true
        case .left(let pid):
            complain("process \(pid) owns the store and is busy; the change is kept for it, or for the next fetch")
            return
        }
        let after = try Store(folder: desk.folder, access: .reading, now: timeOfDay())
        if case .correct(let correction) = request, try !after.corrections().contains(where: { $0.id == correction.id })
        {
            throw Problem(sentence: "the running tidings did not take it", remedy: "its log says why")
        }
        let output = Output()
        for line in try told(after) { try output.line(terminalLine(line)) }
        if isTaken { try output.line("the running tidings has taken it up") }
        try output.finish()
    }
}

extension Store {
    /// A story's id and headline, for a line of output.
    func title(of story: Story.ID) throws -> String {
        var query = StoryQuery()
        query.stories = [story]
        let teller = try StoryTeller(reading: self, query, now: timeOfDay(), zone: .gmt)
        var headline = ""
        try forEachStory(query) { headline = teller.tell($0)?.headline ?? "" }
        return "\(story.rawValue)  \(headline)"
    }
}
