import FeedFetching
import TidingsModel

// When a permanent redirect becomes the feed's address
//
// At the fourth look in a row that leads there, the first and the last at least six hours apart, each time to a
// feed. Hotel networks and maintenance pages answer 301 too, for an evening (AntennaPod 5324, Liferea 915).

extension PollSchedule {
    private static let confirmationsNeeded = 4
    private static let leastConfirmationSpan = 6 * Timestamp.hour

    /// Takes note of where a good look was led to.
    func confirmRedirect(_ answer: FetchAnswer, of feed: Feed, in state: inout FeedState, now: Timestamp) {
        let permanent = answer.hops.prefix { $0.status == 301 || $0.status == 308 }
        guard let target = permanent.last?.target, mayAdopt(permanent.map(\.target), insteadOf: state.address),
            !feed.settings.holdsSecrets || origin(of: target) == origin(of: state.address)
        else {
            state.redirect = nil
            return
        }
        guard var seen = state.redirect, seen.target == target, seen.firstSeen <= now else {
            state.redirect = FeedState.PermanentRedirect(target: target, confirmations: 1, firstSeen: now)
            return
        }
        seen.confirmations = min(seen.confirmations &+ 1, 1000)
        if seen.confirmations >= Self.confirmationsNeeded, now - seen.firstSeen >= Self.leastConfirmationSpan {
            state.address = target
            state.redirect = nil
        } else {
            state.redirect = seen
        }
    }

    /// Never from https to http, not even in between; and an address with credentials stays.
    ///
    /// They do not travel, and nor do those of the settings, but within their origin.
    private func mayAdopt(_ targets: [String], insteadOf address: String) -> Bool {
        let isSecure = address.lowercased().hasPrefix("https:")
        let staysSecure = targets.allSatisfy { $0.lowercased().hasPrefix("https:") }
        return (!isSecure || staysSecure) && !authority(address).contains("@")
    }
}

/// The server of a URL: its host in lower case, with a port that is neither that of http nor that of https.
///
/// http and https of one name are one server. Behind another port there most likely is another: what one service of
/// a machine says of its load, its neighbour has not said.
func serverName(_ url: String) -> String? {
    guard let (host, port) = hostAndPort(url) else { return nil }
    return ["", "80", "443"].contains(port) ? host : "\(host):\(port)"
}

/// Scheme, host and port of a URL (RFC 6454), to be compared with another's.
package func origin(of url: String) -> String? {
    guard let (host, port) = hostAndPort(url), let colon = url.firstIndex(of: ":") else { return nil }
    let scheme = url[..<colon].lowercased()
    return "\(scheme)://\(host):\(port.isEmpty ? scheme == "https" ? "443" : "80" : port)"
}

private func hostAndPort(_ url: String) -> (host: String, port: String)? {
    let authority = authority(url)
    let server = authority.lastIndex(of: "@").map { authority[authority.index(after: $0)...] } ?? authority
    var host = server.prefix { $0 != ":" }
    if server.hasPrefix("[") { host = server.prefix { $0 != "]" } + "]" }
    let port = server.dropFirst(host.count).drop { $0 == ":" }
    while host.hasSuffix(".") { host.removeLast() }
    return host.isEmpty ? nil : (host.lowercased(), String(port))
}

/// What stands between the slashes: user, host and port.
private func authority(_ url: String) -> Substring {
    guard let colon = url.firstIndex(of: ":"), url[colon...].hasPrefix("://") else { return "" }
    return url[url.index(colon, offsetBy: 3)...].prefix { !"/?#".contains($0) }
}

/// What a status of 300 or more says of a feed.
package func statusSentence(_ status: Int) -> String {
    switch status {
    case 401: "the server wants a user name and a password (401)"
    case 403: "the server does not let us read it (403)"
    case 404: "the server knows no such page (404)"
    case 407: "the proxy wants a user name and a password (407)"
    case 410: "the server says the feed is gone for good (410)"
    case 429: "the server says that we ask too often (429)"
    case 503: "the server is busy or in maintenance (503)"
    default: "the server answered \(status)"
    }
}
