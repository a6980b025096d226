import ArgumentParser
import StoryDigest
import StoryStorage

/// `tidings backup`: a copy of the store, while it is in use.
struct Backup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Write a copy of the store, also while the daemon runs.",
        discussion: """
            The copy is one file, as of one moment. It is compared with the store before it takes the place of an \
            older one, so that there is a sound backup at any time. `tidings restore` brings it back.

            Examples:
              tidings backup                        tidings.backup in this folder
              tidings backup /mnt/disk/tidings.backup
            """)

    @Argument(help: "File to write.", completion: .file()) var file = "tidings.backup"

    @OptionGroup var options: PlaceOptions

    func run() throws {
        let counts = try options.openStore(.reading).backUp(to: file)
        let output = Output()
        try output.line("\(file): \(counts.inWords)")
        try output.finish()
    }
}

/// `tidings restore`: the store as a backup has it.
struct Restore: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Put a backup in the place of the store.",
        discussion: """
            The store that is there is set aside, never deleted. The daemon must not run meanwhile. A backup of an \
            older tidings is brought up to date; one of a newer tidings is refused.

            Example:
              tidings restore tidings.backup
            """)

    @Argument(help: "A file that `tidings backup` wrote.", completion: .file()) var file: String

    @OptionGroup var options: PlaceOptions

    func run() throws {
        let folder = try options.stateFolder()
        let (counts, setAside) = try Store.restore(file, to: folder, at: timeOfDay())
        let output = Output()
        try output.line("\(folder): \(counts.inWords)")
        if let setAside {
            try output.line("the store that was there is \(setAside) now; remove it when you need it no longer")
        }
        try output.finish()
    }
}

extension StoreCounts {
    fileprivate var inWords: String {
        "\(counted(feeds, "feed")), \(counted(entries, "entry", "entries")), \(counted(stories, "story", "stories"))"
    }
}
