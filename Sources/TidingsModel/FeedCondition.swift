/// How a feed does, in the classes that a person thinks in; worked out of its history whenever somebody looks.
///
/// Where several fit the first of these counts.
package enum FeedCondition: String, Sendable, CaseIterable {
    case paused
    /// Gone by its server's own word, or failing for so long that nobody expects it back.
    case dead
    case failing
    /// Never asked yet.
    case new
    /// Due for more than a day, and nobody asked.
    case stuck
    /// Answers, and takes long to do so.
    case slow
    /// Its server has sent it elsewhere for good.
    case moved
    /// No entry has a credible date of its own.
    case undated
    /// Answers, and has brought nothing for much longer than usual.
    case quiet
    case well
}

extension FollowedFeed {
    /// Servers come back within days; after two weeks it is the reader's turn.
    package static let hopeEndsAfter = 14 * Timestamp.day
    /// Longer than anybody waits for a page.
    private static let slowMilliseconds = 5000
    private static let leastQuiet = 30 * Timestamp.day

    /// Its class at a moment.
    package func condition(at now: Timestamp) -> FeedCondition {
        if feed.paused { return .paused }
        switch state.health {
        case .gone: return .dead
        case .failing: return isPastHope(at: now) ? .dead : .failing
        case .new: return .new
        case .well: break
        }
        if now - state.nextDue > Timestamp.day { return .stuck }
        if let taken = state.lastMilliseconds, taken >= Self.slowMilliseconds { return .slow }
        if state.address != feed.url, state.address != state.movedTo { return .moved }
        if state.lastBody != nil, state.recentEntryTimes.isEmpty { return .undated }
        return isQuiet(at: now) ? .quiet : .well
    }

    /// Whether it has failed for so long that its reader should do something.
    package func isPastHope(at now: Timestamp) -> Bool {
        state.health == .failing && state.failingSince.map { now - $0 >= Self.hopeEndsAfter } == true
    }

    /// Ten times the time that usually passes between two entries, and a month at least.
    private func isQuiet(at now: Timestamp) -> Bool {
        guard let newest = state.recentEntryTimes.first, let oldest = state.recentEntryTimes.last else { return false }
        let gaps = Int64(max(1, state.recentEntryTimes.count - 1))
        return now - newest > max(Self.leastQuiet, (newest - oldest) / gaps * 10)
    }
}
