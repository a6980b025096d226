/// Feeds for measuring that are the same on every machine: made from a fixed seed, in the mixture that is found.
enum SyntheticFeeds {
    /// Forty small feeds with summaries and four large ones with whole articles.
    static var all: [[UInt8]] {
        var writer = FeedWriter(seed: 20_261_125)
        let small = (0..<40).map { writer.feed(entries: 10 + $0 % 25, hasArticles: false, isAtom: $0 % 4 == 3) }
        let large = (0..<4).map { writer.feed(entries: 60 + $0 * 40, hasArticles: true, isAtom: $0 % 2 == 1) }
        return small + large
    }
}

/// Writes feeds of made-up words.
private struct FeedWriter {
    private var state: UInt64
    private let words: [String]

    init(seed: UInt64) {
        state = seed
        let syllables = ["ta", "ri", "no", "vel", "mar", "é", "sun", "do", "ker", "lo", "pi", "gra", "ß", "wen", "is"]
        var made: [String] = ["the", "of", "and", "to", "in", "a", "is", "on", "for", "with"]
        for first in syllables {
            for second in syllables { made += [first + second, second + first + "n"] }
        }
        words = made
    }

    /// Knuth's linear congruential generator; its upper bits are good enough to pick words.
    private mutating func below(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % limit
    }

    private mutating func sentence(_ count: Int) -> String {
        var text: [String] = []
        for _ in 0..<count { text.append(words[below(below(2) == 0 ? 10 : words.count)]) }
        return text.joined(separator: " ")
    }

    private mutating func paragraphs(_ count: Int) -> String {
        var html = ""
        for _ in 0..<count {
            html += "<p class=\"text\">\(sentence(30)), <a href=\"/page/\(below(9999))?ref=feed&amp;n=\(below(99))\">"
            html += "\(sentence(4))</a> &#8211; \(sentence(35)).</p>\n"
            guard below(4) == 0 else { continue }
            html += "<img src=\"https://img.example/\(below(9999)).jpg\" alt=\"\(sentence(3))\" />\n"
        }
        return html
    }

    private func escaped(_ text: String) -> String {
        text.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&amp;")
            .split(separator: "<", omittingEmptySubsequences: false).joined(separator: "&lt;")
    }

    mutating func feed(entries: Int, hasArticles: Bool, isAtom: Bool) -> [UInt8] {
        var text = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
        text +=
            isAtom
            ? "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>\(sentence(3))</title><id>urn:feed:\(below(9999))</id>\n"
            : "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:media=\"http://search.yahoo.com/mrss/\">\n"
                + "<channel><title>\(sentence(3))</title><link>https://news.example/</link><language>en</language>\n"
        for _ in 0..<entries { text += isAtom ? atomEntry(hasArticles) : rssItem(hasArticles) }
        return Array((text + (isAtom ? "</feed>\n" : "</channel></rss>\n")).utf8)
    }

    private mutating func rssItem(_ hasArticle: Bool) -> String {
        let link = "https://news.example/2026/11/\(below(99999))-\(sentence(1)).html"
        var text = """
            <item><title>\(sentence(9))</title><link>\(link)?utm_source=rss&amp;utm_medium=feed</link>
            <guid isPermaLink="false">\(link)</guid><pubDate>Mon, 23 Nov 2026 1\(below(10)):4\(below(10)):00 GMT</pubDate>
            <dc:creator>\(sentence(2))</dc:creator><category><![CDATA[\(sentence(1))]]></category>
            <description>\(escaped(paragraphs(1)))</description>
            <media:content url="https://img.example/\(below(9999)).jpg" medium="image" width="600" height="400"/>

            """
        if hasArticle { text += "<content:encoded><![CDATA[\(paragraphs(8 + below(12)))]]></content:encoded>\n" }
        return text + "</item>\n"
    }

    private mutating func atomEntry(_ hasArticle: Bool) -> String {
        """
        <entry><title type="html">\(sentence(9))</title><link href="https://blog.example/\(below(99999))"/>
        <id>tag:blog.example,2026:\(below(999_999))</id><updated>2026-11-2\(below(5))T1\(below(10)):30:00Z</updated>
        <author><name>\(sentence(2))</name></author><category term="\(sentence(1))"/>
        <summary>\(sentence(30))</summary>
        <content type="html">\(escaped(paragraphs(hasArticle ? 8 + below(12) : 1)))</content></entry>

        """
    }
}
