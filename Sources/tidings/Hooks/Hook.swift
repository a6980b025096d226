import TidingsModel

/// Who is told when something happens, and of what.
struct Hook: Sendable, Hashable {
    enum Event: String, Sendable, CaseIterable {
        /// A story that is told by enough publishers for the first time.
        case new
        /// Twice as many publishers as when the hook was last told of it.
        case grown
        /// A new story of a storyline that had others before.
        case continued
        /// A story that falls under a [[watch]].
        case watched
        /// A feed that is gone for good, or has failed for a week.
        case feedGone = "feed_gone"
    }

    enum Target: Sendable, Hashable {
        /// Program and arguments; no shell reads them.
        case command([String])
        case url(String, secret: SecretReference?)
    }

    var name: String
    var events: Set<Event>
    var minPublishers = 2
    var target: Target
    /// Whether its URL may be on a private network.
    var allowPrivate = false
    /// A program that takes longer is ended.
    var timeoutSeconds: Int64 = 30
}

/// What of a story matters to hooks.
struct StoryStanding: Sendable, Hashable {
    var publishers: Int
    /// An entry of it is news: it was not old already when its feed was first seen.
    var isNews: Bool
    /// Its storyline has an earlier story.
    var isContinuation: Bool
    /// Names of the watches that it falls under.
    var watches: [String]
}

extension Hook {
    /// What it is to be told of a story.
    ///
    /// `before` is how many publishers there were when the story last counted for it, nil: it never did.
    func events(for story: StoryStanding, before: Int64?, wasWatched: Bool) -> [Event] {
        guard story.isNews else { return [] }
        var found: [Event] = []
        if counts(story, before: before) {
            found = before != nil ? [.grown] : story.isContinuation ? [.new, .continued] : [.new]
        }
        if !story.watches.isEmpty, !wasWatched { found.append(.watched) }
        return found.filter(events.contains)
    }

    /// Whether a story has come to enough publishers, or to twice as many as when it last did.
    func counts(_ story: StoryStanding, before: Int64?) -> Bool {
        guard story.isNews, story.publishers >= minPublishers else { return false }
        return before.map { Int64(story.publishers) >= 2 * $0 } ?? true
    }

    /// Whether a feed in this state is gone, as hooks understand it.
    static func isGone(_ state: FeedState, at now: Timestamp) -> Bool {
        if state.health == .gone { return true }
        guard state.health == .failing, let since = state.failingSince else { return false }
        return now - since >= 7 * Timestamp.day
    }
}
