import ArgumentParser
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
        abstract: "Follow the feeds for good: fetch what is due, sleep until the next is.",
        discussion: """
            Stays in the foreground and logs to standard error. SIGTERM and SIGINT end it within five seconds, \
            SIGHUP makes it read its configuration again. Under systemd it says when it is ready, what it does and \
            that it lives.

            Example:
              tidings run --config Config/tidings.toml
            """)

    @OptionGroup var options: PlaceOptions

    func run() async throws {
        let places = options.places
        let configuration = try places.configuration()
        let store = try options.openStore(.owning)
        let changes = try store.declare(configuration.feeds, lists: configuration.lists, at: timeOfDay())
        try store.setFamilies(configuration.families)
        let threshold = StandardErrorLog.Threshold(configuration.logLevel)
        let logger = StandardErrorLog.logger(threshold)
        let engine = Engine(store: store, options: configuration.engine, logger: logger, clock: timeOfDay)
        let manager = ServiceManager(environment: processEnvironment())
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
        let page = PageService(folder: folder, logger: logger, configuration: configuration)
        try await serve(
            engine, callback, page, places, threshold, manager, logger, LocalClock(zone: configuration.digest.zone))
    }

    private func serve(
        _ engine: Engine, _ callback: CallbackService, _ page: PageService, _ places: Places,
        _ threshold: StandardErrorLog.Threshold, _ manager: ServiceManager, _ logger: Logger, _ clock: LocalClock
    ) async throws {
        let quiet = Logger(label: "lifecycle") { _ in SwiftLogNoOpLogHandler() }
        let heartbeat = SignsOfLife(manager, clock: clock)
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: [
                    .init(
                        service: EngineService(engine: engine, manager: manager, heartbeat: heartbeat),
                        successTerminationBehavior: .gracefullyShutdownGroup),
                    .init(
                        service: ReloadService(
                            engine: engine, callback: callback, page: page, places: places, threshold: threshold,
                            manager: manager, logger: logger)),
                    .init(service: callback),
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
