import Testing
import TextAnalysis

@testable import StoryClustering

/// What a stem weighs in an entry.
@Suite struct VectorTests {
    /// Of a young stream: what is common in the language is as rare as what is not.
    private let text = "water people sluicegate"

    @Test func `for stories only the stream says what is rare`() throws {
        let weights = try weights(of: text).map(\.weight)
        #expect(weights[0] == weights[1] && weights[1] == weights[2])
    }

    @Test func `for storylines the commonest words of the language count for less`() throws {
        let weights = try weights(of: text).map(\.lineWeight)
        #expect(weights[1] < weights[0] && weights[0] < weights[2])
    }

    @Test func `for storylines what is common in the stream alone goes on counting`() throws {
        let seen = [String](repeating: "sluicegate", count: 100)
        let weights = try weights(of: text, after: seen)
        #expect(weights[2].weight < weights[1].weight)
        #expect(weights[2].lineWeight > weights[1].lineWeight)
    }

    @Test func `a stem that was forgotten and comes again is as common as before`() throws {
        var terms = TermTable()
        let stem = try #require(words(text).first).stem
        let number = terms.add(stem)
        let rank = terms.ranks[Int(number)]
        #expect(rank > 0)
        #expect(terms.forget(upTo: 1, isNeeded: { _ in false }) == [Int(number)])
        let other = terms.add(try #require(words("sluicegate").first).stem)
        #expect(other == number && terms.ranks[Int(other)] == 0)
        terms.restore(stem, at: 7)
        #expect(terms.ranks[7] == rank)
    }

    private func words(_ text: String) -> [Word] {
        var words: [Word] = []
        WordScanner(language: "en").scan(text.utf8.span, into: &words)
        return words
    }

    /// The weights of the stems of a text's body, in its order.
    private func weights(of text: String, after seen: [String] = []) throws -> [VectorTerm] {
        var terms = TermTable()
        for text in seen {
            terms.count(words(text).map { TermUse(term: terms.add($0.stem), uses: 0, lowUses: 0) })
        }
        let numbers = words(text).map { terms.add($0.stem) }
        terms.count(numbers.map { TermUse(term: $0, uses: 0, lowUses: 0) })
        var item = ItemTerms()
        item.frequencies = numbers.sorted().map { TermFrequency(term: $0, frequency: 1, isCapital: false) }
        var rarities = Rarities(documents: seen.count + 1)
        let vector = vector(of: item, terms, &rarities)
        return try numbers.map { number in try #require(vector.first { $0.term == number }) }
    }
}
