import Logging
import ServiceLifecycle
import Synchronization
import TidingsEngine
import TidingsWeb

/// Listens for hubs while a callback is configured, and introduces them to the engine.
struct CallbackService: Service {
    private let engine: Engine
    private let logger: Logger
    /// What is configured, at the start and after every reload; nil: nobody listens.
    private let wanted = AsyncStream<CallbackListener.Options?>.makeStream()

    /// A listener under way, or that was to be.
    private final class Listening: Sendable {
        let options: CallbackListener.Options
        let hasFailed = Atomic(false)

        init(_ options: CallbackListener.Options) { self.options = options }
    }

    init(engine: Engine, logger: Logger, options: CallbackListener.Options?) {
        self.engine = engine
        self.logger = logger
        wanted.continuation.yield(options)
    }

    /// Goes over to another address, or to none.
    func reload(_ options: CallbackListener.Options?) { wanted.continuation.yield(options) }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            var present: (listening: Listening, task: Task<Void, Never>)?
            for await options in wanted.stream {
                if let old = present?.listening, old.options == options, !old.hasFailed.load(ordering: .relaxed) {
                    continue
                }
                if let present {
                    // Hubs that are left ask whether that is meant.
                    if options == nil { await engine.hubsLeft() }
                    await end(present.task)
                }
                present = options.map { options in
                    let listening = Listening(options)
                    return (listening, Task { await listen(listening) })
                }
            }
            if let present { await end(present.task) }
        }
    }

    private func listen(_ listening: Listening) async {
        let engine = engine
        let options = listening.options
        await engine.started()
        let listener = CallbackListener(
            options: options,
            handlers: CallbackHandlers(
                refusal: { await engine.refusal(token: $0) }, verify: { await engine.verify($0) },
                deliver: { await engine.deliver($0) }))
        do {
            try await listener.run { port in
                logger.notice("listening for hubs", metadata: ["address": "\(options.listen)", "port": "\(port)"])
                await engine.setListening(true)
            }
        } catch {
            // Feeds are polled as ever; a reload tries again.
            logger.error("not listening for hubs", metadata: ["reason": "\(error)"])
            listening.hasFailed.store(true, ordering: .relaxed)
            await engine.setListening(false)
        }
    }

    private func end(_ task: Task<Void, Never>) async {
        await engine.setListening(false)
        task.cancel()
        await task.value
    }
}
