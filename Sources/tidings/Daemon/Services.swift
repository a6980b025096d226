import CSpawn
import Glibc
import Logging
import ServiceLifecycle
import StoryStorage
import TidingsEngine
import UnixSignals

/// The engine as a service: runs until told to stop.
struct EngineService: Service {
    let engine: Engine
    let manager: ServiceManager
    let heartbeat: SignsOfLife
    let outbox: OutboxService
    let page: PageService

    func run() async throws {
        let engine = engine
        let heartbeat = heartbeat
        let outbox = outbox
        let page = page
        try await withGracefulShutdownHandler {
            try await cancelWhenGracefulShutdown {
                do {
                    try await engine.run { activity in
                        heartbeat.note(activity)
                        if activity == .alive { outbox.beat() }
                        // What is done with was many small pieces, which the allocator would keep.
                        if activity == .settled { malloc_trim(0) }
                        if activity == .rested {
                            Task {
                                // Small pieces of the page lie all over what the pass needed.
                                await page.rest()
                                malloc_trim(0)
                            }
                        }
                    }
                } catch is CancellationError {
                    // As asked.
                }
            }
        } onGracefulShutdown: {
            manager.stopping()
            endInAnyCase(after: 4500)
        }
    }
}

/// Reads the configuration again at SIGHUP, and keeps the old one where the new one is wrong.
struct ReloadService: Service {
    let engine: Engine
    let callback: CallbackService
    let outbox: OutboxService
    let page: PageService
    let places: Places
    let threshold: StandardErrorLog.Threshold
    let manager: ServiceManager
    let logger: Logger

    func run() async throws {
        for await _ in await UnixSignalsSequence(trapping: .sighup).cancelOnGracefulShutdown() {
            manager.reloading()
            await reload()
        }
    }

    private func reload() async {
        do {
            let configuration = try places.configuration()
            let changes = try await engine.reload(
                options: configuration.engine, declared: configuration.feeds, lists: configuration.lists,
                families: configuration.families)
            threshold.value = configuration.logLevel
            callback.reload(configuration.listener)
            outbox.reload(configuration)
            page.reload(configuration)
            logger.notice("reloaded", metadata: changes.fields)
            logger.warnOfUncheckedCertificates(configuration.feeds + configuration.lists)
            manager.ready("configuration reloaded")
        } catch {
            let reason = Problem(error)?.description ?? "\(error)"
            logger.error("kept the old configuration", metadata: ["reason": "\(reason)"])
            manager.ready("kept the old configuration: \(reason)")
        }
    }
}

extension SubscriptionChanges {
    /// How many of each, for a log line.
    var fields: Logger.Metadata {
        ["added": "\(added.count)", "changed": "\(updated.count)", "removed": "\(removed.count)"]
    }
}

/// Ends the process after so many milliseconds, whatever still runs: what is stored is whole at every moment.
private func endInAnyCase(after milliseconds: Int32) {
    var thread = pthread_t()
    let argument = UnsafeMutableRawPointer(bitPattern: Int(milliseconds))
    let failed = pthread_create(
        &thread, nil,
        { argument in
            poll(nil, 0, Int32(Int(bitPattern: argument)))
            _exit(ExitStatus.allWell.rawValue)
        }, argument)
    if failed == 0 { pthread_detach(thread) }
}
