import Foundation
import Testing
import TidingsModel

@testable import StoryDigest

@Suite struct PageTests {
    private func told(_ lines: [Scene.Line]) -> (ToldStory, SourceBook) {
        var scene = Scene()
        scene.add(lines)
        let digest = scene.digest()
        return (digest.ranked[0], SourceBook(feeds: Array(scene.feeds.values)))
    }

    private func page(_ lines: [Scene.Line]) -> String {
        let (story, book) = told(lines)
        return renderStoryPage(
            StoryPageInput(
                told: story, others: [], reasons: nil, book: book, clock: LocalClock(zone: .gmt), now: Scene.end))
    }

    @Test func `a page's style is the one that its policy allows`() throws {
        // printf '' | openssl dgst -sha256 -binary | base64
        let empty = styleSource(ofPage: Array("<style></style>".utf8))
        #expect(empty == "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='")
        #expect(styleSource(ofPage: Array("<p>no style".utf8)) == nil)
        let page = page([.init(outlet: "a.example", title: "Ferry sinks", hoursAgo: 1)])
        #expect(styleSource(ofPage: Array(page.utf8)) == PageStyle.source)
        let file = renderHTML(Scene.sampleDays().digest(since: 72, first: true))
        #expect(file.contains("style-src \(PageStyle.source);"))
        // An attribute has no hash.
        #expect(!page.contains(" style=") && !file.contains(" style="))
    }

    @Test func `the drawing has a dot for each outlet, further right the later it told the story`() throws {
        let page = page([
            .init(outlet: "a.example", title: "Ferry sinks off the coast", hoursAgo: 9),
            .init(outlet: "b.example", title: "Ferry sinks", hoursAgo: 6),
            .init(outlet: "c.example", title: "Ferry sinks off the coast", hoursAgo: 1, copyOf: "a.example"),
        ])
        let places = page.matches(of: /<circle( class="copy")? cx="(\d+)%"/).map { (Int($0.2), $0.1 != nil) }
        #expect(places.map(\.0) == [2, 38, 98])
        #expect(places.map(\.1) == [false, false, true])
        #expect(page.contains("<title id=\"when-title\">2 outlets told it from Mon 23 Nov 21:00"))
        #expect(!self.page([.init(outlet: "a.example", title: "Ferry sinks", hoursAgo: 1)]).contains("<svg"))
    }

    @Test func `the text of an entry is unfolded only as the page policy lets it`() {
        let page = page([
            .init(
                outlet: "a.example", title: "Ferry sinks", hoursAgo: 1, summary: "All were saved.",
                html:
                    "<p onclick=x()>All <b>were</b> saved.<script>alert(1)</script></p><form action=//x><input></form>")
        ])
        #expect(page.contains("<div class=\"body\"><p>All <b>were</b> saved.</p>"))
        for word in ["<script", "onclick", "<form", "<input"] { #expect(!page.contains(word), "\(word)") }
    }

    @Test func `the first page counts what it has no room for, and leads to it`() {
        var scene = Scene()
        for index in 0..<30 {
            scene.add([
                .init(outlet: "a.example", title: "Number \(index) of many local stories", hoursAgo: Double(index) / 2)
            ])
        }
        scene.feed("a.example") { $0.feed.settings.category = ["Home & Garden"] }
        let digest = scene.digest()
        let page = renderFrontPage(
            FrontPageInput(digest: digest, stories: scene.stories.map { ($0.id, "Home & Garden") }))
        let shown = Set(page.matches(of: /href="\/stories\/(s[0-9a-z]+)"/).map { String($0.1) })
        #expect(page.contains("<a href=\"/categories/Home%20%26%20Garden\">and \(30 - shown.count) more</a>"))
        #expect(page.contains("<a href=\"/categories/Home%20%26%20Garden\"><bdi>Home &amp; Garden</bdi></a></h2>"))
    }
}
