import ArgumentParser
import Glibc
import Logging
import ServiceLifecycle
import StoryDigest
import StoryStorage
import TidingsEngine
import TidingsModel
import UnixSignals

/// `tidings run`: the daemon.
struct Run: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Follow the feeds for good: fetch what is due, sleep until the next is.",
        discussion: """
            Stays in the foreground and logs to standard error. SIGTERM and SIGINT end it within five seconds, \
            SIGHUP makes it read its configuration again. Under systemd it says when it is ready, what it does and \
            that it lives.

            Example:
              tidings run --config Config/tidings.toml
            """)

    @OptionGroup var options: PlaceOptions

    func run() async throws {
        var configuration = try options.configuration()
        let threshold = StandardErrorLog.Threshold(configuration.logLevel)
        let logger = StandardErrorLog.logger(threshold)
        while true {
            do {
                return try await follow(configuration, threshold, logger)
            } catch StoreError.displaced(let folder) {
                logger.error("store gone", metadata: ["reason": "\(StoreError.displaced(folder: folder))"])
            } catch let error as StoreError where error.isBeyondWaiting {
                let manager = ServiceManager(environment: processEnvironment())
                manager.busy(with: "repairing the store")
                defer { manager.busy(with: nil) }
                try repairUnasked(options.stateFolder(), because: error) { line in
                    logger.error("store repaired", metadata: ["what": "\(line)"])
                }
            }
            // It may have been read anew since the start.
            if let now = try? options.configuration() { configuration = now }
        }
    }

    /// Follows the feeds for as long as the store can be used.
    private func follow(
        _ configuration: Configuration, _ threshold: StandardErrorLog.Threshold, _ logger: Logger
    ) async throws {
        let places = options.places
        let manager = ServiceManager(environment: processEnvironment())
        let (store, changes) = try open(configuration, manager, logger)
        let engine = Engine(store: store, options: configuration.engine, logger: logger, clock: timeOfDay)
        let feeds = try store.feeds()
        let followed = feeds.count
        let folder = try options.stateFolder()
        let file = try places.configurationFile() ?? "none"
        logger.notice(
            "configured",
            metadata: [
                "version": "\(Tidings.configuration.version)", "state": "\(folder)",
                "configuration": "\(file)", "feeds": "\(followed)",
                "added": "\(changes.added.count)", "removed": "\(changes.removed.count)",
                "lists": "\(configuration.lists.count)",
            ])
        if followed == 0, configuration.lists.isEmpty {
            logger.warning("nothing to follow yet", metadata: ["remedy": "tidings feeds add URL"])
        }
        logger.warnOfUncheckedCertificates(feeds.map(\.feed) + configuration.lists)
        manager.ready("following \(counted(followed, "feed"))")
        let callback = CallbackService(engine: engine, logger: logger, options: configuration.listener)
        let outbox = OutboxService(store: store, configuration: configuration, logger: logger)
        let page = PageService(folder: folder, logger: logger, configuration: configuration)
        try await serve(
            engine, callback, outbox, page, places, threshold, manager, logger,
            LocalClock(zone: configuration.digest.zone))
    }

    /// Opens the store; while the disk is full, waits until it is not.
    private func open(
        _ configuration: Configuration, _ manager: ServiceManager, _ logger: Logger
    ) throws -> (Store, SubscriptionChanges) {
        var isWaiting = false
        while true {
            do {
                let store = try options.openStore(.owning)
                let changes = try store.declare(configuration.feeds, lists: configuration.lists, at: timeOfDay())
                try store.setFamilies(configuration.families)
                return (store, changes)
            } catch StoreError.full(let folder) {
                let reason = StoreError.full(folder: folder).description
                if !isWaiting {
                    logger.error("paused", metadata: ["reason": "\(reason)"])
                    manager.ready("paused: \(reason)")
                }
                isWaiting = true
                manager.alive()
                poll(nil, 0, 5000)
            }
        }
    }

    private func serve(
        _ engine: Engine, _ callback: CallbackService, _ outbox: OutboxService, _ page: PageService,
        _ places: Places, _ threshold: StandardErrorLog.Threshold, _ manager: ServiceManager, _ logger: Logger,
        _ clock: LocalClock
    ) async throws {
        let quiet = Logger(label: "lifecycle") { _ in SwiftLogNoOpLogHandler() }
        let heartbeat = SignsOfLife(manager, clock: clock)
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: [
                    .init(
                        service: EngineService(
                            engine: engine, manager: manager, heartbeat: heartbeat, outbox: outbox, page: page),
                        successTerminationBehavior: .gracefullyShutdownGroup),
                    .init(
                        service: ReloadService(
                            engine: engine, callback: callback, outbox: outbox, page: page, places: places,
                            threshold: threshold, manager: manager, logger: logger)),
                    .init(service: callback),
                    .init(service: outbox),
                    .init(service: page),
                ],
                gracefulShutdownSignals: [.sigterm, .sigint], logger: quiet))
        try await group.run()
    }
}

extension Logger {
    /// A warning for each feed whose server may be anybody.
    func warnOfUncheckedCertificates(_ feeds: [Feed]) {
        for feed in feeds where feed.settings.ignoreTLSErrors {
            warning("certificate not checked", metadata: ["feed": "\(feed.url)", "setting": "ignore_tls_errors"])
        }
    }
}
