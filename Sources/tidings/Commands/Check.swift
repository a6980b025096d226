import ArgumentParser
import StoryDigest
import StoryStorage

/// `tidings check`: whether configuration and store are in order.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check the configuration and the store; repair the store.",
        discussion: """
            With --config alone only that file is checked, before anything uses it. The store is read from end to \
            end, its indexes and references included, and every entry must have its story.

            --repair rebuilds a store that is damaged from all that can be read of it, and says what was lost. The \
            damaged file is set aside, never deleted. Exit status: 0 in order, 1 repaired with losses, 2 not in order.

            Examples:
              tidings check                       both, where they usually are
              tidings check --config new.toml     a configuration before it is put in place
              tidings check --repair              the store, rebuilt if that is needed
            """)

    @Flag(help: "Rebuild a damaged store from what can be read of it.") var repair = false

    @OptionGroup var options: PlaceOptions

    func run() throws {
        let output = Output()
        let file = try options.places.configurationFile()
        let configuration = try options.configuration()
        if let file {
            let lists = configuration.lists.isEmpty ? "" : " and \(counted(configuration.lists.count, "list"))"
            try output.line("\(file): all right, \(counted(configuration.feeds.count, "feed"))\(lists) declared")
        } else {
            try output.line("no configuration file; the defaults serve")
        }
        if options.config == nil || options.state != nil || options.system { try checkStore(output) }
        try output.finish()
    }

    private func checkStore(_ output: Output) throws {
        let folder = try options.stateFolder()
        let complaints: [String]
        do {
            complaints = try options.openStore(.reading).check()
        } catch StoreError.missing where options.state == nil && !options.system {
            return try output.line("\(folder): no store yet")
        } catch let error as StoreError {
            guard repair, case .corrupt = error else { throw error }
            complain("\(error)")
            return try repair(folder, output)
        }
        guard !complaints.isEmpty else { return try output.line("\(folder): all right") }
        for complaint in complaints { complain("\(folder): \(complaint)") }
        if repair { return try repair(folder, output) }
        // Whoever fetches repairs it.
        Store.raiseAlarm(in: folder)
        complain("\(folder): `tidings check --repair` rebuilds the store from what can be read of it")
        try output.finish()
        throw ExitCode(ExitStatus.nothingDone.rawValue)
    }

    private func repair(_ folder: String, _ output: Output) throws {
        let report = try tidings.repair(folder)
        for line in report.lines { try output.line("\(folder): \(line)") }
        try output.finish()
        guard report.isLossless else { throw ExitCode(ExitStatus.someFailed.rawValue) }
    }
}
