import Glibc
import Logging
import StoryClustering
import StoryStorage
import TidingsEngine
import TidingsModel

/// Carries changes of subscriptions and stories to whoever may make them: the process that owns the store, else this one.
struct SubscriptionDesk {
    enum Outcome {
        case done(SubscriptionChanges)
        /// The owner has taken it up.
        case taken(pid: Int32)
        /// The owner has it, but has not looked yet.
        case left(pid: Int32)
    }

    /// How long an owner is given to look: it does so at least every five seconds.
    static let patience = 5500

    let folder: String
    let clustering: Clusterer.Options

    func make(_ request: EngineRequest) throws -> Outcome {
        if let outcome = try makeAlone(request) { return outcome }
        return try leave(request)
    }

    /// Follows feeds whose servers have answered already; what they said is taken in by whoever owns the store.
    func welcome(_ guests: [EngineRequest.Guest], options: Engine.Options) async throws -> Outcome {
        guard let store = try own() else { return try leave(.welcome(guests)) }
        _ = try takeRequests(of: store)
        let logger = StandardErrorLog.logger(StandardErrorLog.Threshold(.critical))
        let engine = Engine(store: store, options: options, logger: logger, clock: timeOfDay)
        return .done(try await engine.welcome(guests))
    }

    private func leave(_ request: EngineRequest) throws -> Outcome {
        let store = try Store(folder: folder, access: .asking, now: timeOfDay())
        try store.leaveRequest(request.bytes, at: timeOfDay())
        let pid = Store.holder(of: folder)?.pid ?? 0
        for _ in 0..<(Self.patience / 50) {
            guard try store.hasRequests() else { return .taken(pid: pid) }
            poll(nil, 0, 50)
            // It may have ended without looking.
            if Store.holder(of: folder) == nil, let changes = try takeOver() { return .done(changes) }
        }
        return .left(pid: pid)
    }

    /// Nil when someone else owns the store.
    private func makeAlone(_ request: EngineRequest) throws -> Outcome? {
        guard let store = try own() else { return nil }
        _ = try takeRequests(of: store)
        return .done(try request.apply(to: store, clustering: clustering, at: timeOfDay()))
    }

    /// Does what was left for an owner that is gone, the own request among it.
    private func takeOver() throws -> SubscriptionChanges? {
        guard let store = try own() else { return nil }
        return try takeRequests(of: store)
    }

    private func own() throws(StoreError) -> Store? {
        do {
            return try Store(folder: folder, access: .owning, now: timeOfDay())
        } catch {
            guard case .held = error else { throw error }
            return nil
        }
    }

    private func takeRequests(of store: Store) throws -> SubscriptionChanges {
        var changes = SubscriptionChanges()
        try store.takeRequests { bytes throws(StoreError) in
            guard let request = EngineRequest(bytes: bytes) else { return }
            let more = try request.apply(to: store, clustering: clustering, at: timeOfDay())
            changes.added += more.added
            changes.updated += more.updated
            changes.removed += more.removed
        }
        return changes
    }
}
