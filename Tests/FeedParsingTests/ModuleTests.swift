import Testing
import TidingsTesting

@testable import FeedParsing

/// What an element of a module says of its item, or of its feed.
struct ModuleTests {
    /// An element, and what is printed at a path such as `categories.0.term`.
    struct Case: CustomTestStringConvertible, Sendable {
        let element: String
        let path: String
        let expected: JSONValue?

        init(_ element: String, _ path: String, _ expected: String?) {
            (self.element, self.path, self.expected) = (element, path, expected.map(JSONValue.string))
        }

        init(_ element: String, _ path: String, is expected: JSONValue?) {
            (self.element, self.path, self.expected) = (element, path, expected)
        }

        var testDescription: String { element }

        func found(in record: JSONValue?) -> JSONValue? {
            path.split(separator: ".").reduce(record) { value, step in
                Int(step).map { value?[$0] } ?? value?[String(step)]
            }
        }
    }

    private static let namespaces = [
        "admin": "http://webns.net/mvcb/", "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "dc": "http://purl.org/dc/elements/1.1/", "dcterms": "http://purl.org/dc/terms/",
        "feedburner": "http://rssnamespace.org/feedburner/ext/1.0", "georss": "http://www.georss.org/georss",
        "gml": "http://www.opengis.net/gml", "geo": "http://www.w3.org/2003/01/geo/wgs84_pos#",
        "googleplay": "http://www.google.com/schemas/play-podcasts/1.0",
        "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd", "media": "http://search.yahoo.com/mrss/",
        "podcast": "https://podcastindex.org/namespace/1.0", "slash": "http://purl.org/rss/1.0/modules/slash/",
        "thr": "http://purl.org/syndication/thread/1.0", "wfw": "http://wellformedweb.org/CommentAPI/",
    ]

    private static func document(_ channel: String, item: String) -> String {
        let declarations = namespaces.map { " xmlns:\($0)='\($1)'" }.sorted().joined()
        return "<rss version='2.0'\(declarations)><channel>\(channel)<item>\(item)</item></channel></rss>"
    }

    private func expect(inItem cases: [Case]) throws {
        for one in cases {
            let entry = try printed(Self.document("", item: one.element))["entries"]?[0]
            #expect(one.found(in: entry) == one.expected, "\(one.element)")
        }
    }

    private func expect(inFeed cases: [Case]) throws {
        for one in cases {
            #expect(one.found(in: try printed(Self.document(one.element, item: ""))) == one.expected, "\(one.element)")
        }
    }

    private static func numbers(_ pairs: (Double, Double)...) -> JSONValue {
        .array(pairs.map { .array([.number($0), .number($1)]) })
    }

    @Test func `Dublin Core says what the item itself does not`() throws {
        try expect(inItem: [
            Case("<dc:title>Low water</dc:title>", "title", "Low water"),
            Case("<dc:title>Low water</dc:title><title>High water</title>", "title", "High water"),
            Case(
                "<dc:description>Boats &lt;b>wait&lt;/b></dc:description>", "summary_detail.value", "Boats <b>wait</b>"),
            Case("<dc:description>Long</dc:description><description>Short</description>", "summary", "Short"),
            Case("<dc:identifier>urn:x:1</dc:identifier>", "id", "urn:x:1"),
            Case("<guid>urn:x:2</guid><dc:identifier>urn:x:1</dc:identifier>", "id", "urn:x:2"),
            Case("<dc:author>Ann Oar</dc:author>", "authors.0.name", "Ann Oar"),
            Case("<dc:contributor>Bo Buoy</dc:contributor>", "contributors.0.name", "Bo Buoy"),
            Case("<dc:publisher>Quay Press</dc:publisher>", "publisher.name", "Quay Press"),
            Case("<dc:rights>All of them</dc:rights>", "rights", "All of them"),
            Case("<dc:date>2026-11-23</dc:date>", "updated", "2026-11-23T00:00:00Z"),
        ])
    }

