import Logging
import ServiceLifecycle
import StoryDigest
import StoryStorage
import Synchronization
import TidingsModel

/// Makes editions by the clock, finds out what hooks are to be told, and sends both, while the daemon runs.
///
/// It has no clock of its own: the engine's beats wake it, a second apart, and it looks at the time of day.
final class OutboxService: Service {
    /// Beats between two looks at what was stored for hooks, and between two at the feeds.
    private static let storyBeats = 5
    private static let feedBeats = 60
    /// What arrived so long ago is forgotten.
    private static let memory = 30 * Timestamp.day

    private let store: Store
    private let logger: Logger
    private let configuration: Mutex<Configuration>
    private let beats = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))

    init(store: Store, configuration: Configuration, logger: Logger) {
        self.store = store
        self.configuration = Mutex(configuration)
        self.logger = logger
    }

    func beat() { beats.continuation.yield() }

    func reload(_ new: Configuration) { configuration.withLock { $0 = new } }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            var turn = Turn(store: self.store, logger: self.logger)
            for await _ in self.beats.stream {
                let configuration = self.configuration.withLock { $0 }
                turn.beat += 1
                await turn.take(configuration)
            }
        }
    }

    /// What one beat brings.
    private struct Turn {
        let store: Store
        let logger: Logger
        var beat = 0
        /// What was last complained of, until all is well.
        var complaint: String?
        /// Hooks that fail, each named once in a run of the daemon until it works again.
        var failingHooks: Set<String> = []

        mutating func take(_ configuration: Configuration) async {
            do {
                try keepEdition(configuration)
                try noteEvents(configuration)
                try await send(configuration)
                complaint = nil
            } catch {
                let reason = Problem(error)?.description ?? "\(error)"
                if complaint != reason { logger.error("outbox halted", metadata: ["reason": "\(reason)"]) }
                complaint = reason
            }
        }

        private func keepEdition(_ configuration: Configuration) throws {
            guard !configuration.mail.times.isEmpty else { return }
            let now = timeOfDay()
            let clock = LocalClock(zone: configuration.digest.zone)
            let last = try store.scheduledEdition()
            // A new schedule, or a clock that was ahead, begins now.
            guard let last, last <= now else { return try store.setScheduledEdition(now) }
            let schedule = EditionSchedule(times: configuration.mail.times, clock: clock)
            guard let moment = schedule.due(last: last, at: now) else { return }
            let arrival = try store.newestArrival()
            let digest = try EditionMaker(store: store, configuration: configuration).digest(now: now, through: arrival)
            guard !digest.isEmpty else { return try store.setScheduledEdition(moment) }
            let press = Press(
                digest: digest, now: now, publication: configuration.digest.publication, isExplained: false,
                keptStyle: TextStyle())
            try MailDesk(store: store, configuration: configuration).keep(press, arrival: arrival, scheduledFor: moment)
            try store.clearOutbox(before: now - OutboxService.memory)
            logger.notice("edition kept", metadata: ["since": "\(digest.window.since.rfc3339)"])
        }

        private func noteEvents(_ configuration: Configuration) throws {
            guard !configuration.hooks.isEmpty else { return }
            let desk = HookDesk(
                store: store, hooks: configuration.hooks, rules: configuration.digest.rules,
                clock: LocalClock(zone: configuration.digest.zone))
            var count = 0
            if beat % OutboxService.storyBeats == 0 { count += try desk.noteStories(at: timeOfDay()) }
            if beat % OutboxService.feedBeats == 1 { count += try desk.noteFeeds(at: timeOfDay()) }
            if count > 0 { logger.info("hooks have news", metadata: ["notices": "\(count)"]) }
        }

        private mutating func send(_ configuration: Configuration) async throws {
            var kinds: Set<OutgoingItem.Kind> = []
            if configuration.mail.server != nil { kinds.insert(.mail) }
            if !configuration.hooks.isEmpty { kinds.insert(.hook) }
            guard !kinds.isEmpty else { return }
            let runner = HookRunner(configuration: configuration)
            let courier = Courier(store: store, kinds: kinds, clock: timeOfDay) { item in
                switch item.kind {
                case .mail: await configuration.deliver(mail: item)
                case .hook: await runner.deliver(item)
                }
            }
            note(try await courier.round())
        }

        private mutating func note(_ round: Courier.Round) {
            for item in round.arrived {
                failingHooks.remove(item.receiver)
                switch item.kind {
                case .mail:
                    logger.info("mailed", metadata: ["edition": "\(item.subject)", "to": "\(item.receiver)"])
                case .hook: logger.debug("hook told", metadata: ["hook": "\(item.receiver)", "of": "\(item.subject)"])
                }
            }
            for (item, reason, isFinal) in round.failed {
                let fields: Logger.Metadata = [
                    "to": "\(item.receiver)", "subject": "\(item.subject)", "reason": "\(reason)",
                    "given_up": "\(isFinal)",
                ]
                switch item.kind {
                case .mail: logger.warning("mail failed", metadata: fields)
                case .hook:
                    let isFirst = failingHooks.insert(item.receiver).inserted
                    logger.log(level: isFirst ? .warning : .debug, "hook failed", metadata: fields)
                }
            }
        }
    }
}
