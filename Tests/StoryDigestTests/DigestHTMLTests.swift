import Foundation
import StoryDigest
import Testing
import TidingsModel

@Suite struct DigestHTMLTests {
    @Test func `the page loads nothing and runs nothing`() {
        let html = renderHTML(Scene.sampleDays().digest(since: 72, first: true))
        #expect(html.contains("default-src 'none'"))
        for word in ["<script", "<img", "<link", "<iframe", "@import", "url(", " onload", "javascript:"] {
            #expect(!html.contains(word), "\(word)")
        }
        #expect(html.contains("prefers-color-scheme:dark") && html.contains("width=device-width"))
    }

    @Test func `text of feeds stays text`() {
        var scene = Scene()
        scene.add([
            .init(
                outlet: "a.example", title: "<script>alert(1)</script> \"quoted\" & 'more' \u{202e}", hoursAgo: 1,
                summary: "<b onclick=x>Some words that are long enough to be a summary here.</b>")
        ])
        scene.feed("a.example") {
            $0.feed.settings.category = ["<h1>"]
            $0.feed.settings.outlet = "</bdi><img src=x>"
            $0.state.recentEntryTimes = []
        }
        let html = renderHTML(scene.digest())
        #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt; &quot;quoted&quot; &amp; &#39;more&#39;"))
        for word in ["<script", "<img", "<b ", "<h1>&", "\u{202e}"] { #expect(!html.contains(word), "\(word)") }
    }

    @Test(arguments: [
        ("https://a.example/x?a=1&b=2", true), ("http://a.example/", true), ("javascript:alert(1)", false),
        ("HTTPS://A.example/", true), ("java\nscript:alert(1)", false), ("data:text/html,x", false), ("", false),
        (" https://a.example/", false), ("https://a.example/\u{9d}", false), ("//a.example/", false),
    ])
    func `only addresses of the web are linked`(link: String, linked: Bool) {
        var scene = Scene()
        scene.add([.init(outlet: "a.example", title: "Ferry sinks", hoursAgo: 1)])
        scene.stories[0].members[0].entry.link = link
        #expect(renderHTML(scene.digest()).contains("<a href=") == linked)
    }

    @Test func `the listing shows each entry with title, address and text`() {
        let scene = Scene.sampleDays()
        for format in [EntryListing.Format.text, .html] {
            let listing = EntryListing(
                book: SourceBook(feeds: Array(scene.feeds.values)), clock: LocalClock(zone: .gmt), format: format,
                style: TextStyle(lineLimit: nil))
            var page = listing.head((33, 9))
            for entry in scene.stories.flatMap(\.members).map(\.entry) { page += listing.entry(entry) }
            page += listing.foot
            for index in 1...18 { #expect(page.contains("Local story number \(index) about")) }
            #expect(page.contains("https://ledger.example/3-7"))
            #expect(page.contains("No tsunami warning was issued after the tremor off Antofagasta."))
        }
    }

    @Test func `a line of a feed cannot pass for a line of the listing`() {
        var scene = Scene()
        scene.add([
            .init(
                outlet: "a.example", title: "Title\n* Forged story", hoursAgo: 1,
                summary: "First words\n* Forged story\n    https://forged.example/")
        ])
        let listing = EntryListing(
            book: SourceBook(feeds: []), clock: LocalClock(zone: .gmt), format: .text, style: TextStyle())
        let text = listing.entry(scene.stories[0].members[0].entry)
        for line in text.split(separator: "\n") { #expect(!line.drop { $0 == " " }.hasPrefix("* Forged")) }
    }
}
