import ArgumentParser
import StoryDigest
import StoryStorage
import TidingsModel

/// `tidings import`: takes in what `tidings export --all` wrote.
struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Take in everything that `tidings export --all` wrote.",
        discussion: """
            Into an empty store, or beside what is there: what is known by its id stays as it is here, and what is not \
            is added. All of it is taken or nothing, in one transaction; a line that is wrong is named. The daemon must \
            not run meanwhile. `tidings feeds import` takes subscriptions from other readers.

            Examples:
              tidings import tidings.ndjson
              zcat tidings.ndjson.gz | tidings import -
            """)

    @Argument(help: "File to read; - is standard input.", completion: .file()) var file: String

    @OptionGroup var options: PlaceOptions

    func run() throws {
        let store = try options.openStore(.owning)
        let report: ArchiveReport
        do {
            let reader = try LineReader(file)
            report = try store.takeIn(reader.next)
        } catch let error as ArchiveError {
            throw Problem(place: file, sentence: "\(error)")
        } catch let error as FileError {
            throw Problem(place: file, sentence: error.reason)
        }
        let output = Output()
        for line in report.lines { try output.line(line) }
        try output.finish()
    }
}

extension ArchiveReport {
    /// What was taken, a line each.
    fileprivate var lines: [String] {
        func line(_ what: String, _ plural: String, _ count: Count) -> String? {
            guard count.taken + count.known > 0 else { return nil }
            let known = count.known > 0 ? ", \(count.known) known already" : ""
            return "\(counted(count.taken, what, plural)) taken\(known)"
        }
        let all = [
            line("feed", "feeds", feeds), line("entry", "entries", entries), line("story", "stories", stories),
            line("edition", "editions", editions), line("correction", "corrections", corrections),
        ]
        var lines = all.compactMap { $0 }
        if unknown > 0 { lines.append("\(counted(unknown, "line")) of a newer tidings passed over") }
        if entries.taken > 0, !remembers {
            lines.append(
                "what the clusterer had learned was not taken: new entries begin stories of their own at first")
        }
        return lines.isEmpty ? ["there was nothing in it"] : lines
    }
}
