import StoryDigest
import Testing
import TidingsModel

@Suite struct DigestTextTests {
    @Test func `the page is at most 80 columns wide and 60 lines long`() {
        var scene = Scene.sampleDays()
        for index in 0..<40 {
            scene.add([
                .init(
                    outlet: "northwire.example", title: "Matter \(index) " + words(index), hoursAgo: 5,
                    summary: words(40)),
                .init(outlet: "harbour.example", title: "Matter \(index) again " + words(index), hoursAgo: 4),
            ])
        }
        let lines = renderText(scene.digest()).split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        #expect(lines.count <= 60 && lines.count > 40)
        for line in lines where !line.contains("https://") { #expect(line.count <= 80, "\(line)") }
        let all = renderText(scene.digest { $0.top = 40 }, style: TextStyle(lineLimit: nil))
        #expect(all.split(separator: "\n").count > 70)
    }

    @Test func `talks of three days stand as one storyline, day by day, also in the first digest`() throws {
        let text = renderText(Scene.sampleDays().digest(since: 72, first: true))
        let part = try section("STILL RUNNING", of: text)
        #expect(part.contains("3 days, 3 stories, 5 publishers"))
        #expect(part.contains("Sun 22 Nov   Ukraine peace talks open in Florida"))
        #expect(
            part.split(separator: "\n").filter { $0.contains(" Nov ") || $0.hasPrefix("              ") }.count == 3)
        #expect(!part.contains("Chile") && !part.contains("bakery"))
        #expect(text.ranges(of: "day 3 of a running storyline").count == 1)
    }

    @Test func `what a storyline's course leaves out is counted as what it lists, headlines`() throws {
        var scene = Scene()
        for day in 0..<9 {
            scene.add(
                ["north", "south"].map {
                    .init(
                        outlet: "\($0).example", title: "Talks about the harbour, part \(day) by \($0)",
                        hoursAgo: Double(day * 24 + 2))
                }, storyline: "l1")
        }
        let digest = scene.digest(since: 240, first: true)
        let text = try section("STILL RUNNING", of: renderText(digest))
        let shown = text.split(separator: "\n").count { $0.contains(" Nov ") }
        #expect(shown < 9 && text.contains("and \(9 - shown) more headlines: tidings show l1"))
        for day in 0..<6 {
            scene.add(
                [.init(outlet: "west.example", title: "Harbour matter \(day)", hoursAgo: Double(day * 24 + 3))],
                storyline: "l1")
        }
        #expect(renderMarkdown(scene.digest(since: 240, first: true)).contains("\nand 3 more headlines\n"))
    }

    @Test func `what is new in a storyline is marked`() throws {
        let part = try section("STILL RUNNING", of: renderText(Scene.sampleDays().digest(since: 24)))
        let marked = part.split(separator: "\n").filter { $0.contains(" * ") }
        #expect(marked.count == 1 && marked[0].contains("Moscow"))
    }

    @Test func `a headline loses outlet names and labels, a summary adds to it`() throws {
        let part = try section("TOP STORIES", of: renderText(Scene.sampleDays().digest()))
        #expect(!part.contains("LIVE") && !part.contains("Reuters") && !part.contains("| World"))
        #expect(part.contains("Negotiators for Kyiv and Moscow spent"))
        #expect(part.contains("No tsunami warning was issued"))
    }

    @Test func `every story stands in one section`() {
        let text = renderText(Scene.sampleDays().digest())
        for index in 1...18 { #expect(text.ranges(of: "number \(index) about").count <= 1) }
        #expect(text.ranges(of: "Chile").count == 1)
        #expect(text.ranges(of: "lichens").count == 1)
        #expect(text.contains("FROM QUIET FEEDS\n On the lichens"))
    }

    @Test func `what found no room is counted`() throws {
        let text = renderText(Scene.sampleDays().digest())
        let shown = try section("OTHER", of: text).split(separator: "\n").count { $0.contains("bakery") }
        let heading = try #require(text.split(separator: "\n").first { $0.hasPrefix("OTHER ") })
        #expect(shown < 14 && heading.hasSuffix("and \(14 - shown) more"))
    }

    @Test func `feeds in trouble are told once, when they break`() {
        #expect(
            renderText(Scene.sampleDays().digest()).contains("FEEDS IN TROUBLE\n Dead - World: the server answered 503")
        )
        #expect(!renderText(Scene.sampleDays().digest(since: 1)).contains("FEEDS IN TROUBLE"))
    }

    @Test func `control characters of feeds never reach a terminal, colour does`() {
        var scene = Scene()
        scene.add([.init(outlet: "a.example", title: "Red \u{1b}[31m alert\u{7} now\u{202e}", hoursAgo: 1)])
        let plain = renderText(scene.digest())
        #expect(!plain.unicodeScalars.contains { $0.value < 32 && $0 != "\n" || $0.value == 0x202e })
        let coloured = renderText(scene.digest(), style: TextStyle(colour: true))
        #expect(coloured.contains("\u{1b}[1mRed") && !coloured.contains("\u{1b}[31m"))
    }

    @Test func `nothing new makes an empty digest`() {
        #expect(Scene.sampleDays().digest(since: 0.1).isEmpty)
        #expect(!Scene.sampleDays().digest().isEmpty)
    }

    @Test func `the explanation prints every number`() {
        let text = renderExplanation(Scene.sampleDays().digest())
        #expect(text.contains("score 3.572, band 7\n      publishers 1 x 2.322 = 2.322, growth 0.5 x 2 = 1, "))
        #expect(text.contains("score = 1 x publishers + 0.5 x growth + 0.25 x novelty + 0.5 x links + 0.2"))
    }
}

private func words(_ count: Int) -> String { (0..<count).map { "word\($0)" }.joined(separator: " ") }

/// From a section's heading to the next blank line that a heading follows.
func section(_ heading: String, of text: String) throws -> String {
    let start = try #require(text.ranges(of: "\n\(heading)").first)
    let rest = text[start.upperBound...]
    let isHeading = { (line: Substring) in line.first?.isUppercase == true && line.prefix(4).allSatisfy(\.isUppercase) }
    let lines = rest.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.dropFirst().prefix { !isHeading($0) }.joined(separator: "\n")
}
