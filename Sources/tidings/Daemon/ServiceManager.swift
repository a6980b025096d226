import Glibc
import StoryDigest
import TidingsModel

/// Tells the service manager how we are (sd_notify(3)); does nothing where nobody listens.
///
/// Its protocol is a datagram of lines to a Unix socket, so libsystemd is not needed.
struct ServiceManager: Sendable {
    private let socketName: String?
    /// How often the watchdog wants to hear of us, in microseconds; nil when there is none.
    let watchdogMicroseconds: Int64?

    init(environment: [String: String]) {
        socketName = environment["NOTIFY_SOCKET"]
        let isForUs = environment["WATCHDOG_PID"].map { $0 == "\(getpid())" } ?? true
        watchdogMicroseconds = isForUs ? environment["WATCHDOG_USEC"].flatMap { Int64($0) } : nil
    }

    func ready(_ status: String) { send("READY=1\nSTATUS=\(terminalLine(maskingSecrets(status)))") }

    func reloading() { send("RELOADING=1\nMONOTONIC_USEC=\(monotonicMicroseconds())") }

    func status(_ text: String) { send("STATUS=\(terminalLine(maskingSecrets(text)))") }

    func alive() { send("WATCHDOG=1") }

    /// Says what takes long, and has the watchdog wait an hour for it; nil: it is done, and all is as before.
    func busy(with work: String?) {
        guard let watchdogMicroseconds else { return send(work.map { "STATUS=\($0)" } ?? "STATUS=") }
        let time = work == nil ? watchdogMicroseconds : 3_600_000_000
        send("WATCHDOG_USEC=\(time)\nWATCHDOG=1\nSTATUS=\(work ?? "")")
    }

    func stopping() { send("STOPPING=1\nSTATUS=stopping") }

    private func send(_ message: String) {
        guard let socketName, var address = sockaddr_un(notifySocket: socketName) else { return }
        let file = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard file >= 0 else { return }
        defer { close(file) }
        let bytes = Array(message.utf8)
        // The name of an abstract socket ends where the address does, not at a zero.
        let size = socklen_t(MemoryLayout<sa_family_t>.size + socketName.utf8.count)
        withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                _ = sendto(file, bytes, bytes.count, Int32(MSG_NOSIGNAL), address, size)
            }
        }
    }
}

extension sockaddr_un {
    /// A path, or with @ in front a name of the abstract space; nil for anything else.
    fileprivate init?(notifySocket name: String) {
        var bytes = Array(name.utf8)
        self.init()
        sun_family = sa_family_t(AF_UNIX)
        let room = MemoryLayout.size(ofValue: sun_path)
        guard let first = bytes.first, first == UInt8(ascii: "/") || first == UInt8(ascii: "@"), bytes.count < room
        else { return nil }
        if first == UInt8(ascii: "@") { bytes[0] = 0 }
        withUnsafeMutableBytes(of: &sun_path) { $0.copyBytes(from: bytes) }
    }
}
