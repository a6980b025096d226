import StoryDigest
import TidingsModel

/// A feed with its history, as `status --json` and the API have it.
struct FeedJSON {
    let hubs: [Feed.ID: HubSubscription]
    let now: Timestamp

    private func write(_ hub: HubSubscription, to json: inout JSONWriter) {
        json.key("websub")
        json.object { json in
            json.member("hub", hub.links.hub)
            json.member("topic", hub.links.topic)
            json.member("state", hub.word(now: now))
            json.member("lease_until", hub.leaseEnd?.rfc3339)
            json.member("last_heard", hub.heard?.rfc3339)
            json.member("reason", hub.reason)
            if hub.ignoredDeliveries > 0 { json.member("ignored_deliveries", hub.ignoredDeliveries) }
        }
    }

    func write(_ followed: FollowedFeed, to json: inout JSONWriter) {
        let state = followed.state
        json.object { json in
            json.member("id", followed.feed.id.rawValue)
            json.member("url", maskingUser(followed.feed.url))
            if state.address != followed.feed.url { json.member("address", maskingUser(state.address)) }
            if followed.feed.settings.ignoreTLSErrors {
                json.key("ignores_tls_errors")
                json.bool(true)
            }
            json.member("title", followed.title)
            json.member("category", followed.feed.settings.category)
            if let hub = hubs[followed.feed.id] { write(hub, to: &json) }
            switch followed.feed.origin {
            case .added: json.member("origin", "added")
            case .declared(let file): json.member("origin", "declared in \(file)")
            case .listed(let list): json.member("origin", "listed in \(maskingUser(list))")
            }
            writeHistory(of: followed, to: &json)
        }
    }

    /// What came of asking it.
    func writeHistory(of followed: FollowedFeed, to json: inout JSONWriter) {
        let state = followed.state
        json.member("health", followed.healthWord)
        json.member("condition", followed.condition(at: now).rawValue)
        json.member("last_checked", state.lastChecked?.rfc3339)
        json.member("last_succeeded", state.lastSucceeded?.rfc3339)
        if let status = state.lastStatus { json.member("last_status", status) }
        if let taken = state.lastMilliseconds { json.member("last_milliseconds", taken) }
        json.member("last_error", state.lastError)
        json.member("failing_since", state.failingSince?.rfc3339)
        if state.failureCount > 0 { json.member("failures", state.failureCount) }
        if !followed.feed.paused, state.health != .gone { json.member("next_due", state.nextDue.rfc3339) }
        json.member("next_reason", state.dueReason)
    }
}
