import Glibc
import Synchronization

/// A small HTTP/1.1 server on this machine whose answers a closure scripts.
///
/// Blocking sockets, one thread a connection. On `0.0.0.0` it answers on every 127.x.y.z at once, and
/// `Request.address` says which was asked.
package final class LoopbackServer: Sendable {
    package typealias Answer = @Sendable (LoopbackRequest) -> LoopbackResponse

    package let address: String
    /// The port it listens on; chosen by the system when 0 was asked for.
    package let port: Int

    private let listener: Int32
    private let answer: Answer
    private let state = Mutex(State())

    private struct State {
        var stopped = false
        var requests: [LoopbackRequest] = []
        var connectionsMade = 0
        /// Sockets of live connections by the number of the connection.
        var open: [Int: Int32] = [:]
        var waiting: [(count: Int, continuation: CheckedContinuation<Void, Never>)] = []
    }

    package init(address: String = "127.0.0.1", port: Int = 0, answer: @escaping Answer) throws {
        (listener, self.port) = try listenOn(address: address, port: port)
        self.address = address
        self.answer = answer
        startThread { [self] in acceptConnections() }
    }

    /// `http://ADDRESS:PORT` and the path.
    package func url(_ path: String = "/feed", at host: String? = nil) -> String {
        "http://\(host ?? (address == "0.0.0.0" ? "127.0.0.1" : address)):\(port)\(path)"
    }

    /// Every request so far, in order of arrival.
    package var requests: [LoopbackRequest] { state.withLock { $0.requests } }

    /// Waits until so many requests have arrived, or the server has stopped.
    package func waitForRequests(_ count: Int) async {
        await withCheckedContinuation { continuation in
            let alreadyThere = state.withLock { state in
                if state.requests.count >= count || state.stopped { return true }
                state.waiting.append((count, continuation))
                return false
            }
            if alreadyThere { continuation.resume() }
        }
    }

    /// Takes no more connections and cuts those that are open.
    package func stop() {
        let waiting = state.withLock { state -> [CheckedContinuation<Void, Never>] in
            guard !state.stopped else { return [] }
            state.stopped = true
            shutdown(listener, Int32(SHUT_RDWR))
            for socket in state.open.values { shutdown(socket, Int32(SHUT_RDWR)) }
            defer { state.waiting = [] }
            return state.waiting.map(\.continuation)
        }
        for continuation in waiting { continuation.resume() }
    }

    // MARK: Threads

    private func acceptConnections() {
        while !state.withLock({ $0.stopped }) {
            let socket = accept(listener, nil, nil)
            guard socket >= 0 else {
                // Out of descriptors or memory: a moment's rest, then on.
                if errno == EMFILE || errno == ENFILE || errno == ENOMEM || errno == ENOBUFS { poll(nil, 0, 20) }
                continue
            }
            let number = state.withLock { state -> Int? in
                guard !state.stopped else { return nil }
                state.connectionsMade += 1
                state.open[state.connectionsMade] = socket
                return state.connectionsMade
            }
            guard let number else {
                close(socket)
                break
            }
            startThread { [self] in
                serve(LoopbackConnection(socket: socket, number: number))
                // Closed under the lock, so that `stop` never shuts down a descriptor that is someone else's by then.
                state.withLock { state in
                    state.open[number] = nil
                    close(socket)
                }
            }
        }
        close(listener)
    }

    private func serve(_ connection: LoopbackConnection) {
        while let request = connection.readRequest() {
            record(request)
            let response = answer(request)
            guard connection.send(response, to: request) else { return }
        }
    }

    private func record(_ request: LoopbackRequest) {
        let ready = state.withLock { state in
            state.requests.append(request)
            let count = state.requests.count
            let ready = state.waiting.filter { $0.count <= count }
            state.waiting.removeAll { $0.count <= count }
            return ready
        }
        for (_, continuation) in ready { continuation.resume() }
    }
}

/// Why a loopback server could not begin.
package struct LoopbackError: Error, CustomStringConvertible {
    package let description: String
}

func listenOn(address: String, port: Int) throws -> (socket: Int32, port: Int) {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard listener >= 0 else { throw LoopbackError(description: "no socket: \(lastError())") }
    var yes: Int32 = 1
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    var name = sockaddr_in()
    name.sin_family = sa_family_t(AF_INET)
    name.sin_port = UInt16(truncatingIfNeeded: port).bigEndian
    inet_pton(AF_INET, address, &name.sin_addr)
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let failed = withUnsafeMutablePointer(to: &name) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
            bind(listener, $0, size) != 0 || listen(listener, 1024) != 0 || getsockname(listener, $0, &size) != 0
        }
    }
    guard !failed else {
        let reason = lastError()
        close(listener)
        throw LoopbackError(description: "cannot listen on \(address):\(port): \(reason)")
    }
    return (listener, Int(UInt16(bigEndian: name.sin_port)))
}

private func lastError() -> String { String(cString: strerror(errno)) }

private final class ThreadBody {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}

func startThread(_ run: @escaping @Sendable () -> Void) {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    pthread_attr_setstacksize(&attributes, 512 << 10)
    let body = Unmanaged.passRetained(ThreadBody(run))
    var thread = pthread_t()
    let failed = pthread_create(
        &thread, &attributes,
        { argument in
            guard let argument else { return nil }
            Unmanaged<ThreadBody>.fromOpaque(argument).takeRetainedValue().run()
            return nil
        }, body.toOpaque())
    if failed != 0 { body.release() }
}
