import TidingsModel

// newsboat's urls file: https://newsboat.org/releases/2.36/docs/newsboat.html#_tagging

/// A list of addresses, one a line; behind each may stand newsboat's tags, of which "~Name" is the title.
///
/// The first visible tag is the category. Queries and scripts of newsboat's own are no feeds and are passed over.
func parseAddressList(_ bytes: ArraySlice<UInt8>, origin: Feed.Origin) throws(SubscriptionListError) -> [Feed] {
    var feeds: [Feed] = []
    var seen: Set<String> = []
    for line in bytes.split(whereSeparator: { $0 == 0x0a || $0 == 0x0d }) {
        let words = words(of: line)
        guard let address = words.first, !address.hasPrefix("#") else { continue }
        if ["query:", "exec:", "filter:"].contains(where: { address.hasPrefix($0) }) { continue }
        guard address.contains("://") || isHostName(address) else { throw .notAList }
        guard seen.insert(address).inserted else { continue }
        feeds.append(Feed(url: address, origin: origin, settings: settings(tags: words.dropFirst())))
    }
    guard !feeds.isEmpty else { throw .empty }
    return feeds
}

private func settings(tags: ArraySlice<String>) -> FeedSettings {
    var settings = FeedSettings()
    for tag in tags {
        if tag.hasPrefix("~") {
            settings.title = String(tag.dropFirst()).trimmed.nonEmpty
        } else if !tag.hasPrefix("!"), settings.category.isEmpty {
            settings.category = [tag]
        }
    }
    return settings
}

/// "news.example/feed" without a scheme.
private func isHostName(_ text: String) -> Bool {
    let host = text.prefix { $0 != "/" }
    return host.contains(".") && !host.hasPrefix(".")
        && host.utf8.allSatisfy {
            isLetter($0) || isDigit($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":")
        }
}

/// Words divided by blanks; quotes hold a word with blanks together, a backslash takes the next byte as it is.
private func words(of line: ArraySlice<UInt8>) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var inQuotes = false
    var started = false
    var at = line.startIndex
    while at < line.endIndex {
        let byte = line[at]
        if byte == UInt8(ascii: "\\"), inQuotes, at + 1 < line.endIndex {
            word.append(line[at + 1])
            at += 1
        } else if byte == UInt8(ascii: "\"") {
            inQuotes.toggle()
            started = true
        } else if isSpace(byte), !inQuotes {
            if started { words.append(String(decoding: word, as: UTF8.self)) }
            word.removeAll()
            started = false
        } else {
            word.append(byte)
            started = true
        }
        at += 1
    }
    if started { words.append(String(decoding: word, as: UTF8.self)) }
    return words.filter { !$0.isEmpty }
}
