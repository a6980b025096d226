import StoryDigest
import StoryStorage
import TidingsModel

extension OutboxSummary {
    /// What waits and what failed, as lines of `status`; nothing where all is well.
    func lines(_ clock: LocalClock, now: Timestamp) -> [(String, String)] {
        troubles.prefix(5).map { trouble in
            let name = trouble.kind == .mail ? "mail" : "hook"
            let then =
                trouble.state.nextTry.map { "next try \(clock.upcoming($0, from: now))" }
                ?? "given up after \(counted(trouble.state.attempts, "try", "tries"))"
            return (
                "\(name) FAILED",
                "\(trouble.receiver), \(trouble.subject): \(trouble.state.error ?? ""); \(then)"
            )
        }
    }

    func write(to json: inout JSONWriter) {
        json.key("outbox")
        json.object { json in
            json.member("waiting", waiting)
            json.member("last_mail", lastMail?.rfc3339)
            json.key("troubles")
            json.array { json in
                for trouble in troubles {
                    json.object { json in
                        json.member("kind", trouble.kind.rawValue)
                        json.member("receiver", trouble.receiver)
                        json.member("subject", trouble.subject)
                        json.member("attempts", trouble.state.attempts)
                        json.member("error", trouble.state.error)
                        json.member("next_try", trouble.state.nextTry?.rfc3339)
                    }
                }
            }
        }
    }
}
