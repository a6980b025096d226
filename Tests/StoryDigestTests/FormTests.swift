import Foundation
import FoundationXML
import StoryDigest
import Testing
import TidingsModel
import TidingsTesting

/// What the forms of digest and export have in common, and what each must escape.
@Suite struct FormTests {
    private static let nasty = """
        =cmd|' /C calc'!A0 <script>alert(1)</script> *bold* [x](javascript:alert(1)) `code` \u{1b}[31m\u{202e}\u{7} &amp; "q" 'a'
        1. List\r\n- item\r\nBcc: victim@example.org \u{fffe}\u{2028}end
        """

    private func hostile() -> Scene {
        var scene = Scene()
        scene.add([
            .init(
                outlet: "a.example", title: Self.nasty, hoursAgo: 2,
                summary: Self.nasty + ". It is long enough to stand."),
            .init(outlet: "b.example", title: Self.nasty, hoursAgo: 1),
        ])
        scene.feed("a.example") {
            $0.feed.settings.category = [Self.nasty]
            $0.feed.settings.outlet = Self.nasty
        }
        scene.stories[0].members[0].entry.link = "javascript:alert(1)"
        return scene
    }

    private func exported(_ format: ExportFormat, _ scene: Scene) -> String {
        let digest = scene.digest()
        var publication = Publication()
        publication.host = "news.example"
        let writer = format.writer(
            ExportContext(
                head: .init(generated: Scene.end), book: SourceBook(feeds: Array(scene.feeds.values)),
                clock: LocalClock(zone: .gmt), publication: publication))
        var bytes = writer.begin()
        for (index, story) in digest.ranked.enumerated() { writer.write(story, number: index + 1, to: &bytes) }
        bytes += writer.endStories(read: 2)
        bytes += writer.end()
        return String(decoding: bytes, as: UTF8.self)
    }

    // MARK: Every form

