import FeedFetching
import Glibc

/// Where the store and the configuration are, by options, environment and custom, in this order.
struct Places: Sendable {
    /// Variables without a value do not count.
    var environment: [String: String]
    var config: String?
    var state: String?
    var system = false
    var serviceState = "/var/lib/tidings"
    var serviceConfiguration = "/etc/tidings/tidings.toml"

    // MARK: State

    /// The state folder, and whether anyone said so.
    private func findState() throws(Problem) -> (folder: String, isCustomary: Bool) {
        if let state { return (state, false) }
        if system { return (serviceState, false) }
        if let folder = environment["TIDINGS_HOME"] { return (folder, false) }
        // systemd names all folders of a unit, with colons between.
        if let folder = environment["STATE_DIRECTORY"]?.split(separator: ":").first { return (String(folder), false) }
        if let folder = environment["XDG_STATE_HOME"], folder.hasPrefix("/") { return (folder + "/tidings", true) }
        guard let home else {
            throw Problem(sentence: "no home folder is known to keep the state in", remedy: "give one with --state")
        }
        return (home + "/.local/state/tidings", true)
    }

    /// The state folder.
    ///
    /// Fails where nobody said which, the user has no store yet, and the service has one: a command must neither
    /// show an empty store for a full one nor begin a second one unasked.
    func stateFolder() throws(Problem) -> String {
        let (folder, isCustomary) = try findState()
        guard isCustomary, !exists(folder + "/tidings.db"), exists(serviceState) else { return folder }
        throw Problem(
            place: folder, sentence: "you have no store of your own here, but the service keeps one in \(serviceState)",
            remedy: "`\(getuid() == 0 ? "" : "sudo ")tidings --system …` uses that one,"
                + " --state \(folder) begins your own")
    }

    // MARK: Configuration

    /// The configuration file: one that is asked for by name, else the first customary one that exists.
    func configurationFile() throws(Problem) -> String? {
        if let config { return config }
        if system { return exists(serviceConfiguration) ? serviceConfiguration : nil }
        if let file = environment["TIDINGS_CONFIG"] { return file }
        var candidates: [String] = []
        if let folder = environment["CONFIGURATION_DIRECTORY"]?.split(separator: ":").first {
            candidates.append(folder + "/tidings.toml")
        }
        if let folder = environment["XDG_CONFIG_HOME"], folder.hasPrefix("/") {
            candidates.append(folder + "/tidings/tidings.toml")
        } else if let home {
            candidates.append(home + "/.config/tidings/tidings.toml")
        }
        return (candidates + [serviceConfiguration]).first(where: exists)
    }

    /// What that file says, and what the environment adds to it.
    func configuration() throws -> Configuration {
        var configuration = try configurationFile().map(Configuration.init(file:)) ?? Configuration()
        if let word = environment["TIDINGS_ALLOW_PRIVATE"], ["1", "true", "yes"].contains(word.lowercased()) {
            configuration.fetch.allowPrivate = true
        }
        configuration.secrets = Secrets(environment: environment)
        return configuration
    }

    private var home: String? {
        if let home = environment["HOME"] { return home }
        guard let user = getpwuid(getuid()), let folder = user.pointee.pw_dir else { return nil }
        return String(cString: folder)
    }

    /// Also what may not be looked into counts as existing.
    private func exists(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 || errno == EACCES
    }
}
