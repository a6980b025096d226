import Testing
import TidingsModel

@testable import StoryClustering

@Suite struct BoilerplateTests {
    @Test(arguments: [
        ("Credit: Stockshot Snow closes the pass", "Snow closes the pass"),
        ("Snow closes the pass | The Upland Echo", "Snow closes the pass"),
        ("(Upland Wire) - Snow closes the pass The post appeared first on Upland.", "Snow closes the pass"),
    ])
    func `what a source writes around everything is cut off`(first: String, expected: String) {
        let others = [
            "Mayor opens a swing bridge", "Two goats win a race", "Choir loses its tenor", "Bus line renamed",
        ]
        let texts = [first] + others.map { first.replacing(expected, with: $0) }
        #expect(strip(texts) == [expected] + others)
    }

    @Test func `what few items share stays`() {
        let texts = ["Snow closes the pass", "Snow closes the school", "Mayor opens a bridge", "Two goats win a race"]
        #expect(strip(texts) == texts)
    }

    @Test func `an item that is nothing else has nothing left`() {
        #expect(strip(["Read more", "Read more", "Read more"]) == ["", "", ""])
    }

    @Test func `a phrase is learned over refreshes, and forgotten when given up`() {
        var boilerplate = Boilerplate()
        func strip(_ text: String) -> String { self.strip([text], &boilerplate)[0] }
        #expect(strip("VIDEO Snow closes pass") == "VIDEO Snow closes pass")
        #expect(strip("VIDEO Goats win race") == "VIDEO Goats win race")
        #expect(strip("VIDEO Choir loses tenor") == "Choir loses tenor")
        for number in 0..<40 { _ = strip("Report \(number) of the council") }
        #expect(strip("VIDEO Bus line renamed") == "VIDEO Bus line renamed")
    }

    @Test func `sources and fields do not share their phrases`() {
        var boilerplate = Boilerplate()
        var phrases = ItemTexts()
        for number in 0..<4 { phrases.append(title: "NEWS word\(number)", summary: "", content: "") }
        boilerplate.strip(&phrases, [0, 1, 2, 3], source: 1)
        var elsewhere = ItemTexts()
        elsewhere.append(title: "NEWS word0", summary: "", content: "")
        boilerplate.strip(&elsewhere, [0], source: 2)
        #expect(elsewhere.titles == [Array("NEWS word0".utf8)])
        var inSummary = ItemTexts()
        inSummary.append(title: "", summary: "NEWS word0", content: "")
        boilerplate.strip(&inSummary, [0], source: 1)
        #expect(inSummary.summaries == [Array("NEWS word0".utf8)])
    }

    @Test func `of too many sources those are forgotten that have been silent the longest`() {
        var boilerplate = Boilerplate()
        for source in 1...5 {
            var texts = ItemTexts()
            texts.append(title: "NEWS of \(source)", summary: "", content: "")
            boilerplate.strip(&texts, [0], source: UInt64(source), now: Int64(source * 100))
        }
        #expect(boilerplate.forget(notHeardSince: 350, keeping: 5).isEmpty)
        #expect(boilerplate.forget(notHeardSince: 350, keeping: 4) == [1])
        #expect(boilerplate.forget(notHeardSince: 350, keeping: 1) == [2, 3])
        #expect(boilerplate.sources.keys.sorted() == [4, 5])
    }

    @Test func `boilerplate neither glues teasers together nor hides them`() {
        let teasers = [
            "Snow has closed the Kestrel pass for lorries and nobody expects the ploughs before...",
            "A choir in Ostwick is looking for a tenor after the last one married the...",
            "Two goats have won the harbour race against all odds and against eleven...",
            "The mayor of Tallmouth opened a swing bridge that does not swing, which...",
        ].map { item("", "Credit: Stockshot " + $0, from: "teasers.example") }
        let report = item(
            "Kestrel pass closed by snow", "Lorries wait on both sides of the Kestrel pass; ploughs come on Monday.",
            from: "b.example", minutes: 30)
        let outcome = Outcome(teasers + [report])
        #expect(Set(teasers.map { outcome.stories[$0.id] }).count == 4)
        #expect(outcome.sameStory(teasers[0], report))
    }

    private func strip(_ texts: [String], _ boilerplate: inout Boilerplate) -> [String] {
        var items = ItemTexts()
        for text in texts { items.append(title: text, summary: "", content: "") }
        boilerplate.strip(&items, Array(texts.indices), source: 1)
        return items.titles.map {
            String(decoding: $0, as: UTF8.self).split(separator: " ").joined(separator: " ")
        }
    }

    private func strip(_ texts: [String]) -> [String] {
        var boilerplate = Boilerplate()
        return strip(texts, &boilerplate)
    }
}
