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
        let responder = CallbackResponder(options: options, handlers: handlers)
        let server = OneRequestServer(
            address: options.listen, maxConnections: options.maxConnections, requestTimeout: options.requestTimeout)
        try await server.run(listening: listening, responder: responder)
    }
}