    @Test func `the terms of Dublin Core tell dates apart`() throws {
        try expect(inItem: [
            Case("<dcterms:issued>2026-11-23</dcterms:issued>", "published", "2026-11-23T00:00:00Z"),
            Case("<dcterms:available>2026-11-22</dcterms:available>", "published", "2026-11-22T00:00:00Z"),
            Case(
                "<dcterms:issued>2026-11-23</dcterms:issued><dcterms:available>2026-11-22</dcterms:available>",
                "published", "2026-11-23T00:00:00Z"),
            Case("<dcterms:modified>2026-11-24</dcterms:modified>", "updated", "2026-11-24T00:00:00Z"),
            Case("<dcterms:created>2026-11-21</dcterms:created>", "created", "2026-11-21T00:00:00Z"),
            Case(
                "<dcterms:valid>start=2026-11-01; end=2026-11-30; scheme=W3C-DTF</dcterms:valid>", "expired",
                "2026-11-30T00:00:00Z"),
            Case("<dcterms:valid>start=2026-11-01</dcterms:valid>", "expired", nil),
        ])
    }

    @Test func `the terms of Dublin Core name texts and people as its elements do`() throws {
        try expect(inItem: [
            Case("<dcterms:title>Low water</dcterms:title>", "title", "Low water"),
            Case("<dcterms:creator>Ann Oar</dcterms:creator>", "authors.0.name", "Ann Oar"),
            Case("<dcterms:subject>Tides</dcterms:subject>", "categories.0.term", "Tides"),
            Case("<dcterms:abstract>Boats wait</dcterms:abstract>", "summary", "Boats wait"),
            Case("<dcterms:language>de</dcterms:language>", "language", "de"),
            Case("<dcterms:rights>None</dcterms:rights>", "rights", "None"),
        ])
    }

    @Test func `GeoRSS has latitude first and GeoJSON longitude`() throws {
        try expect(inItem: [
            Case(
                "<georss:point>53.5 9.9</georss:point>", "geo.coordinates", is: .array([.number(9.9), .number(53.5)])),
            Case(
                "<georss:line>53.5 9.9 53.6 10</georss:line>", "geo.coordinates",
                is: Self.numbers((9.9, 53.5), (10, 53.6))),
            Case("<georss:box>53 9,54 10</georss:box>", "geo.coordinates", is: Self.numbers((9, 53), (10, 54))),
            Case("<georss:polygon>1 2 3 4 5 6 1 2</georss:polygon>", "geo.type", "Polygon"),
            Case(
                "<georss:polygon>1 2 3 4 5 6 1 2</georss:polygon>", "geo.coordinates",
                is: .array([Self.numbers((2, 1), (4, 3), (6, 5), (2, 1))])),
            // What cannot be such a shape is none.
            Case("<georss:polygon>1 2 3 4 1 2</georss:polygon>", "geo", nil),
            Case("<georss:line>53.5 9.9</georss:line>", "geo", nil),
            Case("<georss:point>53.5 9.9 7</georss:point>", "geo", nil),
            Case("<geo:Point><geo:lat>53.5</geo:lat><geo:lon>9.9</geo:lon></geo:Point>", "geo.type", "Point"),
            Case("<geo:lat>inf</geo:lat><geo:long>9.9</geo:long>", "geo", nil),
        ])
    }

