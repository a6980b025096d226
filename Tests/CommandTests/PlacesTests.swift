import Testing

@testable import tidings

struct PlacesTests {
    /// Places in a folder where nothing is but what the test puts there.
    private func places(_ scratch: Scratch, _ environment: [String: String] = [:]) -> Places {
        var places = Places(environment: ["HOME": scratch.path + "/home"].merging(environment) { _, new in new })
        places.serviceState = scratch.path + "/var/lib/tidings"
        places.serviceConfiguration = scratch.path + "/etc/tidings/tidings.toml"
        return places
    }

    @Test func `the state folder is the option's, then the environment's, then the customary one`() throws {
        let scratch = try Scratch()
        var given = places(
            scratch,
            ["TIDINGS_HOME": "/a", "STATE_DIRECTORY": "/b:/c", "XDG_STATE_HOME": "/d"])
        given.state = "/s"
        #expect(try given.stateFolder() == "/s")
        given.state = nil
        #expect(try given.stateFolder() == "/a")
        given.environment["TIDINGS_HOME"] = nil
        #expect(try given.stateFolder() == "/b")
        given.environment["STATE_DIRECTORY"] = nil
        #expect(try given.stateFolder() == "/d/tidings")
        given.environment["XDG_STATE_HOME"] = nil
        #expect(try given.stateFolder() == scratch.path + "/home/.local/state/tidings")
        given.system = true
        #expect(try given.stateFolder() == scratch.path + "/var/lib/tidings")
    }

    @Test func `the configuration is the option's, then the environment's, then the first that exists`() throws {
        let scratch = try Scratch()
        var given = places(scratch, ["TIDINGS_CONFIG": "/a.toml", "CONFIGURATION_DIRECTORY": scratch.path + "/unit"])
        given.config = "/o.toml"
        #expect(try given.configurationFile() == "/o.toml")
        given.config = nil
        #expect(try given.configurationFile() == "/a.toml")
        given.environment["TIDINGS_CONFIG"] = nil
        #expect(try given.configurationFile() == nil)
        let etc = try scratch.write("etc/tidings/tidings.toml", "")
        #expect(try given.configurationFile() == etc)
        let own = try scratch.write("home/.config/tidings/tidings.toml", "")
        #expect(try given.configurationFile() == own)
        let unit = try scratch.write("unit/tidings.toml", "")
        #expect(try given.configurationFile() == unit)
        given.system = true
        #expect(try given.configurationFile() == etc)
    }

    @Test func `who has no store is told of the service's and never given an empty one`() throws {
        let scratch = try Scratch()
        let given = places(scratch)
        #expect(try given.stateFolder().hasSuffix("/home/.local/state/tidings"))
        try scratch.write("var/lib/tidings/tidings.db", "")
        let problem = #expect(throws: Problem.self) { try given.stateFolder() }
        let sentence = scratch.neutral(problem?.description ?? "")
        #expect(
            sentence.hasPrefix("HERE/home/.local/state/tidings: you have no store of your own here, but the service"))
        #expect(sentence.contains("tidings --system …` uses that one"))
        try scratch.write("home/.local/state/tidings/tidings.db", "")
        #expect(try given.stateFolder().hasSuffix("/home/.local/state/tidings"))
    }

    @Test(arguments: ["1", "true", "yes"]) func `a variable lifts the guard on private addresses`(_ word: String) throws
    {
        let scratch = try Scratch()
        let allows = try #require(Setting.all.first { $0.key == "allow_private" }).written
        #expect(try allows(places(scratch).configuration()) == "false")
        #expect(try allows(places(scratch, ["TIDINGS_ALLOW_PRIVATE": word]).configuration()) == "true")
        #expect(try allows(places(scratch, ["TIDINGS_ALLOW_PRIVATE": "0"]).configuration()) == "false")
    }
}
