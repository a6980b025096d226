import ArgumentParser
import Glibc
import StoryStorage
import TidingsModel

/// The options of every command: where store and configuration are.
struct PlaceOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("Configuration file, in place of the usual ones.", valueName: "file"),
        completion: .file(extensions: ["toml"]))
    var config: String?

    @Option(
        help: ArgumentHelp("State folder, in place of the usual one.", valueName: "folder"), completion: .directory)
    var state: String?

    @Flag(help: "The store and configuration of the system's service.")
    var system = false

    func validate() throws {
        guard !(system && state != nil) else { throw ValidationError("--system and --state exclude each other.") }
    }

    var places: Places { Places(environment: processEnvironment(), config: config, state: state, system: system) }

    /// What the configuration file says, else the defaults.
    func configuration() throws -> Configuration { try places.configuration() }

    /// Opens the store of the state folder.
    func openStore(_ access: Store.Access) throws -> Store {
        let folder = try stateFolder()
        do {
            return try Store(folder: folder, access: access, now: timeOfDay())
        } catch {
            guard case .missing = error, system else { throw error }
            throw Problem(
                place: folder, sentence: "the service has no store here yet",
                remedy: "`systemctl start tidings` starts it")
        }
    }

    /// The folder of the store; fails where nobody said which, and only the service has one.
    func stateFolder() throws -> String { try places.stateFolder() }
}

/// The variables this process was started with.
func processEnvironment() -> [String: String] {
    var variables: [String: String] = [:]
    var entry = environ
    while let text = entry.pointee {
        let parts = String(cString: text).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        if parts.count == 2, !parts[1].isEmpty { variables[String(parts[0])] = String(parts[1]) }
        entry += 1
    }
    return variables
}
