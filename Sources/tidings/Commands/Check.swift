import ArgumentParser
import StoryDigest
import StoryStorage

/// `tidings check`: whether configuration and store are in order.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check the configuration and the store.",
        discussion: """
            With --config alone only that file is checked, before anything uses it.

            Examples:
              tidings check                       both, where they usually are
              tidings check --config new.toml     a configuration before it is put in place
            """)

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
        } catch let error as StoreError {
            guard case .missing = error, options.state == nil, !options.system else { throw error }
            return try output.line("\(folder): no store yet")
        }
        guard complaints.isEmpty else {
            for complaint in complaints { complain("\(folder): \(complaint)") }
            try output.finish()
            throw ExitCode(ExitStatus.nothingDone.rawValue)
        }
        try output.line("\(folder): all right")
    }
}