    @Test func `GML names its system, which decides what comes first`() throws {
        func shape(_ inner: String) -> String { "<georss:where>\(inner)</georss:where>" }
        let ring = "<gml:LinearRing><gml:posList>1 2 3 4 5 6 1 2</gml:posList></gml:LinearRing>"
        let hole = "<gml:LinearRing><gml:posList>2 3 3 4 4 5 2 3</gml:posList></gml:LinearRing>"
        try expect(inItem: [
            Case(
                shape("<gml:Point><gml:pos>53.5 9.9</gml:pos></gml:Point>"), "geo.coordinates",
                is: .array([.number(9.9), .number(53.5)])),
            Case(
                shape("<gml:Point srsName='urn:ogc:def:crs:EPSG::4326'><gml:pos>53.5 9.9</gml:pos></gml:Point>"),
                "geo.coordinates", is: .array([.number(9.9), .number(53.5)])),
            Case(
                shape("<gml:Point srsName='EPSG:25832'><gml:pos>53.5 9.9</gml:pos></gml:Point>"), "geo.coordinates",
                is: .array([.number(53.5), .number(9.9)])),
            Case(
                shape("<gml:LineString srsDimension='3'><gml:posList>1 2 0 3 4 0</gml:posList></gml:LineString>"),
                "geo.coordinates", is: Self.numbers((2, 1), (4, 3))),
            Case(
                shape(
                    "<gml:Envelope><gml:lowerCorner>1 2</gml:lowerCorner><gml:upperCorner>3 4</gml:upperCorner></gml:Envelope>"
                ),
                "geo.coordinates", is: Self.numbers((2, 1), (4, 3))),
            Case(
                shape("<gml:LineString><gml:coordinates>1,2 3,4</gml:coordinates></gml:LineString>"), "geo.coordinates",
                is: Self.numbers((2, 1), (4, 3))),
            Case(
                shape(
                    "<gml:Polygon><gml:exterior>\(ring)</gml:exterior><gml:interior>\(hole)</gml:interior></gml:Polygon>"
                ),
                "geo.coordinates", is: .array([Self.numbers((2, 1), (4, 3), (6, 5), (2, 1))])),
        ])
    }

    @Test func `a podcast's own words stand apart, and for what the item leaves out`() throws {
        try expect(inItem: [
            Case("<itunes:title>Ropes</itunes:title>", "itunes.title", "Ropes"),
            Case("<itunes:title>Ropes</itunes:title>", "title", "Ropes"),
            Case("<itunes:title>Ropes</itunes:title><title>1: Ropes</title>", "title", "1: Ropes"),
            Case("<itunes:subtitle>Knots</itunes:subtitle>", "itunes.subtitle", "Knots"),
            Case("<itunes:subtitle>Knots</itunes:subtitle>", "summary", "Knots"),
            Case(
                "<itunes:subtitle>Knots</itunes:subtitle><itunes:summary>All of them</itunes:summary>", "summary",
                "All of them"),
            Case(
                "<itunes:link rel='image' href='https://a.example/i.png'/>", "itunes.image", "https://a.example/i.png"),
            Case("<itunes:link rel='video' href='https://a.example/i.png'/>", "itunes", nil),
            Case("<itunes:block>Yes</itunes:block>", "itunes.block", is: .bool(true)),
            Case("<itunes:block>true</itunes:block>", "itunes.block", is: .bool(false)),
            Case("<itunes:explicit>maybe</itunes:explicit>", "itunes", nil),
            Case("<podcast:season>3</podcast:season>", "itunes.season", "3"),
            Case("<podcast:episode>7</podcast:episode>", "itunes.episode", "7"),
            Case("<itunes:episode>8</itunes:episode><podcast:episode>7</podcast:episode>", "itunes.episode", "8"),
            Case("<googleplay:description>About ropes</googleplay:description>", "itunes.summary", "About ropes"),
            Case("<googleplay:explicit>yes</googleplay:explicit>", "itunes.explicit", is: .bool(true)),
        ])
        try expect(inFeed: [
            Case(
                "<itunes:new-feed-url>https://b.example/</itunes:new-feed-url>", "itunes.new_feed_url",
                "https://b.example/"),
            Case("<itunes:category>Places</itunes:category>", "categories.0.term", "Places"),
        ])
    }

    @Test func `Media RSS says who may see what under which licence`() throws {
        try expect(inItem: [
            Case("<media:player url='https://a.example/p'/>", "media.player.url", "https://a.example/p"),
            Case(
                "<media:license type='text/html' href='https://a.example/l'>Free</media:license>", "media.license.name",
                "Free"),
            Case(
                "<media:license type='text/html' href='https://a.example/l'>Free</media:license>", "media.license.href",
                "https://a.example/l"),
            Case(
                "<media:restriction relationship='allow' type='country'>de at</media:restriction>",
                "media.restriction.relationship", "allow"),
            Case(
                "<media:restriction relationship='allow' type='country'>de at</media:restriction>",
                "media.restriction.value", is: .array([.string("de"), .string("at")])),
            Case("<media:category label='Boats'>music/boats</media:category>", "categories.0.label", "Boats"),
            Case(
                "<media:category>music/boats</media:category>", "categories.0.scheme",
                "http://search.yahoo.com/mrss/category_schema"),
            Case("<media:category scheme='urn:x'>music</media:category>", "categories.0.scheme", "urn:x"),
            Case("<media:category> </media:category>", "categories", nil),
            Case("<media:keywords>boats, quays</media:keywords>", "categories.1.term", "quays"),
        ])
    }

