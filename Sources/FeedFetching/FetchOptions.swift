/// How the fetcher behaves towards servers, and what it takes from them.
package struct FetchOptions: Sendable, Hashable {
    /// Transfers under way at once; for each that takes longer than two seconds another may begin.
    package var maxConcurrent = 64
    /// Transfers under way at once on one host, 1 or 2.
    package var perHost = 1
    /// Rest between two requests on one host; none where the host is this machine.
    package var pausePerHost = Duration.seconds(1)
    /// Time for name lookup, connection and TLS together.
    package var connectTimeout = Duration.seconds(10)
    /// Time until the first byte of each answer, connecting included.
    package var firstByteTimeout = Duration.seconds(20)
    /// An answer that brings fewer than 512 bytes in this time is given up.
    package var stallTimeout = Duration.seconds(10)
    /// Time for a whole fetch, redirects included, waiting for its turn not.
    package var totalTimeout = Duration.seconds(30)
    /// Most bytes of a body, on the wire as well as after decompression.
    package var maxBodyBytes = 16 << 20
    /// Most bytes of the header of one answer.
    package var maxHeaderBytes = 256 << 10
    /// Bodies of all transfers under way and of those being read together; beyond it only the oldest goes on.
    ///
    /// While a sixteenth of it waits to be read, no transfer begins.
    package var maxMemoryBytes = 32 << 20
    /// Redirects followed in one fetch.
    package var maxRedirects = 7
    /// Product, version and a page for whoever finds us in a server's log.
    package var userAgent = "Tidings/0.1 (+https://github.com/tidings/tidings)"
    /// Lifts the guard on private addresses for every feed.
    package var allowPrivate = false
    /// For requests that say nothing of a proxy.
    package var proxy: Proxy?
    /// A file of trusted certificates in place of the system's.
    package var certificateBundle: String?

    package init() {}
}
