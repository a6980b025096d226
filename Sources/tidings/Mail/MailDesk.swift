import ArgumentParser
import StoryDigest
import StoryStorage
import TidingsModel

/// Keeps editions that are to be mailed, and mails them.
struct MailDesk {
    let store: Store
    let configuration: Configuration

    /// Fails where no mail can be sent.
    func requireServer() throws(Problem) {
        guard configuration.mail.server != nil else {
            throw Problem(
                sentence: "no server is configured that could send a mail",
                remedy: "name one in [mail] server, or pipe --format mail into sendmail -t", status: .configuration)
        }
    }

    /// Keeps an edition and puts a mail for each receiver into the outbox, all or nothing.
    func keep(_ press: Press, arrival: StoragePlace, scheduledFor moment: Timestamp? = nil) throws {
        try EditionShelf(store: store).keep(
            press, arrival: arrival, mailingTo: configuration.digest.publication.mailTo, scheduledFor: moment)
    }

    /// Sends what is due, and says on standard error what came of it.
    func sendAll() async throws {
        let round = try await courier(timeOfDay).round()
        for item in round.arrived where item.kind == .mail {
            complain("edition \(item.subject) is on its way to \(item.receiver)")
        }
        for (item, reason, isFinal) in round.failed {
            complain(
                "edition \(item.subject) to \(item.receiver): \(reason)"
                    + (isFinal ? "" : "; the daemon, or the next --send, tries again"))
        }
        guard round.failed.isEmpty else { throw ExitCode(ExitStatus.someFailed.rawValue) }
    }

    private func courier(_ clock: @escaping @Sendable () -> Timestamp) -> Courier {
        let configuration = configuration
        return Courier(store: store, kinds: [.mail], clock: clock) { await configuration.deliver(mail: $0) }
    }
}

extension Configuration {
    /// Hands a mail to the configured server.
    func deliver(mail item: OutgoingItem) async -> DeliveryOutcome {
        let sender = digest.publication.sender
        return await mail.deliver(item, from: sender, self)
    }
}
