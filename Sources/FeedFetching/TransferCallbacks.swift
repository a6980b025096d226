import CCurl
import Glibc

// libcurl calls these on the loop's thread, in the middle of curl_multi_perform. Each finds its transfer by the
// pointer that was registered with it; the loop holds the transfer until the handle is gone.

extension Transfer {
    func installCallbacks(on handle: UnsafeMutableRawPointer) {
        let me = Unmanaged.passUnretained(self).toOpaque()
        tidings_setopt_pointer(handle, CURLOPT_PRIVATE, me)
        tidings_setopt_pointer(handle, CURLOPT_WRITEDATA, me)
        tidings_setopt_write(handle, CURLOPT_WRITEFUNCTION) { bytes, size, count, me in
            guard let transfer = transfer(me) else { return 0 }
            return transfer.take(UnsafeRawBufferPointer(start: bytes, count: size &* count))
        }
        tidings_setopt_pointer(handle, CURLOPT_HEADERDATA, me)
        tidings_setopt_write(handle, CURLOPT_HEADERFUNCTION) { bytes, size, count, me in
            guard let transfer = transfer(me) else { return 0 }
            return transfer.takeHeader(UnsafeRawBufferPointer(start: bytes, count: size &* count))
        }
        tidings_setopt_long(handle, CURLOPT_NOPROGRESS, 0)
        tidings_setopt_pointer(handle, CURLOPT_XFERINFODATA, me)
        tidings_setopt_progress(handle) { me, _, downloaded, _, _ in
            guard let transfer = transfer(me) else { return 1 }
            return transfer.mayGoOn(downloaded: Int(clamping: downloaded)) ? 0 : 1
        }
        tidings_setopt_pointer(handle, CURLOPT_OPENSOCKETDATA, me)
        tidings_setopt_opensocket(handle) { me, _, address in
            guard let transfer = transfer(me), let address else { return CURL_SOCKET_BAD }
            return openSocket(address, for: transfer)
        }
        // Asked again before each request, since a connection may have been opened for a feed that may do more.
        tidings_setopt_pointer(handle, CURLOPT_PREREQDATA, me)
        tidings_setopt_prereq(handle) { me, remote, _, _, _ in
            guard let transfer = transfer(me), let remote else { return tidings_prereq_abort }
            let name = String(cString: remote)
            return transfer.mayReach(addressBytes(name), named: name) ? tidings_prereq_ok : tidings_prereq_abort
        }
    }

    /// The limit on the wire: compressed nothingness can be endless too.
    private func mayGoOn(downloaded: Int) -> Bool {
        guard downloaded > options.maxBodyBytes else { return true }
        if stopReason == nil { stopReason = .tooLarge(limit: options.maxBodyBytes) }
        return false
    }
}

private func transfer(_ pointer: UnsafeMutableRawPointer?) -> Transfer? {
    pointer.map { Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
}

/// Opens a socket to the address that the name led to, unless the guard forbids it.
private func openSocket(_ target: UnsafeMutablePointer<curl_sockaddr>, for transfer: Transfer) -> curl_socket_t {
    guard let offset = MemoryLayout<curl_sockaddr>.offset(of: \.addr) else { return CURL_SOCKET_BAD }
    // The address follows in full, longer than the sockaddr that the declaration shows.
    let raw = UnsafeRawPointer(target) + offset
    let bytes: [UInt8]
    switch (target.pointee.family, Int(target.pointee.addrlen)) {
    case (AF_INET, 8...): bytes = Array(UnsafeRawBufferPointer(start: raw + 4, count: 4))
    case (AF_INET6, 24...): bytes = Array(UnsafeRawBufferPointer(start: raw + 8, count: 16))
    default: return CURL_SOCKET_BAD
    }
    guard transfer.mayReach(bytes, named: addressName(bytes)) else { return CURL_SOCKET_BAD }
    let kind = target.pointee.socktype | Int32(SOCK_CLOEXEC.rawValue)
    return socket(target.pointee.family, kind, target.pointee.protocol)
}

private func addressName(_ bytes: [UInt8]) -> String {
    var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    inet_ntop(bytes.count == 4 ? AF_INET : AF_INET6, bytes, &text, socklen_t(text.count))
    return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
}

/// The bytes of a numeric address, none when it is not one.
func addressBytes(_ name: String) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 16)
    if inet_pton(AF_INET, name, &bytes) == 1 { return Array(bytes.prefix(4)) }
    // Without the zone of a link-local address.
    if inet_pton(AF_INET6, String(name.prefix { $0 != "%" }), &bytes) == 1 { return bytes }
    return []
}
