import TidingsModel

/// Feeds that are due and wait to be visited, host by host.
///
/// The feeds of one host begin together, since the fetcher shares among them a connection, and what it learns of a
/// dead host. But only so many hosts at once: a visit that waits in the fetcher costs 10 KB, and ten thousand of
/// them make every one of them slower.
struct Backlog {
    private struct Host {
        var waiting: [FollowedFeed] = []
        var visiting = 0
    }

    private let mostHosts: Int
    private var hosts: [String: Host] = [:]
    /// The host of each feed that waits or is being visited.
    private var names: [Feed.ID: String] = [:]
    /// Hosts with feeds that wait, the next one last.
    private var queue: [String] = []
    private var hostsVisited = 0

    init(mostHosts: Int = 512) { self.mostHosts = mostHosts }

    var isEmpty: Bool { queue.isEmpty }

    /// Feeds and the names of their hosts, the most urgent first.
    ///
    /// Hosts of many feeds begin before others, since they take longest: a host is asked slowly.
    mutating func add(_ feeds: [(host: String, feed: FollowedFeed)]) {
        var newcomers: [String] = []
        for (name, feed) in feeds {
            var host = hosts[name] ?? Host()
            if host.waiting.isEmpty {
                // A host that is being visited has its place already.
                if host.visiting > 0 { queue.append(name) } else { newcomers.append(name) }
            }
            host.waiting.append(feed)
            hosts[name] = host
            names[feed.feed.id] = name
        }
        let counts = newcomers.map { hosts[$0]?.waiting.count ?? 0 }
        let order = newcomers.indices.sorted { (counts[$1], $0) < (counts[$0], $1) }
        queue.insert(contentsOf: order.reversed().map { newcomers[$0] }, at: 0)
    }

    /// Feeds to visit now; each counts until `finished`.
    mutating func next() -> [FollowedFeed] {
        var feeds: [FollowedFeed] = []
        while let name = queue.last, var host = hosts[name], host.visiting > 0 || hostsVisited < mostHosts {
            queue.removeLast()
            if host.visiting == 0 { hostsVisited += 1 }
            host.visiting += host.waiting.count
            feeds += host.waiting
            host.waiting = []
            hosts[name] = host
        }
        return feeds
    }

    /// A feed has been visited; one that never was in the list counts for no host.
    mutating func finished(_ feed: Feed.ID) {
        guard let name = names.removeValue(forKey: feed), var host = hosts[name] else { return }
        host.visiting -= 1
        if host.visiting == 0 { hostsVisited -= 1 }
        hosts[name] = host.visiting == 0 && host.waiting.isEmpty ? nil : host
    }
}
