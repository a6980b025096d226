import HummingbirdCore
import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle

/// Answers one request.
protocol Responder: Sendable {
    @concurrent func respond(to request: Request, with writer: consuming ResponseWriter) async throws
}

/// A socket whose connections bring one request each.
struct OneRequestServer {
    let address: ListenAddress
    let maxConnections: Int
    /// Time for a whole request to arrive.
    let requestTimeout: Duration

    /// Listens until its task is cancelled; `listening` is told the port when the socket is there.
    ///
    /// Fails when it cannot listen.
    func run(
        listening: @escaping @Sendable (_ port: Int) async -> Void,
        responder: some Responder
    ) async throws(ListenError) {
        let quiet = Logger(label: "web") { _ in SwiftLogNoOpLogHandler() }
        let timeout = TimeAmount(requestTimeout)
        let decoding = HTTP1Channel.Configuration.DecoderConfiguration(
            maxHeaderFieldSize: 8 << 10, maxHeaderListSize: 16 << 10, maxHeaderFieldCount: 100)
        let channel = HTTP1Channel(
            responder: { request, writer, _ in try await responder.respond(to: request, with: writer) },
            configuration: HTTP1Channel.Configuration(
                additionalChannelHandlers: [OneRequestHandler(timeout: timeout)], httpDecoderConfiguration: decoding))
        // Cancelled in the middle of accepting, NIO's sequence of connections would drop one unclosed, which ends the
        // process ("Deinited NIOAsyncWriter without calling finish()", NIO 2.101): a server is closed, never cancelled.
        let isRunning = AsyncStream<Never>.makeStream()
        let server = Server(
            childChannelSetup: channel,
            configuration: ServerConfiguration(
                address: .hostname(address.host, port: address.port),
                availableConnectionsDelegate: MaximumAvailableConnections(maxConnections, logger: quiet)),
            onServerRunning: {
                isRunning.continuation.finish()
                await listening($0.localAddress?.port ?? 0)
            },
            eventLoopGroup: loops, logger: quiet)
        let running = Task {
            defer { isRunning.continuation.finish() }
            try await server.run()
        }
        let result = await withTaskCancellationHandler {
            await running.result
        } onCancel: {
            Task {
                for await _ in isRunning.stream {}
                try? await server.shutdownGracefully()
            }
        }
        if case .failure(let error) = result, !Task.isCancelled {
            throw ListenError(address: address, reason: Self.reason(error))
        }
    }

    private static func reason(_ error: any Error) -> String {
        switch error {
        case let error as IOError: String(cString: strerror(error.errnoCode)).lowercased()
        default: "\(error)"
        }
    }
}

/// The thread that waits for all connections, begun when somebody first listens.
///
/// It stays, since NIO's channels may still speak to their loop when all are closed.
private let loops = MultiThreadedEventLoopGroup(numberOfThreads: 1)

/// Why nobody can reach us.
package struct ListenError: Error, Equatable {
    package var address: ListenAddress
    package var reason: String

    package init(address: ListenAddress, reason: String) {
        self.address = address
        self.reason = reason
    }
}

extension ListenError: CustomStringConvertible {
    package var description: String { "nobody can connect to \(address): \(reason)" }
}
