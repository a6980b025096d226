/// What reader clients ask of the API of Miniflux, below /v1.
package enum ReaderCall: Sendable, Hashable {
    package enum Scope: Sendable, Hashable {
        case all
        case feed(Int)
        case category(Int)
    }

    case version
    case me
    case integrations
    case categories
    case feeds(Scope)
    case feed(Int)
    case counters
    case entries(Scope)
    case entry(Int, in: Scope)
    /// Sets what the body says.
    case mark
    case toggleStar(Int)
    case markAllRead(Scope)
    /// Feeds are asked when they are due: a wish that is heard, and no more.
    case refresh

    /// What is asked by that method; nil for what is not.
    ///
    /// `names` are the parts of the address behind /v1.
    init?(_ names: [String], isChange: Bool) {
        guard let call = isChange ? Self.change(names) : Self.look(names) else { return nil }
        self = call
    }

    /// Whether an address is one of ours by another method.
    static func knows(_ names: [String]) -> Bool { look(names) != nil || change(names) != nil }

    private static func look(_ names: [String]) -> ReaderCall? {
        switch (names.count, names.first) {
        case (1, "version"): return .version
        case (1, "me"): return .me
        case (1, "categories"): return .categories
        case (1, "feeds"): return .feeds(.all)
        case (1, "entries"): return .entries(.all)
        case (2, "integrations") where names[1] == "status": return .integrations
        case (2, "feeds") where names[1] == "counters": return .counters
        case (2, "feeds"): return number(names[1]).map { .feed($0) }
        case (2, "entries"): return number(names[1]).map { .entry($0, in: .all) }
        case (3, "categories") where names[2] == "feeds": return scope(names).map { .feeds($0) }
        case (3, _) where names[2] == "entries": return scope(names).map { .entries($0) }
        case (4, _) where names[2] == "entries":
            guard let scope = scope(names), let entry = number(names[3]) else { return nil }
            return .entry(entry, in: scope)
        default: return nil
        }
    }

    private static func change(_ names: [String]) -> ReaderCall? {
        switch (names.count, names.first) {
        case (1, "entries"): return .mark
        case (2, "feeds") where names[1] == "refresh": return .refresh
        case (3, "feeds") where names[2] == "refresh", (3, "categories") where names[2] == "refresh":
            return number(names[1]).map { _ in .refresh }
        case (3, "entries") where names[2] == "bookmark" || names[2] == "star":
            return number(names[1]).map { .toggleStar($0) }
        case (3, "users") where names[2] == "mark-all-as-read": return number(names[1]).map { _ in .markAllRead(.all) }
        case (3, _) where names[2] == "mark-all-as-read": return scope(names).map { .markAllRead($0) }
        default: return nil
        }
    }

    private static func scope(_ names: [String]) -> Scope? {
        guard let number = number(names[1]) else { return nil }
        switch names[0] {
        case "feeds": return .feed(number)
        case "categories": return .category(number)
        default: return nil
        }
    }

    private static func number(_ text: String) -> Int? {
        guard text.utf8.count <= 10, text.utf8.allSatisfy({ 48...57 ~= $0 }), let number = Int32(text), number > 0
        else { return nil }
        return Int(number)
    }
}
