import ArgumentParser
import StoryDigest
import StoryStorage
import TidingsEngine
import TidingsModel

/// `tidings corrections`: what was said with split and join.
struct Corrections: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "corrections", abstract: "List what was said with split and join, or take it back.",
        discussion: """
            What is taken back binds nobody any more: entries that were joined go back to where they were, and then \
            the evidence decides, as it does for a new entry.

            Examples:
              tidings corrections
              tidings corrections --withdraw c4xk2m9q1b7tc
              tidings corrections --withdraw last
            """)

    @Option(help: ArgumentHelp("Take it back: an id, the beginning of one, or last.", valueName: "id"))
    var withdraw: String?

    @OptionGroup var options: PlaceOptions

    func run() throws {
        let desk = try CorrectionDesk(options)
        guard let withdraw else { return try list(desk) }
        let correction = try find(withdraw, in: desk.corrections)
        try desk.make(.withdraw(correction.id)) { store in
            let stories = try [correction.entries[0], correction.others[0]].compactMap { try store.entry($0)?.story }
            guard Set(stories).count > 1 else {
                return ["taken back; the two are one story", "  \(try store.title(of: stories[0]))"]
            }
            return ["taken back; the two are two stories"] + (try stories.map { "  \(try store.title(of: $0))" })
        }
    }

    private func list(_ desk: CorrectionDesk) throws {
        let output = Output()
        if desk.corrections.isEmpty {
            if Terminal.errors.isTerminal { complain("nothing was corrected yet; `tidings split` and `join` do") }
            return try output.finish()
        }
        var table = ColumnTable(
            [.init("CORRECTION"), .init("SAID"), .init("WHAT"), .init("ENTRY", .flexible), .init("STORY", .flexible)],
            style: Terminal.output.tableStyle)
        for said in desk.corrections {
            table.add([
                said.id, "\(desk.clock.isoDate(said.at)) \(desk.clock.time(said.at))", said.kind.rawValue,
                try title(said.entries, desk), try title(said.others, desk),
            ])
        }
        try output.write(table.text)
        try output.finish()
    }

    private func title(_ entries: [Entry.ID], _ desk: CorrectionDesk) throws -> String {
        guard let first = entries.first, let stored = try desk.store.entry(first) else { return "" }
        let more = entries.count > 1 ? " and \(entries.count - 1) more" : ""
        let title = stored.entry.title.isEmpty ? first.rawValue : stored.entry.title
        return title + more
    }

    private func find(_ text: String, in corrections: [Correction]) throws(Problem) -> Correction {
        if text == "last", let last = corrections.last { return last }
        let found = corrections.filter { $0.id.hasPrefix(text.lowercased()) }
        guard let one = found.first else {
            throw Problem(sentence: "there is no correction \(text)", remedy: "`tidings corrections` lists them")
        }
        guard found.count == 1 || one.id == text else {
            throw Problem(
                sentence: "\(text) is the beginning of several: \(found.map(\.id).joined(separator: ", "))",
                remedy: "say more of it")
        }
        return one
    }
}
