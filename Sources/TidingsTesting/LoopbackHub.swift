import Crypto
import Foundation
import Synchronization

/// A hub of WebSub on this machine: it verifies what it is asked for and pushes what a test has for it.
///
/// Callbacks are reached at `callbackPort` of this machine whatever host they name, as if a proxy stood in front; until
/// that is known, verifications wait.
package final class LoopbackHub: Sendable {
    /// What it does with those who ask.
    package enum Manner: Sendable, Equatable {
        /// Takes the request and verifies it; with a lease of so many seconds.
        case verifies(lease: Int)
        case denies(reason: String)
        /// Takes the request, and nothing follows.
        case isSilent
        case refuses(status: Int)
    }

    /// A form that was posted, and what the callback said to the verification.
    package struct Request: Sendable {
        package var fields: [String: String]
        package var verification: LoopbackClient.Answer?

        package subscript(name: String) -> String { fields["hub." + name] ?? "" }
    }

    private struct State {
        var manner: Manner
        var callbackPort = 0
        var requests: [Request] = []
    }

    private let state: Mutex<State>
    package let server: LoopbackServer

    package init(_ manner: Manner = .verifies(lease: 864_000)) throws {
        state = Mutex(State(manner: manner))
        let this = Weak()
        server = try LoopbackServer { request in this.hub?.answer(request) ?? LoopbackResponse(status: 500) }
        this.hub = self
    }

    deinit { server.stop() }

    package var url: String { server.url("/hub") }

    package var manner: Manner {
        get { state.withLock { $0.manner } }
        set { state.withLock { $0.manner = newValue } }
    }

    package var callbackPort: Int {
        get { state.withLock { $0.callbackPort } }
        set { state.withLock { $0.callbackPort = newValue } }
    }

    /// Every request so far; what the callback said to its verification follows.
    package var requests: [Request] { state.withLock { $0.requests } }

    /// The last request to subscribe.
    package var subscription: Request? { requests.last { $0["mode"] == "subscribe" } }

    /// The code of a body, `method=digits`.
    package static func signature(of body: [UInt8], secret: String, method: String = "sha256") -> String {
        let key = SymmetricKey(data: Array(secret.utf8))
        let code: [UInt8] =
            switch method {
            case "sha1": Array(HMAC<Insecure.SHA1>.authenticationCode(for: body, using: key))
            case "sha384": Array(HMAC<SHA384>.authenticationCode(for: body, using: key))
            case "sha512": Array(HMAC<SHA512>.authenticationCode(for: body, using: key))
            default: Array(HMAC<SHA256>.authenticationCode(for: body, using: key))
            }
        return method + "=" + code.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }

    /// Brings a document to the last subscriber; blocks until that has answered.
    ///
    /// `signature` stands in for the right one, nil for none.
    package func push(_ body: String, signature: String?? = .none, method: String = "sha256") -> Int? {
        guard let subscription else { return nil }
        let bytes = Array(body.utf8)
        var headers = [("Content-Type", "application/atom+xml")]
        let right = Self.signature(of: bytes, secret: subscription["secret"], method: method)
        if let signature = signature ?? right { headers.append(("X-Hub-Signature", signature)) }
        return call("POST", path(of: subscription["callback"]), headers: headers, body: bytes)?.status
    }

    /// Says no to the last subscriber, at a time of its own choosing.
    package func deny(reason: String) -> Int? {
        guard let subscription else { return nil }
        return verify(subscription, mode: "denied", more: ["hub.reason": reason])?.status
    }

    /// Asks whether a request is meant.
    @discardableResult package func verify(
        _ request: Request, mode: String, topic: String? = nil, more: [String: String] = [:]
    ) -> LoopbackClient.Answer? {
        let fields = ["hub.mode": mode, "hub.topic": topic ?? request["topic"]].merging(more) { $1 }
        let query = fields.sorted { $0.key < $1.key }.map { "\($0.key)=\(encoded($0.value))" }.joined(separator: "&")
        return call("GET", path(of: request["callback"]) + "?" + query)
    }

    package func call(
        _ method: String, _ target: String, headers: [(String, String)] = [], body: [UInt8]? = nil
    ) -> LoopbackClient.Answer? {
        guard let client = try? LoopbackClient(port: callbackPort) else { return nil }
        client.request(method, target, headers: headers, body: body)
        return client.answer()
    }

    // MARK: Answers

    private func answer(_ message: LoopbackRequest) -> LoopbackResponse {
        let form = String(decoding: message.body, as: UTF8.self).split(separator: "&").map { pair in
            let parts = pair.split(separator: "=", maxSplits: 1)
            return (String(parts[0]), parts.count > 1 ? String(parts[1]).removingPercentEncoding ?? "" : "")
        }
        let request = Request(fields: Dictionary(form) { first, _ in first })
        guard message.method == "POST" else { return LoopbackResponse(status: 405) }
        // Before it is verified: who is subscribed may be pushed to at once.
        let number = note(request)
        if case .refuses(let status) = manner { return LoopbackResponse(status: status) }
        // The answer does not wait for the verification, which comes when it comes.
        startThread { [self] in
            let said = verification(of: request)
            state.withLock { $0.requests[number].verification = said }
        }
        return LoopbackResponse(status: 202)
    }

    private func verification(of request: Request) -> LoopbackClient.Answer? {
        // A daemon may ask before the test has read on which port it listens.
        for _ in 0..<24_000 where callbackPort == 0 { usleep(5000) }
        switch manner {
        case .verifies(let lease):
            let challenge = String(UInt32.random(in: 0 ... .max))
            var said = verify(
                request, mode: request["mode"], more: ["hub.challenge": challenge, "hub.lease_seconds": "\(lease)"])
            if said?.body != challenge { said?.body = "no challenge" }
            return said
        case .denies(let reason): return verify(request, mode: "denied", more: ["hub.reason": reason])
        case .isSilent, .refuses: return nil
        }
    }

    /// Where it stands among the requests.
    private func note(_ request: Request) -> Int {
        state.withLock { state in
            state.requests.append(request)
            return state.requests.count - 1
        }
    }

    private func path(of url: String) -> String { String(url.drop { $0 != ":" }.dropFirst(3).drop { $0 != "/" }) }

    private func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}

/// The hub that its server asks, which began before the hub was there.
private final class Weak: Sendable {
    private let storage = Mutex<Reference>(Reference())

    private struct Reference {
        weak var hub: LoopbackHub?
    }

    var hub: LoopbackHub? {
        get { storage.withLock { $0.hub } }
        set { storage.withLock { $0.hub = newValue } }
    }
}