    @Test func `comments are counted and found by three modules`() throws {
        try expect(inItem: [
            Case("<slash:comments>17</slash:comments>", "comments_count", "17"),
            Case("<thr:total>5</thr:total>", "comments_count", "5"),
            Case("<slash:comments>17</slash:comments><thr:total>5</thr:total>", "comments_count", "17"),
            Case("<wfw:comment>https://a.example/c</wfw:comment>", "comment_api", "https://a.example/c"),
            Case(
                "<wfw:commentRss>https://a.example/c.xml</wfw:commentRss>", "comments_feed", "https://a.example/c.xml"),
        ])
    }

    @Test func `a feed names who looks after it`() throws {
        try expect(inFeed: [
            Case("<admin:errorReportsTo rdf:resource='mailto:ann@a.example'/>", "publisher.email", "ann@a.example"),
            Case("<admin:errorReportsTo rdf:resource='https://a.example/'/>", "publisher", nil),
            Case("<admin:generatorAgent rdf:resource='https://a.example/x'/>", "generator.uri", "https://a.example/x"),
            Case("<feedburner:browserFriendly>This is a feed</feedburner:browserFriendly>", "info", "This is a feed"),
        ])
    }

    @Test func `RSS is read by the names that its versions and its writers gave its parts`() throws {
        try expect(inItem: [
            Case("<fullitem>All &lt;i>of&lt;/i> it</fullitem>", "contents.0.value", "All <i>of</i> it"),
            Case("<body>All of it</body>", "contents.0.value", "All of it"),
            Case("<abstract>Less of it</abstract>", "summary", "Less of it"),
            Case("<description>One</description><description>Two</description>", "contents.0.value", "Two"),
            Case("<id>urn:x:1</id>", "id", "urn:x:1"),
            Case("<expirationDate>Mon, 30 Nov 2026 00:00:00 GMT</expirationDate>", "expired", "2026-11-30T00:00:00Z"),
            Case("<tags>boats, , quays</tags>", "categories.1.term", "quays"),
            Case("<link href='https://a.example/1' title='One'/>", "link", "https://a.example/1"),
        ])
    }

    @Test func `Atom's links, logo and content elsewhere are kept`() throws {
        func atom(_ feed: String, _ entry: String = "") throws -> JSONValue {
            try printed("<feed xmlns='http://www.w3.org/2005/Atom'>\(feed)<entry>\(entry)</entry></feed>")
        }
        let away = "<content type='image/png' src='https://a.example/i.png'/>"
        #expect(try atom("", away)["entries"]?[0]?["contents"]?[0]?["src"]?.string == "https://a.example/i.png")
        #expect(try atom("", away)["entries"]?[0]?["contents"]?[0]?["type"]?.string == "image/png")
        #expect(try atom("<logo>https://a.example/l.png</logo>")["logo"]?.string == "https://a.example/l.png")
        #expect(try atom("<copyright>Ours</copyright>")["rights"]?.string == "Ours")
        #expect(try atom("<summary>All news</summary>")["subtitle"]?.string == "All news")
        let page = "<link rel='replies' type='text/html' href='https://a.example/c'/>"
        #expect(try atom("", page)["entries"]?[0]?["comments_url"]?.string == "https://a.example/c")
        let feed = "<link rel='replies' type='application/atom+xml' href='https://a.example/c.xml'/>"
        #expect(try atom("", feed)["entries"]?[0]?["comments_feed"]?.string == "https://a.example/c.xml")
        let license = "<link rel='license' href='https://a.example/l'/>"
        #expect(try atom("", license)["entries"]?[0]?["media"]?["license"]?["href"]?.string == "https://a.example/l")
    }
}
