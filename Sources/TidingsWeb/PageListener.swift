/// The page and what programs read: looks only, on a socket of its own.
package struct PageListener: Sendable {
    package struct Options: Sendable, Hashable {
        package var listen = ListenAddress(host: "127.0.0.1", port: 8737)
        /// Names that may stand in `Host`, beside those of loopback.
        package var hosts: [String] = []
        /// Whoever looks must know it; nil: anybody may.
        package var token: String?
        /// What reader clients must know; nil: there is nothing for them.
        package var readerToken: String?
        package var maxConnections = 64
        /// Time for a whole request to arrive.
        package var requestTimeout = Duration.seconds(20)

        package init() {}
    }

    private let options: Options
    private let handlers: PageHandlers

    package init(options: Options, handlers: PageHandlers) {
        self.options = options
        self.handlers = handlers
    }

    /// Listens until its task is cancelled; `listening` is told the port when the socket is there.
    ///
    /// Fails when it cannot listen.
    package func run(listening: @escaping @Sendable (_ port: Int) async -> Void) async throws(ListenError) {
        let responder = PageResponder(options: options, handlers: handlers)
        let server = OneRequestServer(
            address: options.listen, maxConnections: options.maxConnections, requestTimeout: options.requestTimeout)
        try await server.run(listening: listening, responder: responder)
    }
}
