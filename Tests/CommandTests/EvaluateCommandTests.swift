import Testing
import TidingsTesting

/// `evaluate`: the clusterer against labels.
struct EvaluateCommandTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    /// Two events of one morning, told twice and once; the second title of the first is labelled as another's.
    private func labelled(second: String) -> String {
        """
        {"id": 1, "published": "2026-11-02T08:00:00Z", "title": "Harbour bridge closed after barge hits pier", \
        "language": "en", "story": "bridge", "storyline": "harbour"}
        {"id": 2, "published": "2026-11-02T08:30:00Z", "title": "Barge hits pier, harbour bridge closed", \
        "language": "en", "story": "\(second)", "storyline": "harbour"}
        {"id": 3, "published": "2026-11-02T08:40:00Z", "title": "Observatory finds ninth moon of distant dwarf planet", \
        "language": "de", "story": "moon", "storyline": "moon"}
        {"id": 4, "published": "2026-11-02T08:50:00Z", "title": "An item that nobody has labelled"}

        """
    }

    @Test func `figures and the worst errors are printed of both levels`() async throws {
        try scratch.write("wrong.ndjson", labelled(second: "pier"))
        let run = try await tidings("evaluate", "--by", "language", "wrong.ndjson", in: scratch)
        #expect(run.status == 0)
        #expect(run.lines.first?.hasPrefix("Stories  items  labelled  found  measure") == true)
        #expect(
            run.lines.contains {
                $0.split(separator: " ") == ["all", "3", "3", "2", "B-cubed", "0.667", "1.000", "0.800"]
            })
        #expect(run.lines.contains { $0.hasPrefix("de       1") })
        #expect(run.lines.contains("Found as one, labelled apart"))
        #expect(run.lines.contains("  costs 0.3333: 2 items in 2 labels"))
        #expect(run.lines.contains("     1  bridge: Harbour bridge closed after barge hits pier"))
        #expect(
            run.lines.contains {
                $0.split(separator: " ") == ["all", "3", "2", "2", "B-cubed", "1.000", "1.000", "1.000"]
            })
    }

    @Test func `the same stands in JSON`() async throws {
        try scratch.write("right.ndjson", labelled(second: "bridge"))
        let run = try await tidings("evaluate", "--json", "--refresh", "1d", "right.ndjson", in: scratch)
        let stories = try #require(try JSONValue(parsing: run.output)["stories"])
        #expect(stories["items"]?.number == 3)
        #expect(stories["b_cubed"]?["f1"]?.number == 1)
        #expect(stories["mixed"]?.items.isEmpty == true)
    }

    @Test func `what another program found is judged in the same way`() async throws {
        try scratch.write("gold.ndjson", labelled(second: "bridge"))
        try scratch.write("found.ndjson", #"{"id": "1", "story": "x"}"# + "\n" + #"{"id": "3", "story": "x"}"#)
        let run = try await tidings("evaluate", "--found", "found.ndjson", "gold.ndjson", in: scratch)
        #expect(
            run.lines.contains {
                $0.split(separator: " ") == ["all", "3", "2", "2", "B-cubed", "0.667", "0.667", "0.667"]
            })
    }

    @Test func `a file without labels is refused with the remedy`() async throws {
        try scratch.write("bare.ndjson", #"{"id": "1", "title": "One"}"#)
        let run = try await tidings("evaluate", "bare.ndjson", in: scratch)
        #expect(run.status == 2)
        #expect(
            run.errors
                == "tidings: bare.ndjson: none of its items has a story or a storyline; "
                + "label them, or name the member with --story-field\n")
    }
}
