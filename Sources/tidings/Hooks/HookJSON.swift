import StoryDigest
import TidingsModel

/// Notices as hooks get them: one JSON object.
struct HookJSON {
    let book: SourceBook
    let clock: LocalClock
    let now: Timestamp

    func notice(
        to hook: Hook, _ events: [Hook.Event], of told: ToldStory, _ standing: StoryStanding
    ) -> OutgoingItem {
        let subject = "\(events.map(\.rawValue).joined(separator: "+")) \(told.id.rawValue) \(standing.publishers)"
        return item(hook, subject) { json in
            json.member("events", events.map(\.rawValue))
            json.member("watched", standing.watches)
            json.key("story")
            StoryJSON(book: book, clock: clock).write(told, number: 1, to: &json)
        }
    }

    func notice(to hook: Hook, of followed: FollowedFeed) -> OutgoingItem {
        item(hook, "feed_gone \(followed.feed.id.rawValue) \(now.seconds)") { json in
            json.member("events", [Hook.Event.feedGone.rawValue])
            json.key("feed")
            json.object { json in
                json.member("id", followed.feed.id.rawValue)
                json.member("url", maskingUser(followed.feed.url))
                json.member("title", followed.title)
                json.member("health", followed.state.health.rawValue)
                json.member("failing_since", followed.state.failingSince?.rfc3339)
                json.member("last_error", followed.state.lastError)
            }
        }
    }

    private func item(_ hook: Hook, _ subject: String, _ body: (inout JSONWriter) -> Void) -> OutgoingItem {
        var json = JSONWriter()
        json.object { json in
            json.member("version", 1)
            // The same however often it is sent.
            json.member("id", "\(hook.name)/\(subject.replacing(" ", with: "/"))")
            json.member("hook", hook.name)
            json.member("generated_at", now.rfc3339)
            body(&json)
        }
        return OutgoingItem(kind: .hook, receiver: hook.name, subject: subject, body: json.takeLine())
    }
}
