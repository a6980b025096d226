/// Something that is to reach somebody outside: stored before it is sent, and until it has arrived.
package struct OutgoingItem: Sendable, Hashable {
    package enum Kind: String, Sendable, CaseIterable {
        /// Receiver: an address. Subject: an edition. Body: the message.
        case mail
        /// Receiver: the name of a hook. Subject: what happened. Body: JSON.
        case hook
    }

    package var kind: Kind
    package var receiver: String
    /// What it is about; the same thing goes to the same receiver once.
    package var subject: String
    package var body: [UInt8]

    package init(kind: Kind, receiver: String, subject: String, body: [UInt8]) {
        self.kind = kind
        self.receiver = receiver
        self.subject = subject
        self.body = body
    }
}

/// How a delivery has gone so far.
package struct DeliveryState: Sendable, Hashable {
    package var made: Timestamp
    /// Tries that were begun.
    package var attempts = 0
    /// Nil when there is none left: it has arrived, or was given up.
    package var nextTry: Timestamp?
    package var arrived: Timestamp?
    /// Why the last try failed.
    package var error: String?

    package init(made: Timestamp) {
        self.made = made
        nextTry = made
    }

    /// It will not be tried again, and has not arrived.
    package var isGivenUp: Bool { nextTry == nil && arrived == nil }
}

extension DeliveryState {
    /// Waits between two tries: minutes at first, hours later.
    private static let waits = [1, 5, 15, 60, 120, 240, 360].map { $0 * Timestamp.minute }
    /// So long it is tried.
    private static let patience = 3 * Timestamp.day

    /// Before a try begins: it counts, and is made again even if nobody lives to hear how it ended.
    package func begun(at now: Timestamp) -> DeliveryState {
        var state = self
        state.attempts += 1
        state.nextTry = now + Self.waits[min(attempts, Self.waits.count - 1)]
        return state
    }

    package func arrived(at now: Timestamp) -> DeliveryState {
        var state = self
        state.arrived = now
        state.nextTry = nil
        state.error = nil
        return state
    }

    /// `isFinal`: no other try can help.
    package func failed(_ error: String, isFinal: Bool, at now: Timestamp) -> DeliveryState {
        var state = self
        state.error = error
        if isFinal || now - made >= Self.patience { state.nextTry = nil }
        return state
    }
}
