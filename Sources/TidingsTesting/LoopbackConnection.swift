import Glibc

/// One connection to a loopback server, used by its own thread only.
struct LoopbackConnection {
    let socket: Int32
    let number: Int

    init(socket: Int32, number: Int) {
        self.socket = socket
        self.number = number
        var yes: Int32 = 1
        setsockopt(socket, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<Int32>.size))
    }

    /// The next request, nil when the other side has gone or sends what is no request.
    func readRequest() -> LoopbackRequest? {
        var head: [UInt8] = []
        var byte: UInt8 = 0
        // Byte by byte, so that nothing of a body is swallowed; requests are small.
        while !head.ends(with: [13, 10, 13, 10]) {
            guard head.count < 64 << 10, recv(socket, &byte, 1, 0) == 1 else { return nil }
            head.append(byte)
        }
        let lines = String(decoding: head, as: UTF8.self).split(separator: "\r\n")
        let words = lines.first?.split(separator: " ") ?? []
        guard words.count == 3 else { return nil }
        let headers = lines.dropFirst().map { line -> (name: String, value: String) in
            let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            let value = parts.count > 1 ? parts[1].drop { $0 == " " } : ""
            return (String(parts[0]), String(value))
        }
        var request = LoopbackRequest(
            method: String(words[0]), target: String(words[1]), headers: headers, connection: number,
            address: localAddress())
        var left = min(request["Content-Length"].flatMap { Int($0) } ?? 0, 1 << 20)
        while left > 0 {
            guard recv(socket, &byte, 1, 0) == 1 else { return nil }
            request.body.append(byte)
            left -= 1
        }
        return request
    }

    /// Sends an answer; false when the connection is not to be used again.
    func send(_ response: LoopbackResponse, to request: LoopbackRequest) -> Bool {
        for step in response.steps {
            switch step {
            case .bytes(let bytes):
                guard write(bytes) else { return false }
            case .pause(let milliseconds):
                guard wait(milliseconds) else { return false }
            case .drip(let bytes, let milliseconds):
                for byte in bytes { guard write([byte]), wait(milliseconds) else { return false } }
            case .endless(let bytes):
                while write(bytes) {}
                return false
            case .hang:
                while wait(60_000) {}
                return false
            case .close:
                shutdown(socket, Int32(SHUT_RDWR))
                return false
            case .reset:
                var linger = linger(l_onoff: 1, l_linger: 0)
                setsockopt(socket, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout.size(ofValue: linger)))
                return false
            }
        }
        return request["Connection"]?.lowercased() != "close"
    }

    private func write(_ bytes: [UInt8]) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                Glibc.send(
                    socket, buffer.baseAddress.map { $0 + sent }, buffer.count - sent, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else {
                if count < 0, errno == EINTR { continue }
                return false
            }
            sent += count
        }
        return true
    }

    /// Lets time pass; false as soon as the other side goes or the server stops.
    private func wait(_ milliseconds: Int) -> Bool {
        var watched = pollfd(fd: socket, events: Int16(truncatingIfNeeded: 0x2000), revents: 0)  // POLLRDHUP
        return poll(&watched, 1, Int32(clamping: milliseconds)) == 0
    }

    private func localAddress() -> String {
        var name = sockaddr_in()
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let failed = withUnsafeMutablePointer(to: &name) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(socket, $0, &size) != 0 }
        }
        guard !failed else { return "" }
        let octets = UInt32(bigEndian: name.sin_addr.s_addr)
        return [24, 16, 8, 0].map { String(octets >> UInt32($0) & 255) }.joined(separator: ".")
    }
}

extension [UInt8] {
    fileprivate func ends(with suffix: [UInt8]) -> Bool {
        count >= suffix.count && self[(count - suffix.count)...].elementsEqual(suffix)
    }
}
