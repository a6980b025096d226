package import TidingsModel

/// OPML 2.0 of the feeds, nested by category.
///
/// Settings that OPML has no place for stand in attributes of their own (`outlet`, `language`, `weight`, `interval`),
/// which its readers pass over.
package func writeOPML(_ feeds: [FollowedFeed], title: String, created: Timestamp) -> String {
    var lines = [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<opml version=\"2.0\">", "  <head>",
        "    <title>\(attributeText(title))</title>", "    <dateCreated>\(mailDate(created))</dateCreated>",
        "  </head>",
        "  <body>",
    ]
    var root = OutlineGroup()
    for feed in feeds { root.insert(feed, at: feed.feed.settings.category[...]) }
    root.write(to: &lines, indent: "    ")
    lines += ["  </body>", "</opml>", ""]
    return lines.joined(separator: "\n")
}

/// Feeds and subcategories of a category, in the order in which they came.
private struct OutlineGroup {
    var name = ""
    var feeds: [FollowedFeed] = []
    var inner: [OutlineGroup] = []

    mutating func insert(_ feed: FollowedFeed, at path: ArraySlice<String>) {
        guard let first = path.first else {
            feeds.append(feed)
            return
        }
        if !inner.contains(where: { $0.name == first }) { inner.append(OutlineGroup(name: first)) }
        for index in inner.indices where inner[index].name == first { inner[index].insert(feed, at: path.dropFirst()) }
    }

    func write(to lines: inout [String], indent: String) {
        for feed in feeds { lines.append(indent + outline(of: feed)) }
        for category in inner {
            lines.append("\(indent)<outline text=\"\(attributeText(category.name))\">")
            category.write(to: &lines, indent: indent + "  ")
            lines.append("\(indent)</outline>")
        }
    }

    private func outline(of followed: FollowedFeed) -> String {
        let settings = followed.feed.settings
        let name = attributeText(followed.title)
        var text =
            "<outline type=\"rss\" text=\"\(name)\" title=\"\(name)\" xmlUrl=\"\(attributeText(followed.feed.url))\""
        if let page = followed.state.homePage { text += " htmlUrl=\"\(attributeText(page))\"" }
        if let language = settings.language { text += " language=\"\(attributeText(language))\"" }
        if let outlet = settings.outlet { text += " outlet=\"\(attributeText(outlet))\"" }
        if settings.weight != 1 { text += " weight=\"\(settings.weight)\"" }
        if let interval = settings.intervalSeconds { text += " interval=\"\(interval)\"" }
        return text + "/>"
    }
}

/// Text as it stands in an attribute; characters that XML forbids are left out.
private func attributeText(_ text: String) -> String {
    var bytes: [UInt8] = []
    text.utf8.filter { $0 >= 0x20 || isSpace($0) }.withUnsafeBufferPointer {
        appendEscaped($0, to: &bytes, quote: true)
    }
    return String(decoding: bytes, as: UTF8.self)
}

/// RFC 5322's form, which OPML asks for.
private func mailDate(_ time: Timestamp) -> String {
    let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let c = time.civil
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let date = "\(days[c.weekday]), \(two(c.day)) \(months[c.month - 1]) \(c.year)"
    return "\(date) \(two(c.hour)):\(two(c.minute)):\(two(c.second)) GMT"
}
