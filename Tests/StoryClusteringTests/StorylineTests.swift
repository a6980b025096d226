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

    @Test func `storylines of one story each become one with their stories`() {
        let outcome = Outcome([parade, fair] + together)
        #expect(outcome.sameStory(parade, fair) && outcome.sameStoryline(parade, fair))
    }
}
