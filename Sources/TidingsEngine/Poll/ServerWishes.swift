import FeedFetching
import TidingsModel

/// How long a server's header says that its answer stays good, or that it wants to be left alone.
struct ServerWishes: Hashable {
    /// Seconds from now until the answer is stale, by Cache-Control or else by Expires.
    private(set) var freshSeconds: Int64?
    private(set) var freshnessSource = ""
    /// Seconds from now that Retry-After asks for.
    private(set) var retryAfterSeconds: Int64?

    init(_ answer: FetchAnswer, now: Timestamp) {
        retryAfterSeconds = answer.retryAfter.flatMap { retryAfter($0, now: now) }
        let directives = (answer.cacheControl ?? "").lowercased().split(separator: ",")
            .map { $0.split(separator: " ").joined() }
        guard !directives.contains("no-cache"), !directives.contains("no-store") else { return }
        if let age = directives.compactMap(maxAge).first {
            freshSeconds = max(0, age &- max(0, answer.age.flatMap { Int64($0) } ?? 0))
            freshnessSource = "max-age"
        } else if let expires = answer.expires.flatMap(httpDate) {
            // Against the server's own clock where it tells it.
            freshSeconds = max(0, expires - (answer.date.flatMap(httpDate) ?? now))
            freshnessSource = "Expires"
        }
    }
}

private func maxAge(_ directive: String) -> Int64? {
    guard directive.hasPrefix("max-age=") else { return nil }
    let digits = directive.dropFirst(8).filter { $0 != "\"" }
    // More digits than any number holds still mean: very long.
    return digits.allSatisfy(\.isNumber) && !digits.isEmpty ? Int64(digits) ?? .max : nil
}

private func retryAfter(_ value: String, now: Timestamp) -> Int64? {
    if !value.isEmpty, value.utf8.allSatisfy({ 48...57 ~= $0 }) { return Int64(value) ?? .max }
    return httpDate(value).map { max(0, $0 - now) }
}
