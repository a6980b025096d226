import Logging
import ServiceLifecycle
import TidingsEngine
import TidingsWeb

/// Listens for hubs while a callback is configured, and introduces them to the engine.
struct CallbackService: Service {
    private let engine: Engine
    private let logger: Logger
    /// What is configured, at the start and after every reload; nil: nobody listens.
    private let wanted = AsyncStream<CallbackListener.Options?>.makeStream()

    init(engine: Engine, logger: Logger, options: CallbackListener.Options?) {
        self.engine = engine
        self.logger = logger
        wanted.continuation.yield(options)
    }

    /// Goes over to another address, or to none.
    func reload(_ options: CallbackListener.Options?) { wanted.continuation.yield(options) }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            var present: (options: CallbackListener.Options, task: Task<Void, Never>)?
            for await options in wanted.stream where options != present?.options {
                if let present {
                    // Hubs that are left ask whether that is meant.
                    if options == nil { await engine.hubsLeft() }
                    await end(present.task)
                }
                present = options.map { options in (options, Task { await listen(options) }) }
            }
            if let present { await end(present.task) }
        }
    }

    private func listen(_ options: CallbackListener.Options) async {
        let engine = engine
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
            await engine.setListening(false)
        }
    }

    private func end(_ task: Task<Void, Never>) async {
        await engine.setListening(false)
        task.cancel()
        await task.value
    }
}
