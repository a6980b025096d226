import FeedFetching
import TidingsTesting

/// Options that may reach loopback, with little patience.
func testOptions(_ change: (inout FetchOptions) -> Void = { _ in }) -> FetchOptions {
    var options = FetchOptions()
    options.allowPrivate = true
    change(&options)
    return options
}

/// Options that wait for ever, for tests that may themselves be kept waiting for a processor.
func patientOptions(_ change: (inout FetchOptions) -> Void = { _ in }) -> FetchOptions {
    testOptions { options in
        (options.firstByteTimeout, options.totalTimeout) = (.seconds(900), .seconds(900))
        change(&options)
    }
}

/// Nobody listens there; a port that a test has closed may be another test's by now.
let closedAddress = "http://127.0.0.1:1/feed"

/// One fetch by a fetcher of its own.
func fetch(
    _ url: String, options: FetchOptions = testOptions(), change: (inout FetchRequest) -> Void = { _ in }
) async -> Result<FetchAnswer, FetchError> {
    let fetcher = Fetcher(options: options)
    defer { fetcher.stop() }
    var request = FetchRequest(url: url)
    change(&request)
    return await fetcher.fetch(request)
}

/// One fetch from a server that answers everything the same way.
func fetch(
    answering response: LoopbackResponse, options: FetchOptions = testOptions()
) async throws -> Result<FetchAnswer, FetchError> {
    let server = try LoopbackServer { _ in response }
    defer { server.stop() }
    return await fetch(server.url(), options: options)
}

extension Result where Failure == FetchError {
    var error: FetchError? {
        if case .failure(let error) = self { return error }
        return nil
    }
}

/// A gzip file of stored blocks (RFC 1951, section 3.2.4; RFC 1952): valid, and not a byte smaller.
func gzipStored(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]
    var rest = bytes[...]
    repeat {
        let block = rest.prefix(65_535)
        rest = rest.dropFirst(block.count)
        out.append(rest.isEmpty ? 1 : 0)
        let length = UInt16(block.count)
        for word in [length, ~length] { out += [UInt8(word & 255), UInt8(word >> 8)] }
        out += block
    } while !rest.isEmpty
    for word in [crc32(bytes), UInt32(truncatingIfNeeded: bytes.count)] {
        out += [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) }
    }
    return out
}

private func crc32(_ bytes: [UInt8]) -> UInt32 {
    var crc = UInt32.max
    for byte in bytes {
        crc ^= UInt32(byte)
        for _ in 0..<8 { crc = crc & 1 == 1 ? (crc >> 1) ^ 0xedb8_8320 : crc >> 1 }
    }
    return ~crc
}
