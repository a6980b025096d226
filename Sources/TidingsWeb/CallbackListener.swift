import HummingbirdCore
import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle
package import TidingsModel

/// Who decides on what hubs send.
package struct CallbackHandlers: Sendable {
    /// What is said of a delivery before its body is read; nil when it is welcome.
    package var refusal: @Sendable (_ token: String) async -> HubReceipt?
    /// Whether what the hub asks is meant.
    package var verify: @Sendable (HubVerification) async -> Bool
    package var deliver: @Sendable (HubDelivery) async -> HubReceipt

    package init(
        refusal: @escaping @Sendable (_ token: String) async -> HubReceipt?,
        verify: @escaping @Sendable (HubVerification) async -> Bool,
        deliver: @escaping @Sendable (HubDelivery) async -> HubReceipt
    ) {
        self.refusal = refusal
        self.verify = verify
        self.deliver = deliver
    }
}

/// The callback of WebSub: where hubs ask whether a subscription is meant, and bring what is new.
///
/// A socket of its own: whoever is let through to it reaches nothing else.
package struct CallbackListener: Sendable {
    package struct Options: Sendable, Hashable {
        package var listen = ListenAddress(host: "127.0.0.1", port: 8414)
        /// The path of the public URL; a proxy in front may leave it out.
        package var path = ""
        package var maxBodyBytes = 16 << 20
        /// Bodies of all deliveries under way together.
        package var maxMemoryBytes = 64 << 20
        package var maxConnections = 64
        /// Time for a whole request to arrive.
        package var requestTimeout = Duration.seconds(30)

        package init() {}
    }

    private let options: Options
    private let handlers: CallbackHandlers

    package init(options: Options, handlers: CallbackHandlers) {
        self.options = options
        self.handlers = handlers
    }

    /// Listens until its task is cancelled; `listening` is told the port when the socket is there.
    ///
    /// Fails when it cannot listen.
    package func run(listening: @escaping @Sendable (_ port: Int) async -> Void) async throws(ListenError) {
        let quiet = Logger(label: "web") { _ in SwiftLogNoOpLogHandler() }
        let responder = CallbackResponder(options: options, handlers: handlers)
        let timeout = TimeAmount(options.requestTimeout)
        let decoding = HTTP1Channel.Configuration.DecoderConfiguration(
            maxHeaderFieldSize: 8 << 10, maxHeaderListSize: 16 << 10, maxHeaderFieldCount: 100)
        let channel = HTTP1Channel(
            responder: { request, writer, _ in try await responder.respond(to: request, with: writer) },
            configuration: HTTP1Channel.Configuration(
                additionalChannelHandlers: [OneRequestHandler(timeout: timeout)], httpDecoderConfiguration: decoding))
        let server = channel.server(
            configuration: ServerConfiguration(
                address: .hostname(options.listen.host, port: options.listen.port),
                availableConnectionsDelegate: MaximumAvailableConnections(options.maxConnections, logger: quiet)),
            onServerRunning: { await listening($0.localAddress?.port ?? 0) },
            eventLoopGroup: loops, logger: quiet)
        do {
            try await server.run()
        } catch {
            guard !Task.isCancelled else { return }
            throw ListenError(address: options.listen, reason: Self.reason(error))
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
