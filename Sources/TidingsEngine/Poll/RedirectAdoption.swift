import FeedFetching
import TidingsModel

// When a permanent redirect becomes the feed's address
//
// At the fourth look in a row that leads there, the first and the last at least six hours apart, each time to a
// feed. Hotel networks and maintenance pages answer 301 too, for an evening (AntennaPod 5324, Liferea 915).

extension PollSchedule {
    private static let confirmationsNeeded = 4
    private static let leastConfirmationSpan = 6 * Timestamp.hour

    /// Takes note of where a good look was led to.
    func confirmRedirect(_ answer: FetchAnswer, of feed: Feed, in state: inout FeedState, now: Timestamp) {
        let permanent = answer.hops.prefix { $0.status == 301 || $0.status == 308 }
        guard let target = permanent.last?.target, mayAdopt(permanent.map(\.target), insteadOf: state.address),
            !feed.settings.holdsSecrets || origin(of: target) == origin(of: state.address)
        else {
            state.redirect = nil
            return
        }
        guard var seen = state.redirect, seen.target == target, seen.firstSeen <= now else {
            state.redirect = FeedState.PermanentRedirect(target: target, confirmations: 1, firstSeen: now)
            return
        }
        seen.confirmations = min(seen.confirmations &+ 1, 1000)
        if seen.confirmations >= Self.confirmationsNeeded, now - seen.firstSeen >= Self.leastConfirmationSpan {
            state.address = target
            state.redirect = nil
        } else {
            state.redirect = seen
        }
    }

    /// Never from https to http, not even in between; and an address with credentials stays.
    ///
    /// They do not travel, and nor do those of the settings, but within their origin.
    private func mayAdopt(_ targets: [String], insteadOf address: String) -> Bool {
        let isSecure = address.lowercased().hasPrefix("https:")
        let staysSecure = targets.allSatisfy { $0.lowercased().hasPrefix("https:") }
        return (!isSecure || staysSecure) && withoutUser(address) == address
    }
}

/// What a status of 300 or more says of a feed.
package func statusSentence(_ status: Int) -> String {
    switch status {
    case 401: "the server wants a user name and a password (401)"
    case 403: "the server does not let us read it (403)"
    case 404: "the server knows no such page (404)"
    case 407: "the proxy wants a user name and a password (407)"
    case 410: "the server says the feed is gone for good (410)"
    case 429: "the server says that we ask too often (429)"
    case 503: "the server is busy or in maintenance (503)"
    default: "the server answered \(status)"
    }
}
