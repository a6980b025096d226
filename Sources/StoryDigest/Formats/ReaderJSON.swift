import TextAnalysis
package import TidingsModel

/// The documents that reader clients know as those of Miniflux (its API, version 1).
///
/// All members that clients read are there, also where they say nothing: many fail at one that is missing.
package struct ReaderJSON: Sendable {
    package struct Category: Sendable, Hashable {
        package var number: Int
        package var title: String

        package init(number: Int, title: String) {
            self.number = number
            self.title = title
        }
    }

    /// A feed, or what stands for one.
    package struct Feed: Sendable {
        package var number: Int
        package var title: String
        package var url: String
        package var site: String
        package var category: Category
        package var checked: Timestamp?
        package var error: String?
        package var failures = 0
        package var isPaused = false

        package init(number: Int, title: String, url: String, site: String, category: Category) {
            self.number = number
            self.title = title
            self.url = url
            self.site = site
            self.category = category
        }
    }

    package struct Item: Sendable {
        package enum Content: Sendable {
            case entry(Entry)
            /// `address`: that of its page.
            case story(ToldStory, address: String)
        }

        package var number: Int
        package var feed: Feed
        package var content: Content
        package var isRead: Bool
        package var isStarred: Bool

        package init(number: Int, feed: Feed, content: Content, isRead: Bool, isStarred: Bool) {
            self.number = number
            self.feed = feed
            self.content = content
            self.isRead = isRead
            self.isStarred = isStarred
        }
    }

    private let book: SourceBook
    private let clock: LocalClock

    package init(book: SourceBook, clock: LocalClock) {
        self.book = book
        self.clock = clock
    }

    // MARK: Documents

    package static func user(timezone: String) -> [UInt8] {
        object { json in
            json.member("id", 1)
            json.member("username", "tidings")
            json.flag("is_admin", false)
            json.text("theme", "")
            json.member("language", "en_US")
            json.member("timezone", timezone)
            json.member("entry_sorting_direction", "desc")
            json.member("entry_sorting_order", "published_at")
            json.member("entries_per_page", 100)
        }
    }

    /// `level`: of Miniflux, whose calls these are.
    package static func version(level: String, program: String) -> [UInt8] {
        object { json in
            json.member("version", level)
            json.text("commit", "")
            json.text("build_date", "")
            json.text("go_version", "")
            json.member("compiler", program)
            json.text("arch", "")
            json.text("os", "")
        }
    }

    package static func error(_ sentence: String) -> [UInt8] { object { $0.text("error_message", sentence) } }

    package static func integrations() -> [UInt8] { object { $0.flag("has_integrations", false) } }

    package static func counters(_ counters: [Int: (read: Int, unread: Int)]) -> [UInt8] {
        object { json in
            for (name, count) in [("reads", \(read: Int, unread: Int).read), ("unreads", \.unread)] {
                json.key(text: name)
                json.object { json in
                    for (feed, numbers) in counters.sorted(by: { $0.key < $1.key }) where numbers[keyPath: count] > 0 {
                        json.key(text: String(feed))
                        json.number(numbers[keyPath: count])
                    }
                }
            }
        }
    }

    /// `counts`: how many feeds and how many unread entries a category has, for clients that ask.
    package static func categories(
        _ categories: [Category], counts: ((Category) -> (feeds: Int, unread: Int))? = nil
    ) -> [UInt8] {
        list { json in for category in categories { write(category, counts?(category), to: &json) } }
    }

    package static func feeds(_ feeds: [Feed]) -> [UInt8] {
        list { json in for feed in feeds { write(feed, to: &json) } }
    }

    package static func feed(_ feed: Feed) -> [UInt8] {
        var json = JSONWriter()
        write(feed, to: &json)
        return json.takeLine()
    }

    package func entries(_ items: [Item], total: Int) -> [UInt8] {
        Self.object { json in
            json.member("total", total)
            json.key("entries")
            json.array { json in for item in items { write(item, to: &json) } }
        }
    }

    package func entry(_ item: Item) -> [UInt8] {
        var json = JSONWriter()
        write(item, to: &json)
        return json.takeLine()
    }

    // MARK: Parts

    private static func object(_ body: (inout JSONWriter) -> Void) -> [UInt8] {
        var json = JSONWriter()
        json.object(body)
        return json.takeLine()
    }

    private static func list(_ body: (inout JSONWriter) -> Void) -> [UInt8] {
        var json = JSONWriter()
        json.array(body)
        return json.takeLine()
    }

    private static func write(
        _ category: Category, _ counts: (feeds: Int, unread: Int)? = nil, to json: inout JSONWriter
    ) {
        json.object { json in
            json.member("id", category.number)
            json.text("title", category.title)
            json.member("user_id", 1)
            json.flag("hide_globally", false)
            if let counts {
                json.member("feed_count", counts.feeds)
                json.member("total_unread", counts.unread)
            }
        }
    }

    private static func write(_ feed: Feed, to json: inout JSONWriter) {
        json.object { json in
            json.member("id", feed.number)
            json.member("user_id", 1)
            json.text("feed_url", feed.url)
            json.text("site_url", feed.site)
            json.text("title", feed.title)
            json.text("checked_at", (feed.checked ?? Timestamp(seconds: 0)).rfc3339)
            json.text("etag_header", "")
            json.text("last_modified_header", "")
            json.text("parsing_error_message", feed.error ?? "")
            json.member("parsing_error_count", feed.failures)
            json.flag("disabled", feed.isPaused)
            for name: StaticString in ["crawler", "ignore_http_cache", "fetch_via_proxy", "hide_globally"] {
                json.flag(name, false)
            }
            for name: StaticString in [
                "scraper_rules", "rewrite_rules", "blocklist_rules", "keeplist_rules", "user_agent", "username",
                "password", "cookie",
            ] {
                json.text(name, "")
            }
            json.key("category")
            write(feed.category, to: &json)
            // None: nothing is fetched but the feeds.
            json.key("icon")
            json.object { json in
                json.member("feed_id", feed.number)
                json.member("icon_id", 0)
                json.text("external_icon_id", "")
            }
        }
    }

    private func write(_ item: Item, to json: inout JSONWriter) {
        let (id, title, url, author, content, published, created, changed, tags) = parts(of: item.content)
        json.object { json in
            json.member("id", item.number)
            json.member("user_id", 1)
            json.member("feed_id", item.feed.number)
            json.text("status", item.isRead ? "read" : "unread")
            json.text("hash", id)
            json.text("title", title)
            json.text("url", url)
            json.text("comments_url", "")
            json.text("published_at", published.rfc3339)
            json.text("created_at", created.rfc3339)
            json.text("changed_at", changed.rfc3339)
            json.text("content", content)
            json.text("author", author)
            json.text("share_code", "")
            json.flag("starred", item.isStarred)
            json.member("reading_time", 0)
            json.key("enclosures")
            json.array { json in
                if let picture = picture(of: item.content) { Self.write(picture, of: item.number, to: &json) }
            }
            json.key("tags")
            json.array { json in for tag in tags { json.string(tag) } }
            json.key("feed")
            Self.write(item.feed, to: &json)
        }
    }

    /// As Miniflux lists a picture that stands beside the text and not in it.
    private static func write(_ picture: String, of entry: Int, to json: inout JSONWriter) {
        json.object { json in
            json.member("id", entry)
            json.member("user_id", 1)
            json.member("entry_id", entry)
            json.text("url", picture)
            json.text("mime_type", "image/*")
            json.member("size", 0)
            json.member("media_progression", 0)
        }
    }

    private func picture(of content: Item.Content) -> String? {
        switch content {
        case .entry(let entry): entry.image.flatMap(webAddress)
        case .story(let told, _): told.lead.image.flatMap(webAddress)
        }
    }

    private typealias Parts = (
        id: String, title: String, url: String, author: String, content: String, published: Timestamp,
        created: Timestamp, changed: Timestamp, tags: [String]
    )

    private func parts(of content: Item.Content) -> Parts {
        switch content {
        case .entry(let entry):
            (
                entry.id.rawValue, book.line(for: entry), entry.link.flatMap(webAddress) ?? "", entry.author ?? "",
                body(of: entry), entry.published, entry.fetched, entry.fetched, entry.categories
            )
        case .story(let told, let address):
            (
                told.id.rawValue, told.headline, address, told.publishers.joined(separator: ", "), body(of: told),
                told.lastUpdated, told.firstSeen, told.lastUpdated, told.category
            )
        }
    }

    /// What its feed gave of it, cleaned; where that is text alone, as paragraphs.
    private func body(of entry: Entry) -> String {
        if !entry.html.isEmpty { return entry.html }
        let plain = entry.content.utf8.count > entry.summary.utf8.count ? entry.content : entry.summary
        return plain.split(whereSeparator: \.isNewline).map { "<p>\(escaped(String($0)))</p>" }.joined()
    }

    /// Its sentences and who told it when, as on its page.
    private func body(of told: ToldStory) -> String {
        var page = HTMLPage()
        for sentence in told.sentences {
            page.raw("<p>\(escaped(sentence.text)) – <cite>\(escaped(sentence.outlet))</cite></p>\n")
        }
        page.raw("<ul>\n")
        let members = Dictionary(told.story.members.map { ($0.entry.id, $0) }) { first, _ in first }
        for report in told.reports {
            guard let member = members[report.entry] else { continue }
            let copied = report.isCopy ? ", a copy" : ""
            page.raw("<li>\(escaped(clock.shortDate(report.time))) \(clock.time(report.time)) ")
            page.raw(
                "\(escaped(report.outlet))\(copied): \(plainLink(book.line(for: member.entry), report.link))</li>\n")
        }
        page.raw("</ul>\n")
        return page.html
    }

    /// Clients know less HTML than browsers.
    private func plainLink(_ text: String, _ url: String?) -> String {
        guard let url = url.flatMap(webAddress) else { return escaped(text) }
        return "<a href=\"\(escaped(url))\">\(escaped(text))</a>"
    }
}

extension JSONWriter {
    /// Also where it is empty.
    fileprivate mutating func text(_ name: StaticString, _ value: String) {
        key(name)
        string(value)
    }

    fileprivate mutating func flag(_ name: StaticString, _ value: Bool) {
        key(name)
        bool(value)
    }
}
