import StoryClustering
import Testing
import TidingsModel

/// What language an entry is in whose feed does not say.
@Suite struct LanguageOfSourceTests {
    private let english = [
        "What the council said about the new bridge", "Why there are no trains to the north this week",
        "How a small town has kept its last cinema", "The mayor will not stand again, she said",
    ].enumerated().map { item($1, from: "a.example", minutes: Int64($0), language: nil) }
    /// Its small words are all German.
    private let names = item("Der Spiegel, Die Zeit raided in Corvale", from: "a.example", minutes: 300, language: nil)
    private let other = item(
        "Police raided Der Spiegel and Die Zeit in Corvale during the night", from: "b.example", minutes: 310,
        language: nil)

    @Test func `a headline that looks foreign is in the language of its source`() {
        #expect(Outcome(english + [names, other]).sameStory(names, other))
        #expect(!Outcome([names, other]).sameStory(names, other), "the example has to look foreign by itself")
    }

    @Test func `a source in two languages lends none to what looks like another`() {
        let german = [
            "Was der Rat über die neue Brücke gesagt hat", "Warum in dieser Woche keine Züge nach Norden fahren",
        ].enumerated().map { item($1, from: "a.example", minutes: 10 + Int64($0), language: nil) }
        #expect(!Outcome(english + german + [names, other]).sameStory(names, other))
    }

    @Test func `what a feed says of an entry is not overruled by its source`() {
        var stated = names
        stated.language = "de"
        #expect(!Outcome(english + [stated, other]).sameStory(stated, other))
    }
}