    @Test(arguments: OutputFormat.allCases) func `a digest holds every top story in every form`(format: OutputFormat) {
        let digest = Scene.sampleDays().digest(since: 72, first: true)
        let text = format.render(digest, generated: Scene.end, style: TextStyle(lineLimit: nil))
        #expect(text.hasSuffix("\n"))
        for word in ["Moscow", "Chile", "bakery"] { #expect(text.contains(word), "\(word)") }
        #expect(text == format.render(digest, generated: Scene.end, style: TextStyle(lineLimit: nil)))
    }

    @Test(arguments: OutputFormat.allCases) func `no control character leaves in any form`(format: OutputFormat) {
        let text = format.render(hostile().digest(), generated: Scene.end, style: TextStyle(lineLimit: nil))
        let controls = text.unicodeScalars.filter {
            $0.value < 32 && $0 != "\n" || $0.value == 0x202e || $0.value == 0x7f
        }
        #expect(controls.isEmpty)
    }

    @Test(arguments: ExportFormat.allCases) func `every export holds every story`(format: ExportFormat) {
        let text = exported(format, Scene.sampleDays())
        for word in ["Moscow", "Chile", "bakery"] { #expect(text.contains(word), "\(word)") }
        let hostile = exported(format, hostile())
        #expect(!hostile.unicodeScalars.contains { $0.value < 32 && $0 != "\n" && $0 != "\r" || $0.value == 0x1b })
        if format != .csv { #expect(!hostile.contains("\r")) }
    }

    // MARK: Markdown

    @Test func `text of feeds is no markup in Markdown`() {
        for text in [renderMarkdown(hostile().digest()), exported(.markdown, hostile())] {
            for word in ["<script", "[x](", "*bold*", "`code`", "x](javascript:"] {
                #expect(!text.contains(word), "\(word)")
            }
            #expect(text.contains("&lt;script&gt;") && text.contains("\\*bold\\*"))
            #expect(!text.split(separator: "\n").contains { $0.hasPrefix("Bcc:") || $0.hasPrefix("- item") })
        }
    }

    @Test(arguments: [
        ("1. Mai in Berlin", "1\\. Mai in Berlin"), ("- 5 degrees", "\\- 5 degrees"), ("# 1 hit", "\\# 1 hit"),
        ("3.5 percent", "3\\.5 percent"), ("A + B = C - 1.", "A + B = C - 1."), ("a_b|c", "a\\_b\\|c"),
    ])
    func `a title begins no block`(title: String, expected: String) {
        var scene = Scene()
        scene.add([.init(outlet: "a.example", title: title, hoursAgo: 1)])
        #expect(renderMarkdown(scene.digest()).contains("[\(expected)](https://"))
    }

    @Test(arguments: [
        ("Q&A: R & D at AT&T", "Q&A: R & D at AT&T"), ("&amp; shown", "&amp;amp; shown"),
        ("&#38; too", "&amp;\\#38; too"),
        ("a&b; c&", "a&amp;b; c&"), ("&; &x y;", "&; &x y;"), ("&é;", "&é;"),
    ])
    func `an ampersand is escaped where it would begin a reference`(title: String, expected: String) {
        var scene = Scene()
        scene.add([.init(outlet: "a.example", title: title, hoursAgo: 1)])
        #expect(renderMarkdown(scene.digest()).contains("[\(expected)](https://"))
    }

    // MARK: Mail

    /// Headers and the two decoded bodies of a message.
    private func parts(of message: String) throws -> (headers: String, bodies: [String]) {
        let blank = try #require(message.ranges(of: "\n\n").first)
        let headers = String(message[..<blank.lowerBound])
        let boundary = try #require(headers.firstMatch(of: #/boundary="(.+)"/#)?.1)
        let bodies = message[blank.upperBound...].components(separatedBy: "--\(boundary)").dropFirst().dropLast()
        return (
            headers,
            bodies.map { part in
                let text = part.components(separatedBy: "\n\n").dropFirst().joined(separator: "\n\n")
                return decoded(text.replacing("=\n", with: ""))
            }
        )
    }

    private func decoded(_ text: String) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "="), let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
                bytes.append(code)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func `a mail holds the text and the page, in short ASCII lines`() throws {
        let digest = Scene.sampleDays().digest()
        var publication = Publication()
        publication.host = "news.example"
        publication.mailTo = ["you@example.org", "two@example.org"]
        let message = renderMail(digest, as: publication)
        #expect(message.utf8.allSatisfy { $0 < 0x80 })
        #expect(message.split(separator: "\n").allSatisfy { $0.utf8.count <= 78 })
        let (headers, bodies) = try parts(of: message)
        #expect(headers.contains("To: you@example.org,\n two@example.org\n"))
        #expect(headers.contains("From: Tidings <tidings@news.example>\n"))
        #expect(headers.contains("Message-ID: <digest.1795413600.1795500000@news.example>\n"))
        #expect(headers.contains("List-Id: Tidings digest <digest.tidings.news.example>\n"))
        #expect(headers.contains("Date: Tue, 24 Nov 2026 06:00:00 +0000\n"))
        #expect(bodies.count == 2)
        let text = renderText(digest, style: TextStyle(width: 76, lineLimit: nil))
        #expect(bodies[0].trimmingCharacters(in: .newlines) == text.trimmingCharacters(in: .newlines))
        #expect(bodies[1].trimmingCharacters(in: .newlines) == renderHTML(digest).trimmingCharacters(in: .newlines))
    }

    @Test func `a headline adds no header to a mail`() throws {
        let (headers, _) = try parts(of: renderMail(hostile().digest(), as: Publication()))
        let names = headers.split(separator: "\n").filter { !$0.hasPrefix(" ") }.map { $0.prefix { $0 != ":" } }
        #expect(
            names == [
                "From", "To", "Subject", "Date", "Message-ID", "List-Id", "Auto-Submitted", "MIME-Version",
                "Content-Type",
            ])
        #expect(headers.utf8.allSatisfy { $0 < 0x7f })
    }

    @Test(arguments: ["Путін приймає Віткоффа в Кремлі", "会談が始まった", "ASCII only", String(repeating: "Ж", count: 100)])
    func `a subject in any script is readable again`(title: String) throws {
        var scene = Scene()
        scene.add([.init(outlet: "a.example", title: title, hoursAgo: 1)])
        let (headers, _) = try parts(of: renderMail(scene.digest(), as: Publication()))
        let unfolded = headers.replacing("\n ", with: " ")
        let subject = try #require(unfolded.firstMatch(of: #/Subject: (.*)/#)?.1)
        let words = subject.split(separator: " ").map { word -> String in
            guard word.hasPrefix("=?utf-8?B?") else { return word + " " }
            #expect(word.utf8.count <= 75)
            return String(
                decoding: Data(base64Encoded: String(word.dropFirst(10).dropLast(2))) ?? Data(), as: UTF8.self)
        }
        #expect(
            words.joined().trimmingCharacters(in: .whitespaces).hasPrefix("Tidings, Tue 24 Nov: \(title.prefix(60))"))
    }

