import FeedFetching
import StoryDigest
import StoryStorage
import TidingsModel

/// Brings what lies in the outbox to where it belongs; the owner of the store alone has one.
///
/// A try is counted in the store before it begins, and its end after it. So a kill in between repeats that one
/// delivery and loses none; a mail that comes twice has one Message-ID, a notice of a hook one id.
struct Courier: Sendable {
    /// What the tries of one round came to.
    struct Round: Sendable {
        var arrived: [OutgoingItem] = []
        var failed: [(item: OutgoingItem, reason: String, isFinal: Bool)] = []
    }

    let store: Store
    let kinds: Set<OutgoingItem.Kind>
    let clock: @Sendable () -> Timestamp
    /// How one is delivered.
    let deliver: @Sendable (OutgoingItem) async -> DeliveryOutcome

    /// Tries everything that is due, one after the other.
    func round() async throws -> Round {
        var round = Round()
        for entry in try store.outbox(kinds, dueAt: clock()) {
            guard !Task.isCancelled else { break }
            let begun = entry.state.begun(at: clock())
            try store.setState(begun, of: entry)
            switch await deliver(entry.item) {
            case .arrived:
                try store.setState(begun.arrived(at: clock()), of: entry)
                round.arrived.append(entry.item)
            case .failed(let reason, let isFinal):
                let state = begun.failed(reason, isFinal: isFinal, at: clock())
                try store.setState(state, of: entry)
                round.failed.append((entry.item, reason, state.isGivenUp))
            case .interrupted:
                // Nothing was sent: this try does not count.
                try store.setState(entry.state, of: entry)
            }
        }
        return round
    }
}

/// How a try ended.
enum DeliveryOutcome: Sendable, Equatable {
    case arrived
    case failed(String, isFinal: Bool)
    case interrupted
}

extension MailOptions {
    /// Hands a mail to the server.
    func deliver(_ item: OutgoingItem, from sender: String, _ configuration: Configuration) async -> DeliveryOutcome {
        guard let server = secured else {
            return .failed("no server is configured that could send it ([mail] server)", isFinal: false)
        }
        var mailer = MailSender(server: server)
        mailer.username = username
        mailer.certificateBundle = configuration.fetch.certificateBundle
        if configuration.digest.publication.host != Publication().host {
            mailer.greeting = configuration.digest.publication.host
        }
        do throws(MailError) {
            if let password {
                guard let word = configuration.secrets.value(of: password) else { throw .missingSecret(password) }
                mailer.password = word
            }
            try await mailer.send(OutgoingMail(from: sender, to: item.receiver, source: item.body))
            return .arrived
        } catch .cancelled {
            return .interrupted
        } catch {
            return .failed(error.description, isFinal: error.isFinal)
        }
    }
}
