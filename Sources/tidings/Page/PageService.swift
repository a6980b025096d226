import CSpawn
import Logging
import ServiceLifecycle
import Synchronization
import TidingsWeb

/// Serves the page while it is configured.
struct PageService: Service {
    private let desk: PageDesk
    private let logger: Logger
    /// What is configured, at the start and after every reload.
    private let wanted = AsyncStream<Configuration>.makeStream()

    /// A listener under way, or that was to be.
    private final class Listening: Sendable {
        let options: PageListener.Options
        let hasFailed = Atomic(false)

        init(_ options: PageListener.Options) { self.options = options }
    }

    init(folder: String, logger: Logger, configuration: Configuration) {
        desk = PageDesk(folder: folder, configuration: configuration)
        self.logger = logger
        wanted.continuation.yield(configuration)
    }

    /// Shows what is set now, at another address or nowhere.
    func reload(_ configuration: Configuration) { wanted.continuation.yield(configuration) }

    /// Lets go what is kept for the next look.
    func rest() async { await desk.rest() }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            var present: (listening: Listening, task: Task<Void, Never>)?
            for await configuration in wanted.stream {
                await desk.take(configuration)
                if let complaint = configuration.pageComplaint {
                    logger.error("not serving the page", metadata: ["reason": "\(complaint)"])
                }
                let options = configuration.page
                if let old = present?.listening, old.options == options, !old.hasFailed.load(ordering: .relaxed) {
                    continue
                }
                if let present { await end(present.task) }
                present = options.map { options in
                    let listening = Listening(options)
                    return (listening, Task { await listen(listening) })
                }
            }
            if let present { await end(present.task) }
        }
    }

    private func listen(_ listening: Listening) async {
        let options = listening.options
        let desk = desk
        let listener = PageListener(
            options: options,
            handlers: PageHandlers(
                answer: { await desk.answer($0) }, refusal: { PageDesk.refusal($0, to: $1) }, now: timeOfDay))
        do {
            try await listener.run { port in
                logger.notice("serving the page", metadata: ["address": "\(options.listen)", "port": "\(port)"])
                Task {
                    await desk.prepare()
                    // What it took is many small pieces, of which few stay.
                    malloc_trim(0)
                }
            }
        } catch {
            // Feeds are followed as ever; a reload tries again.
            logger.error("not serving the page", metadata: ["reason": "\(error)"])
            listening.hasFailed.store(true, ordering: .relaxed)
        }
    }

    private func end(_ task: Task<Void, Never>) async {
        task.cancel()
        await task.value
    }
}