    // MARK: Atom and JSON Feed

    private func atomEntries(_ text: String) throws -> [XMLElement] {
        let root = try #require(XMLDocument(xmlString: text).rootElement())
        #expect(
            root.name == "feed" && root.elements(forName: "id").count == 1
                && root.elements(forName: "updated").count == 1)
        #expect(root.elements(forName: "title").count == 1 && root.elements(forName: "author").count == 1)
        return root.elements(forName: "entry")
    }

    @Test func `an Atom feed holds what RFC 4287 demands of it`() throws {
        for text in [
            renderAtom(Scene.sampleDays().digest(), as: Publication()), exported(.atom, Scene.sampleDays()),
            renderAtom(hostile().digest(), as: Publication()), exported(.atom, hostile()),
        ] {
            let entries = try atomEntries(text)
            #expect(!entries.isEmpty)
            for entry in entries {
                for name in ["id", "title", "updated", "content"] { #expect(entry.elements(forName: name).count == 1) }
                let links = entry.elements(forName: "link").map { $0.attribute(forName: "rel")?.stringValue }
                #expect(links.count { $0 == "alternate" } <= 1)
            }
            let ids = entries.compactMap { $0.elements(forName: "id").first?.stringValue }
            #expect(Set(ids).count == entries.count && ids.allSatisfy { $0.hasPrefix("tag:") })
        }
    }

    @Test func `a JSON Feed holds the story by the schema`() throws {
        let feed = try JSONValue(parsing: exported(.jsonfeed, Scene.sampleDays()))
        #expect(feed["version"]?.string == "https://jsonfeed.org/version/1.1" && feed["title"]?.string == "Tidings")
        let items = try #require(feed["items"]?.items)
        let checker = try JSONSchemaChecker(schema: ExportSchema.text)
        for item in items {
            #expect(item["id"]?.string?.hasPrefix("tag:news.example,2026:story/s") == true)
            #expect(item["content_html"]?.string?.hasPrefix("<") == true)
        }
        let lines = exported(.ndjson, Scene.sampleDays()).split(separator: "\n")
        #expect(lines.count == items.count)
        for (line, item) in zip(lines, items) {
            #expect(checker.faults(in: String(line), definition: "story") == [])
            #expect(try item["_tidings"] == JSONValue(parsing: String(line)))
        }
    }

    // MARK: CSV

    @Test(arguments: [
        ("=1+1", "\"'=1+1\""), ("+49 30", "\"'+49 30\""), ("-5 degrees", "\"'-5 degrees\""), ("@all", "\"'@all\""),
        ("  =1", "\"'  =1\""), ("＝1", "\"'＝1\""), ("a, \"b\"", "\"a, \"\"b\"\"\""), ("plain = text", "plain = text"),
        ("tab\tline\nend", "tab line end"),
    ])
    func `no cell is a formula, and none breaks its row`(title: String, cell: String) {
        let entry = Entry(
            id: .init(rawValue: "e"), feedID: .init(rawValue: "f"), outlet: "a.example", title: title,
            published: Scene.end, fetched: Scene.end)
        let row = CSVItems.row(
            entry, story: .init(rawValue: "s"), storyline: .init(rawValue: "l"), duplicateOf: nil, SourceBook(feeds: [])
        )
        #expect(String(decoding: row, as: UTF8.self) == "e,2026-11-24T06:00:00Z,a.example,,\(cell),,,,s,l,,\r\n")
    }
}
