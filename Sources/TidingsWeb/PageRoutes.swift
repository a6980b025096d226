/// Which address leads to what.
enum PageRoutes {
    /// Nil for an address that nothing has; `path` is as it came, without its query.
    static func resource(at path: String) -> PageResource? {
        guard let names = names(in: path) else { return nil }
        switch (names.count, names.first) {
        case (0, _): return .front
        case (1, "search"): return .search
        case (1, "feeds"): return .feeds
        case (1, "editions"): return .editions
        case (1, "metrics"): return .metrics
        case (1, "healthz"): return .health
        case (2, "categories"): return .category(names[1])
        case (2, "stories"): return .story(names[1])
        case (3, "stories") where names[2] == "why": return .why(names[1])
        case (2, "storylines"): return .storyline(names[1])
        case (2, "editions"): return .edition(names[1])
        case (2, "feeds"): return feed(names[1])
        case (3..., "api") where names[1] == "v1": return api(Array(names[2...])).map(PageResource.api)
        default: return nil
        }
    }

    /// The parts of an address below that of reader clients; nil for another.
    static func readerNames(in path: String) -> [String]? {
        guard let names = names(in: path), names.count > 1, names[0] == "v1" else { return nil }
        return Array(names.dropFirst())
    }

    /// Who an address that leads nowhere was meant for.
    static func audience(of path: String) -> PageAudience {
        if path.hasPrefix("/v1/") { return .readers }
        return path.hasPrefix("/api/") || path.hasSuffix(".atom") ? .programs : .people
    }

    private static func feed(_ name: String) -> PageResource? {
        guard name.hasSuffix(".atom") else { return nil }
        let category = String(name.dropLast(".atom".count))
        return category == "stories" ? .storiesFeed : category.isEmpty ? nil : .categoryFeed(category)
    }

    private static func api(_ names: [String]) -> APIResource? {
        switch (names.count, names[0]) {
        case (1, "openapi.json"): .description
        case (1, "schema.json"): .schema
        case (1, "stories"): .stories
        case (2, "stories"): .story(names[1])
        case (3, "stories") where names[2] == "why": .why(names[1])
        case (1, "storylines"): .storylines
        case (2, "storylines"): .storyline(names[1])
        case (1, "entries"): .entries
        case (2, "entries"): .entry(names[1])
        case (1, "feeds"): .feeds
        case (1, "digest"): .digest
        case (1, "search"): .search
        default: nil
        }
    }

    /// The decoded names between the slashes; nil for what no address of ours looks like.
    private static func names(in path: String) -> [String]? {
        guard path.utf8.first == UInt8(ascii: "/"), path.utf8.count <= 2000 else { return nil }
        if path == "/" { return [] }
        var names: [String] = []
        for part in path.dropFirst().utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
            guard let name = FormFields.decoded(part, plusIsSpace: false), !name.isEmpty, name != ".", name != "..",
                !name.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7f })
            else { return nil }
            names.append(name)
        }
        return names
    }
}
