/// Which names we answer to, so that no page of the web can have its own name point here and read along.
struct HostRule: Sendable {
    private let names: Set<String>

    /// `listen` counts where it is one address.
    init(names: [String], listen: ListenAddress) {
        let own = ["0.0.0.0", "::"].contains(listen.host) ? [] : [listen.host]
        self.names = Set((names + own).map(Self.plain))
    }

    /// Whether the `Host` of a request is one of ours, whatever its port.
    func allows(_ authority: String) -> Bool {
        guard let host = Self.host(of: authority) else { return false }
        return isLoopbackName(host) || names.contains(host)
    }

    private static func host(of authority: String) -> String? {
        var rest = authority[...]
        if rest.first == "[" {
            guard let close = rest.firstIndex(of: "]") else { return nil }
            let host = rest[rest.index(after: rest.startIndex)..<close]
            rest = rest[rest.index(after: close)...]
            return isPort(rest) ? plain(String(host)) : nil
        }
        let host = rest.prefix { $0 != ":" }
        rest = rest[host.endIndex...]
        return !host.isEmpty && isPort(rest) ? plain(String(host)) : nil
    }

    /// Nothing, or a colon and digits.
    private static func isPort(_ text: Substring) -> Bool {
        text.isEmpty || (text.first == ":" && text.dropFirst().utf8.allSatisfy { 48...57 ~= $0 })
    }

    private static func plain(_ name: String) -> String {
        let lower = name.lowercased()
        return lower.hasSuffix(".") ? String(lower.dropLast()) : lower
    }
}
