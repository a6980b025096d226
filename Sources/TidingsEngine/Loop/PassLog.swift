import FeedFetching
import Logging
import TidingsModel

extension Logger {
    /// One line for a look at a feed.
    ///
    /// A failure is worth a warning when it is new; while it lasts it is only repeated for who looks closely.
    func refreshed(_ taken: Intake.Taken, before: FeedState, _ outcome: Arrival.Outcome) {
        var fields: Metadata = ["feed": "\(taken.feed.feed.url)"]
        if taken.feed.feed.settings.ignoreTLSErrors { fields["tls"] = "unchecked" }
        if let answer = outcome.fetchAnswer {
            fields["status"] = "\(answer.status)"
            fields["ms"] = "\(answer.milliseconds)"
        }
        if let failure = taken.failure {
            fields["error"] = "\(failure)"
            fields["next"] = "\(taken.feed.state.nextDue.rfc3339)"
            log(level: taken.feed.state.failureCount == 1 ? .warning : .debug, "failed", metadata: fields)
            return
        }
        fields["new"] = "\(taken.newEntries)"
        if taken.changedEntries > 0 { fields["changed"] = "\(taken.changedEntries)" }
        let isNews = taken.newEntries > 0 || taken.changedEntries > 0 || before.health == .failing
        log(level: isNews ? .info : .debug, "refreshed", metadata: fields)
        if taken.feed.state.address != before.address {
            notice("moved", metadata: ["feed": "\(taken.feed.feed.url)", "to": "\(taken.feed.state.address)"])
        }
    }
}

extension Arrival.Outcome {
    var fetchAnswer: FetchAnswer? {
        switch self {
        case .feed(let answer, _, _), .notAFeed(let answer, _), .answer(let answer): answer
        case .failed: nil
        }
    }
}
