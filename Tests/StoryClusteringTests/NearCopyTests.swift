import StoryClustering
import Testing
import TidingsModel

@Suite struct NearCopyTests {
    static let report = """
        Fishermen in the harbour of Tallmouth pulled a bronze bell from the bay on Sunday that divers believe hung in \
        the drowned chapel of Saint Orrin until the flood of 1624. The bell weighs two hundred kilos and carries the \
        name of its founder, a woman called Ysolde Marrant. Conservators will keep it in fresh water for a year \
        before anyone may ring it. The town council has already promised it a place of its own on the quay, and \
        the parish has asked for it back. A diver who took part in the recovery said that the crane of the ferry \
        company had lifted heavier things, but never a louder one.
        """
    static let brief =
        "A bakery in Ostwick caught fire before dawn on Friday and two cats were carried out by the crew."

    @Test(arguments: [
        // Wire copies: another title, another house's first and last words, an edit, a cut.
        ("Bell of 1624 raised from Tallmouth bay", report, "Divers bring up drowned bell", report),
        ("Bell raised", report, "Four centuries under water", "TALLMOUTH (Agency) - " + report + " More on our site."),
        ("Bell raised", report, "A bell comes home", String(report.prefix(430))),
        ("Bell raised", report, "Bell", report.replacing("two hundred kilos", with: "about 200 kg")),
        ("Bell of 1624 raised from bay", report, "Bell of 1624 raised from bay", String(report.prefix(75)) + "…"),
        ("Fire at bakery", brief, "Cats saved from burning bakery", brief),
        (
            "Norvian envoys agree to meet in Geneva on Tuesday", "",
            "Norvian envoys agree to meet in Geneva on Tuesday", ""
        ),
    ])
    func `a copy is one entry with its original`(
        titleA: String, textA: String, titleB: String, textB: String
    ) {
        let first = item(titleA, textA, from: "a.example")
        let second = item(titleB, textB, from: "b.example", minutes: 90)
        let outcome = Outcome([first, second])
        #expect(outcome.originals == [second.id: first.id])
        #expect(outcome.sameStory(first, second))
    }

    @Test(arguments: [
        // Another report on the same event.
        (
            "Bell of 1624 raised from Tallmouth bay", report, "Saint Orrin's bell is back",
            "Divers in Tallmouth have recovered a bell that went down with its chapel four hundred years ago. It names a "
                + "woman as its founder. The parish and the town both want it; for a year neither may ring it."
        ),
        // A template filled twice.
        (
            "Weather for Monday", "Dry in the north with a high of 7 degrees, rain later in the south and west.",
            "Weather for Tuesday", "Fog in the north with a high of 9 degrees, rain later in the south and east."
        ),
        (
            "Crossword 4,211", "Today's cryptic crossword, set by Orion.", "Crossword 4,212",
            "Today's cryptic crossword, set by Halibut."
        ),
        // A report that quotes another's sentence.
        (
            "Bell raised", report, "What the bell costs",
            "The recovery has cost the ferry company a day. A diver who took part in the recovery said that the crane of "
                + "the ferry company had lifted heavier things. Its owner wants to be paid by the town, the town by the "
                + "county and the county by the national fund for monuments, which meets in spring and has no money left."
        ),
        // One title and one beginning, and then another report.
        (
            "Ferry workers walk out over pay",
            "The company and the union did not answer questions about the quay. Passengers slept in the hall for two nights.",
            "Ferry workers walk out over pay",
            "The company and the union did not answer questions about the crane. In Ostwick boats lay idle until noon."
        ),
        ("Live updates", "", "Live updates", ""),
        ("Fire at bakery", "", "Fire at brewery", ""),
    ])
    func `two reports are two entries`(titleA: String, textA: String, titleB: String, textB: String) {
        let first = item(titleA, textA, from: "a.example")
        let outcome = Outcome([first, item(titleB, textB, from: "b.example", minutes: 90)])
        #expect(outcome.originals.isEmpty)
    }

    @Test func `one link is one article, unless a feed gives every item the same`() {
        let link = "https://a.example/bell"
        let first = item("Bell raised from Tallmouth bay", from: "a.example", link: link)
        let again = item("Bell raised from the bay of Tallmouth", from: "a.example/all", minutes: 60, link: link)
        let other = item("Council debates parking fees", from: "a.example", minutes: 120, link: link)
        #expect(Outcome([first, again, other]).originals == [again.id: first.id])
    }

    @Test func `a report that its source sends again with more text is one entry`() {
        let first = item("Bell raised from Tallmouth bay", String(Self.report.prefix(430)), from: "a.example")
        let longer = item("Bell raised from Tallmouth bay", Self.report, from: "a.example", minutes: 300)
        #expect(Outcome([first, longer]).originals == [longer.id: first.id])
    }

    @Test(arguments: [false, true])
    func `a copy is known after its original has left the window`(restarting: Bool) {
        let first = item("Bell raised", Self.report, from: "a.example")
        let between = (1..<60).map { item("Council meets about quay number \($0)", minutes: Int64($0) * 1440) }
        let late = item("Bell", Self.report + " More on our site.", from: "b.example", minutes: 50 * 1440)
        let outcome = Outcome([first] + between + [late], restarting: restarting)
        #expect(outcome.originals == [late.id: first.id])
        #expect(outcome.sameStory(first, late))
    }

    @Test func `a copy of a copy leads to the first`() {
        let items = (0..<4).map { item("Title \($0)", Self.report, from: "\($0).example", minutes: Int64($0) * 70) }
        let outcome = Outcome(items)
        #expect(Set(outcome.originals.values) == [items[0].id])
        #expect(outcome.originals.count == 3)
    }

    @Test func `copies of one refresh are found too`() {
        let items = (0..<3).map { item("Title \($0)", Self.report, from: "\($0).example", id: "e\($0)") }
        #expect(Outcome(items).originals == [items[1].id: items[0].id, items[2].id: items[0].id])
    }
}
