import FeedParsing
import Glibc
import TidingsModel

/// The feeds of `[[feed]]` and of the subscription files, in this order; an address that comes twice is an error.
func declaredFeeds(
    in table: ConfigurationTable, subscriptionFiles: [String]
) throws(ConfigurationError) -> [Feed] {
    var feeds: [Feed] = []
    var places: [Feed.ID: String] = [:]
    let origin = Feed.Origin.declared(file: absolute(table.file))
    for entry in try table.tables("feed") {
        let feed = try feed(in: entry, origin: origin)
        if let first = places[feed.id] {
            throw .duplicateFeed(file: table.file, key: entry.key("url"), url: feed.url, first: first)
        }
        places[feed.id] = entry.path
        feeds.append(feed)
    }
    for (index, name) in subscriptionFiles.enumerated() {
        let file = table.path(name)
        for feed in try subscriptions(in: file, namedBy: "opml[\(index + 1)]", of: table.file) {
            if let first = places[feed.id] {
                throw .duplicateFeed(file: table.file, key: "opml[\(index + 1)]", url: feed.url, first: first)
            }
            places[feed.id] = file
            feeds.append(feed)
        }
    }
    return feeds
}

private func feed(in table: ConfigurationTable, origin: Feed.Origin) throws(ConfigurationError) -> Feed {
    try table.allow(["url"] + FeedSetting.allCases.map(\.rawValue))
    guard let url = try table.string("url") else { throw .missing(file: table.file, key: table.key("url")) }
    if let complaint = complaint(aboutFeedAddress: url) { throw table.bad("url", complaint) }
    var feed = Feed(url: url, origin: origin)
    for setting in FeedSetting.allCases where table.has(setting.rawValue) {
        try setting.read(from: table, into: &feed.settings)
    }
    if let complaint = complaint(about: feed.settings) { throw table.bad("url", "\(maskingUser(url)): \(complaint)") }
    return feed
}

private func subscriptions(
    in file: String, namedBy key: String, of configuration: String
) throws(ConfigurationError) -> [Feed] {
    let bytes: [UInt8]
    do { bytes = try readFile(file) } catch {
        throw .unreadable(file: file, key: "\(key) of \(configuration)", reason: error.reason)
    }
    do {
        let feeds = try parseSubscriptions(bytes, origin: .declared(file: absolute(file)))
        for feed in feeds {
            if let complaint = complaint(aboutFeedAddress: feed.url) {
                throw ConfigurationError.badSubscriptions(file: file, reason: "\(feed.url): \(complaint)")
            }
        }
        return feeds
    } catch let error as ConfigurationError {
        throw error
    } catch {
        throw .badSubscriptions(file: file, reason: "\(error)")
    }
}

/// The path from the root, so that it names the same file wherever it is read.
func absolute(_ path: String) -> String {
    guard !path.hasPrefix("/"), let folder = getcwd(nil, 0) else { return path }
    defer { free(folder) }
    return String(cString: folder) + "/" + path
}

/// Why this is no address of a feed; nil when it may be one.
func complaint(aboutFeedAddress url: String) -> String? {
    let lowered = url.lowercased()
    guard url.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7f }) else { return "an address holds no spaces" }
    guard lowered.hasPrefix("http://") || lowered.hasPrefix("https://") else {
        return lowered.contains("://")
            ? "only http and https are fetched" : "an address begins with https:// or http://"
    }
    let host = url.drop { $0 != ":" }.dropFirst(3).prefix { !"/?#".contains($0) }
    return host.isEmpty || host.hasSuffix("@") ? "the address names no host" : nil
}
