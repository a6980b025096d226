import ArgumentParser
import CSpawn
import Glibc
import StoryStorage

/// The program: its commands, and the one place where their errors become sentences and exit statuses.
@main struct Tidings: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tidings", abstract: "Follows feeds, and tells the stories that many of them report as one.",
        discussion: """
            A first look, with nothing configured:

              tidings feeds add https://feeds.bbci.co.uk/news/world/rss.xml
              tidings fetch
              tidings digest

            `tidings run` does the fetching for good. Exit status: 0 all well, 1 some feeds failed, 2 nothing could \
            be done, 64 wrong usage, 78 wrong configuration.
            """,
        version: "0.1.0",
        groupedSubcommands: [
            CommandGroup(name: "Fetch", subcommands: [Fetch.self, Run.self, Feeds.self]),
            CommandGroup(
                name: "Read",
                subcommands: [
                    DigestCommand.self, Search.self, Stories.self, Show.self, Why.self, Export.self,
                ]),
            CommandGroup(name: "Correct", subcommands: [Split.self, Join.self, Corrections.self]),
            CommandGroup(
                name: "Look after",
                subcommands: [Status.self, Check.self, Backup.self, Restore.self, Import.self, Prune.self]),
            CommandGroup(name: "Single stages", subcommands: [Parse.self, Cluster.self, Evaluate.self]),
        ])

    @OptionGroup var places: PlaceOptions

    static func main() async {
        // A pipe that was closed shows as an error of the write; libcurl's sockets must not end us either.
        signal(SIGPIPE, SIG_IGN)
        do {
            var command = try parseAsRoot()
            tuneMalloc(for: command)
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            leave(because: error)
        }
    }

    /// What one thread reads another stores and frees, so that arenas of their own keep what nobody needs: a fetch of a
    /// thousand new feeds took 45 MB less with one, and no more time on two cores; 36 days of 200 feeds grew from 84 to
    /// 90 MB after the tenth, and from 90 to 102 without.
    ///
    /// An export works on all processors and keeps nothing: with one arena, whose lock all want, one of 100,000 entries
    /// takes 2.3 seconds in place of 1.7 on two of them, in 45 MB as well.
    ///
    /// What is larger than 128 kB, such as a document or a list that has grown, goes back to the system at once; glibc
    /// would come to keep blocks of up to 32 MB for itself: 6 of the 133 MB of such a fetch.
    private static func tuneMalloc(for command: any ParsableCommand) {
        guard !(command is Export) else { return }
        mallopt(M_ARENA_MAX, 1)
        mallopt(M_MMAP_THRESHOLD, 128 << 10)
    }

    /// Says what went wrong and ends with the exit status that fits it.
    private static func leave(because error: any Error) -> Never {
        if error is ClosedPipe { Glibc.exit(ExitStatus.allWell.rawValue) }
        // Who fetches looks after it; a reader may not.
        if case .corrupt(let folder, _)? = error as? StoreError { Store.raiseAlarm(in: folder) }
        guard let problem = Problem(error) else { leaveArgumentParser(with: error) }
        complain(problem.description)
        Glibc.exit(problem.status.rawValue)
    }

    /// Help, versions and scripts are no errors to the parser; its complaints begin as ours do.
    private static func leaveArgumentParser(with error: any Error) -> Never {
        guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
        let text = fullMessage(for: error)
        let words = text.hasPrefix("Error: ") ? String(text.dropFirst("Error: ".count)) : text
        try? write(Array("tidings: \(words.prefix(1).lowercased())\(words.dropFirst())\n".utf8), to: 2)
        Glibc.exit(ExitStatus.usage.rawValue)
    }
}
