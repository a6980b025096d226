import StoryClustering
import Testing
import TidingsModel

/// What stories make a storyline, and what does not.
@Suite struct StorylineTests {
    private let strike = [
        item("Crews begin Corvale ferry strike over night shifts", from: "b.example", minutes: 70),
        item("Corvale ferry strike: crews stay ashore over night shifts", from: "d.example", minutes: 140),
        item("Corvale ferry strike enters first night, crews ashore", from: "f.example", minutes: 210),
    ]
    private let bell = [
        item("Divers raise Saint Orrin bell from the seabed in Tallmouth", from: "c.example", minutes: 75),
        item("Saint Orrin bell: Tallmouth divers raise it from the seabed", from: "e.example", minutes: 145),
        item("Tallmouth crowds greet Saint Orrin bell raised by divers", from: "g.example", minutes: 215),
    ]
    /// Days later a story of each storyline, and reports that make one of these two.
    private let parade = item("Corvale ferry carries children to lantern parade", from: "h.example", minutes: 4400)
    private let fair = item("Saint Orrin bell rings at summer fair", from: "i.example", minutes: 4410)
    private let together = [
        item("Summer fair with lantern parade: children, bell and ferry", from: "j.example", minutes: 4500),
        item("Lantern parade at summer fair: children see bell and ferry", from: "k.example", minutes: 4570),
        item("Summer fair ends with lantern parade of children", from: "l.example", minutes: 4640),
    ]

    @Test func `storylines do not become one because a story of each does`() {
        let before = Outcome(strike + bell + [parade, fair])
        #expect(!before.sameStory(parade, fair), "the example has to be of two stories that become one")
        #expect(before.sameStoryline(parade, strike[0]) && before.sameStoryline(fair, bell[0]))

        let (once, often) = (
            Outcome(strike + bell + [parade, fair] + together),
            Outcome(strike + bell + [parade, fair] + together, restarting: true)
        )
        #expect(once.sameStory(parade, fair))
        #expect(once.sameStoryline(parade, strike[0]), "the story stays where the older one was")
        #expect(!once.sameStoryline(bell[0], strike[0]))
        #expect(once.storylines == often.storylines && once.memory == often.memory)
    }

    @Test func `one refresh after days gives the stories and storylines of hourly ones`() {
        let all = strike + bell + [parade, fair] + together
        let (hourly, once) = (Outcome(all), Outcome(all, refreshSeconds: 30 * Timestamp.day))
        #expect(once.stories == hourly.stories)
        #expect(once.storylines == hourly.storylines)
    }

    /// A report on both made them one story at first, and so a storyline; this is what came on each later.
    private let both = item("Divers raise Saint Orrin bell in Tallmouth as crews begin Corvale ferry strike")
    private let later = [
        "harbour", "pilots", "timber", "lorries", "farmers", "pensions", "mediator", "tariffs", "overtime", "holiday",
        "islands", "freight", "minister", "pickets", "diesel", "rosters", "tourists", "captains", "weekend", "unions",
        "anchors", "wages", "market",
    ].enumerated().flatMap { place, word in
        [
            item(
                "Corvale ferry strike: crews speak of \(word)", from: "s\(place).example",
                minutes: 300 + 20 * Int64(place)),
            item(
                "Saint Orrin bell from Tallmouth, \(word.reversed().map(String.init).joined()) and divers",
                from: "t\(place).example", minutes: 310 + 20 * Int64(place)),
        ]
    }

    @Test func `a storyline that turns out to be two becomes two`() throws {
        let early = [both] + strike + bell
        #expect(Outcome(early).sameStoryline(strike[2], bell[2]), "the example has to be one storyline at first")

        let (once, often) = (Outcome(early + later), Outcome(early + later, restarting: true))
        #expect(!once.sameStoryline(strike[2], bell[2]))
        #expect(once.sameStoryline(both, strike[2]) || once.sameStoryline(both, bell[2]))
        #expect(once.storylines == often.storylines && once.memory == often.memory)
    }

    @Test func `the new storyline says what it was a part of, and how little it fits`() throws {
        var clusterer = Clusterer()
        let changes = clusterer.refreshes([both] + strike + bell + later).map {
            clusterer.place($0, now: $0[$0.count - 1].published)
        }
        let decisions = changes.flatMap(\.decisions).filter { $0.subject.hasPrefix("l") && $0.outcome.isSeparation }
        let decision = try #require(decisions.first)
        let comparison = try #require(decision.outcome.comparison)
        #expect(comparison.other == Storyline.ID(first: Story.ID(first: both.id)).rawValue)
        #expect(comparison.score < comparison.threshold)
        let moved = changes.flatMap(\.storylines).filter { $0.storyline.rawValue == decision.subject }
        #expect(!moved.isEmpty)
    }

    @Test func `storylines of one story each become one with their stories`() {
        let outcome = Outcome([parade, fair] + together)
        #expect(outcome.sameStory(parade, fair) && outcome.sameStoryline(parade, fair))
    }
}

extension Decision.Outcome {
    fileprivate var isSeparation: Bool { if case .separated = self { true } else { false } }
}
