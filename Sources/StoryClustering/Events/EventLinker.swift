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
        for order in changed where contains(order) {
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
        let languages = (first + second).compactMap { language(of: $0) }
        guard Set(first).isDisjoint(with: second), Set(languages).count == languages.count,
            !first.contains(where: { x in second.contains { isBarred(x, $0) } })
        else { return }
        let score = search.fit(first, second, &self)
        guard score >= threshold else { return }
        let named = (first + second).compactMap { profile(of: $0) }.filter { $0.event >= 0 }
            .min { $0.event < $1.event }
        let oldest = (first + second).min() ?? a
        let (event, eventName) = (named?.event ?? oldest, named?.eventName ?? name(of: oldest) ?? "")
        for order in first + second {
            let isThere = self.event(of: order) == event
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
    private struct Question: Hashable {
        var order: Int32
        var language: UInt8
    }

    private var known: [Question: EventLevel.Likenesses] = [:]

    private mutating func likenesses(
        of order: Int32, in language: UInt8, _ level: inout EventLevel
    ) -> EventLevel.Likenesses {
        let question = Question(order: order, language: language)
        if let found = known[question] { return found }
        let found = level.likenesses(of: order, in: language)
        known[question] = found
        return found
    }

    /// Of each other language the story most like this one, if this one is the most like it and they are alike enough.
    mutating func mutualBest(of order: Int32, _ level: inout EventLevel) -> [(order: Int32, score: Double)] {
        guard let own = level.language(of: order) else { return [] }
        var found: [(order: Int32, score: Double)] = []
        // The background only takes away.
        for (language, scores) in level.likenesses(of: order) {
            known[Question(order: order, language: language)] = scores
            let best = scores[0]
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
                guard let own = level.language(of: first), let other = level.language(of: second) else { continue }
                let likeness = level.likeness(of: first, second)
                guard likeness > 0 else { continue }
                let there = likenesses(of: first, in: other, &level)
                let back = likenesses(of: second, in: own, &level)
                let background = (EventLevel.background(there) + EventLevel.background(back)) / 2
                sum += likeness - Recipe.eventBackgroundWeight * background
            }
        }
        return sum / power(Double(a.count * b.count), Recipe.eventSizePower)
    }
}
