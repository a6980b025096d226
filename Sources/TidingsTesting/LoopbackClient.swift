import Glibc

/// A connection to a server on this machine, for saying exactly what a test wants to say; each call blocks.
package final class LoopbackClient {
    private let file: Int32
    private var received: [UInt8] = []

    package struct Answer: Sendable, Equatable {
        package var status: Int
        package var headers: [String: String]
        package var body: String
    }

    package init(port: Int) throws {
        file = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        var name = sockaddr_in()
        name.sin_family = sa_family_t(AF_INET)
        name.sin_port = UInt16(truncatingIfNeeded: port).bigEndian
        inet_pton(AF_INET, "127.0.0.1", &name.sin_addr)
        let failed = withUnsafePointer(to: &name) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(file, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) != 0
            }
        }
        if failed { throw LoopbackError(description: "nobody listens on port \(port)") }
    }

    /// Runs as well when `init` fails: closing there too took the descriptor of whoever had opened one in between.
    deinit { close(file) }

    /// False when the other side has gone.
    @discardableResult package func send(_ bytes: [UInt8]) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                Glibc.send(file, buffer.baseAddress.map { $0 + sent }, buffer.count - sent, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }

    @discardableResult package func send(_ text: String) -> Bool { send(Array(text.utf8)) }

    /// A whole request of HTTP/1.1.
    @discardableResult package func request(
        _ method: String, _ target: String, headers: [(String, String)] = [], body: [UInt8]? = nil
    ) -> Bool {
        var fields = [("Host", "callback.example")] + headers
        if let body { fields.append(("Content-Length", "\(body.count)")) }
        let head = fields.map { "\($0.0): \($0.1)\r\n" }.joined()
        return send(Array("\(method) \(target) HTTP/1.1\r\n\(head)\r\n".utf8) + (body ?? []))
    }

    /// What comes until the other side closes the connection; nil when it is no answer or takes half a minute.
    package func answer() -> Answer? {
        var bytes = [UInt8](repeating: 0, count: 4096)
        while true {
            var ready = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
            guard poll(&ready, 1, 30_000) == 1 else { return nil }
            let count = recv(file, &bytes, bytes.count, 0)
            guard count > 0 else { break }
            received += bytes[..<count]
        }
        let text = String(decoding: received, as: UTF8.self)
        let parts = text.split(separator: "\r\n\r\n", maxSplits: 1, omittingEmptySubsequences: false)
        let lines = parts.first?.split(separator: "\r\n") ?? []
        guard let status = lines.first?.split(separator: " ").dropFirst().first.flatMap({ Int($0) }) else { return nil }
        let headers = lines.dropFirst().map { line in
            let pair = line.split(separator: ":", maxSplits: 1)
            return (pair[0].lowercased(), pair.count > 1 ? String(pair[1].drop { $0 == " " }) : "")
        }
        let body = parts.count > 1 ? String(parts[1]) : ""
        return Answer(status: status, headers: Dictionary(headers) { first, _ in first }, body: body)
    }
}
