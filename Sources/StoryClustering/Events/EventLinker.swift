/// A story's event was made, left or changed for another.
struct EventMove: Sendable {
    var order: Int32
    /// Id of the story that the event is named after; nil for none.
    var event: String?
    var score: Double
}

extension EventLevel {
    /// Looks for the events of stories that have changed, ascending; `isBarred` says which a person keeps apart.
    mutating func link(_ changed: [Int32], isBarred: (Int32, Int32) -> Bool) -> [EventMove] {
        guard isNeeded else { return [] }
        var search = EventSearch()
        var moves: [EventMove] = []
        for order in changed where profiles[order] != nil {
            leaveIfUnlike(order, &search, &moves)
            for (other, score) in search.mutualBest(of: order, &self) where score >= threshold {
                join(order, other, &search, &moves, isBarred: isBarred)
            }
        }
        return moves
    }

    private mutating func leaveIfUnlike(_ order: Int32, _ search: inout EventSearch, _ moves: inout [EventMove]) {
        let others = others(than: order)
        guard !others.isEmpty else { return }
        let score = search.fit([order], others, &self)
        setScore(score, of: order)
        guard score < threshold * Recipe.eventLeavingShare else { return }
        move(order, to: -1, named: "", score: 0)
        moves.append(EventMove(order: order, event: nil, score: score))
    }

    private mutating func join(
        _ a: Int32, _ b: Int32, _ search: inout EventSearch, _ moves: inout [EventMove],
        isBarred: (Int32, Int32) -> Bool
    ) {
        let (first, second) = ([a] + others(than: a), [b] + others(than: b))
        let languages = (first + second).compactMap { profiles[$0]?.language }
        guard Set(first).isDisjoint(with: second), Set(languages).count == languages.count,
            !first.contains(where: { x in second.contains { isBarred(x, $0) } })
        else { return }
        let score = search.fit(first, second, &self)
        guard score >= threshold else { return }
        let named = (first + second).compactMap { order in profiles[order].flatMap { $0.event >= 0 ? $0 : nil } }
            .min { $0.event < $1.event }
        let oldest = (first + second).min() ?? a
        let (event, eventName) = (named?.event ?? oldest, named?.eventName ?? profiles[oldest]?.name ?? "")
        for order in first + second {
            let isThere = profiles[order]?.event == event
            let isOfFirst = first.contains(order)
            let isNew = isOfFirst ? first.count == 1 : second.count == 1
            guard !isThere || isNew else { continue }
            move(order, to: event, named: eventName, score: score)
            moves.append(EventMove(order: order, event: eventName, score: score))
        }
    }
}

/// What was found of stories while one refresh is linked: nothing that it asks about changes meanwhile.
struct EventSearch {
    private var known: [Int32: [UInt8: [(order: Int32, score: Double)]]] = [:]

    private mutating func likenesses(
        of order: Int32, in language: UInt8, _ level: inout EventLevel
    ) -> [(order: Int32, score: Double)] {
        if let found = known[order]?[language] { return found }
        let found = level.likenesses(of: order, in: language)[language] ?? []
        known[order, default: [:]][language] = found
        return found
    }

    /// Of each other language the story most like this one, if this one is the most like it and they are alike enough.
    mutating func mutualBest(of order: Int32, _ level: inout EventLevel) -> [(order: Int32, score: Double)] {
        guard let own = level.profiles[order]?.language else { return [] }
        let all = level.likenesses(of: order)
        known[order] = all
        for number in level.languages.indices where known[order]?[UInt8(number)] == nil {
            known[order]?[UInt8(number)] = []
        }
        var found: [(order: Int32, score: Double)] = []
        for (_, scores) in all.sorted(by: { $0.key < $1.key }) {
            // The background only takes away.
            guard let best = scores.first, best.score >= level.threshold else { continue }
            let back = likenesses(of: best.order, in: own, &level)
            guard back.first?.order == order else { continue }
            let background = (EventLevel.background(scores) + EventLevel.background(back)) / 2
            found.append((best.order, best.score - Recipe.eventBackgroundWeight * background))
        }
        return found.sorted { ($1.score, $0.order) < ($0.score, $1.order) }
    }

    /// How well two groups of stories fit, none of one language.
    mutating func fit(_ a: [Int32], _ b: [Int32], _ level: inout EventLevel) -> Double {
        var sum = 0.0
        for first in a {
            for second in b {
                guard let own = level.profiles[first]?.language, let other = level.profiles[second]?.language
                else { continue }
                let there = likenesses(of: first, in: other, &level)
                guard let match = there.first(where: { $0.order == second }) else { continue }
                let back = likenesses(of: second, in: own, &level)
                let background = (EventLevel.background(there) + EventLevel.background(back)) / 2
                sum += match.score - Recipe.eventBackgroundWeight * background
            }
        }
        return sum / power(Double(a.count * b.count), Recipe.eventSizePower)
    }
}
