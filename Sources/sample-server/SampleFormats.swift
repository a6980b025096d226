import Foundation
import TidingsModel

// The five ways in which the outlets of the sample write their feeds.

extension SampleFeed {
    func rss2() -> String {
        let rows = items.map { item in
            let title = item.title.isEmpty ? "" : "<title>\(escaped(item.title))</title>\n"
            return """
                <item>
                \(title)<link>\(item.link)</link>
                <guid isPermaLink="true">\(item.link)</guid>
                <pubDate>\(clock.rfc822(item.published))</pubDate>
                <category>\(item.category)</category>
                \(rss2Text(item))
                </item>
                """
        }
        return """
            <?xml version="1.0" encoding="\(outlet.encoding)"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
            <channel>
            <title>\(escaped(outlet.name))</title>
            <link>https://\(outlet.site)/</link>
            <description>\(escaped(outlet.name))</description>
            <language>\(outlet.language)</language>
            \(rows.joined(separator: "\n"))
            </channel>
            </rss>

            """
    }

    private func rss2Text(_ item: Item) -> String {
        switch (outlet.format, outlet.quirk) {
        case (.rss2Content, _):
            let first = item.text.prefix { $0 != "." } + ". […]"
            return """
                <description>\(escaped(String(first)))</description>
                <content:encoded><![CDATA[<p>\(item.text)</p>]]></content:encoded>
                """
        case (_, .malformed):
            return "<description>\(escaped(item.text))&nbsp;&rarr;</description>"
        default:
            return "<description>\(escaped(item.text))</description>"
        }
    }

    func rss1() -> String {
        let links = items.map { "<rdf:li rdf:resource=\"\($0.link)\"/>" }
        let rows = items.map { item in
            """
            <item rdf:about="\(item.link)">
            <title>\(escaped(item.title))</title>
            <link>\(item.link)</link>
            <description>\(escaped(item.text))</description>
            <dc:date>\(item.published.rfc3339)</dc:date>
            <dc:subject>\(item.category)</dc:subject>
            </item>
            """
        }
        return """
            <?xml version="1.0" encoding="utf-8"?>
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
              xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="https://\(outlet.site)/">
            <title>\(escaped(outlet.name))</title>
            <link>https://\(outlet.site)/</link>
            <description>\(escaped(outlet.name))</description>
            <dc:language>\(outlet.language)</dc:language>
            <items><rdf:Seq>\(links.joined())</rdf:Seq></items>
            </channel>
            \(rows.joined(separator: "\n"))
            </rdf:RDF>

            """
    }

    func atom() -> String {
        let rows = items.map { item in
            """
            <entry>
            <id>\(item.link)</id>
            <title>\(escaped(item.title))</title>
            <link rel="alternate" href="\(item.link)"/>
            <published>\(item.published.rfc3339)</published>
            <updated>\(item.published.rfc3339)</updated>
            <category term="\(item.category)"/>
            <summary type="html">\(escaped("<p>\(escaped(item.text))</p>"))</summary>
            </entry>
            """
        }
        return """
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(outlet.language)">
            <id>https://\(outlet.site)/</id>
            <title>\(escaped(outlet.name))</title>
            <link rel="alternate" href="https://\(outlet.site)/"/>
            <updated>\((items.first?.published ?? clock.now).rfc3339)</updated>
            <author><name>\(escaped(outlet.name))</name></author>
            \(rows.joined(separator: "\n"))
            </feed>

            """
    }

    func jsonFeed() -> String {
        let document = JSONFeedDocument(
            title: outlet.name, home_page_url: "https://\(outlet.site)/", language: outlet.language,
            items: items.map {
                .init(
                    id: $0.link, url: $0.link, title: $0.title, content_text: $0.text,
                    date_published: $0.published.rfc3339, tags: [$0.category])
            })
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        // Strings only: there is nothing in it that JSON could not hold.
        let data = (try? encoder.encode(document)) ?? Data()
        return String(decoding: data, as: UTF8.self)
    }

    /// The malformed outlet writes its ampersands bare.
    private func escaped(_ text: String) -> String {
        let ampersand = outlet.quirk == .malformed ? "&" : "&amp;"
        return text.replacing("&", with: ampersand).replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}

/// The names are JSON Feed's own.
private struct JSONFeedDocument: Encodable {
    struct Item: Encodable {
        let id: String
        let url: String
        let title: String
        let content_text: String
        let date_published: String
        let tags: [String]
    }

    let version = "https://jsonfeed.org/version/1.1"
    let title: String
    let home_page_url: String
    let language: String
    let items: [Item]
}
