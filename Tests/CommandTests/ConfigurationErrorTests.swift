import Testing

@testable import tidings

/// What `check --config` says of files that are wrong.
struct ConfigurationErrorTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var toml: String
        var complaint: String
        var testDescription: String { complaint }

        init(_ toml: String, _ complaint: String) {
            self.toml = toml
            self.complaint = complaint
        }
    }

    static let cases = [
        Case("[fetch]\nper_host = 9", "fetch.per_host: 9 is not between 1 and 2"),
        Case("[fetch]\nper_host = \"1\"", "fetch.per_host: the text \"1\" stands where a whole number is wanted"),
        Case("[fetch]\nper_hosts = 1", "fetch.per_hosts: there is no such setting; did you mean fetch.per_host?"),
        Case(
            "[fetch]\ntotal-timeout = \"1m\"",
            "fetch.total-timeout: there is no such setting; did you mean fetch.total_timeout?"),
        Case("[fetch]\nnonsense = 1", "fetch.nonsense: there is no such setting"),
        Case("[fetch]\nmax_conc = 1", "fetch.max_conc: there is no such setting; did you mean fetch.max_concurrent?"),
        Case(
            "[fetch]\ncertificates = \"/nowhere/ca.pem\"",
            "fetch.certificates: /nowhere/ca.pem cannot be read: no such file"),
        Case("[fetsh]\n", "fetsh: there is no such setting; did you mean fetch?"),
        Case("fetch = 3", "fetch: the number 3 stands where a table, [fetch], is wanted"),
        Case(
            "[fetch]\ntotal_timeout = 30",
            "fetch.total_timeout: the number 30 stands where a time such as \"10m\" is wanted"),
        Case(
            "[fetch]\ntotal_timeout = \"30 s\"",
            "fetch.total_timeout: \"30 s\" is no time; write a whole number and ms, s, m, h or d, as in \"10m\""),
        Case("[fetch]\ntotal_timeout = \"2d\"", "fetch.total_timeout: 2d is not between 1s and 1h"),
        Case(
            "[fetch]\nleast_interval = \"30s\"",
            "fetch.least_interval: poll interval 30s is shorter than the least allowed, 10m"),
        Case(
            "[fetch]\nmax_body = \"16 megabytes\"",
            "fetch.max_body: \"16 megabytes\" is no size; write a whole number and B, KB, MB or GB, as in \"16MB\""),
        Case("[fetch]\nmax_body = \"1B\"", "fetch.max_body: 1B is not between 1KB and 1GB"),
        Case(
            "[fetch]\nallow_private = \"yes\"",
            "fetch.allow_private: the text \"yes\" stands where true or false is wanted"),
        Case(
            "[fetch]\nuser_agent = \"\"",
            "fetch.user_agent: a user agent is one line of plain letters, digits and signs"),
        Case(
            "[digest]\ntimezone = \"Mars/Olympus\"",
            "digest.timezone: there is no time zone \"Mars/Olympus\"; write one as in \"Europe/Berlin\""),
        Case(
            "[fetch]\nleast_interval = \"2h\"\nmost_interval = \"1h\"",
            "fetch.most_interval: it is shorter than the least_interval of the same table"),
        Case(
            "[websub]\ncallback = \"news.example/websub\"",
            "websub.callback: an address begins with https:// or http://"),
        Case(
            "[websub]\ncallback = \"https://news.example/?x=1\"",
            "websub.callback: it is an address without user, ? and #"),
        Case(
            "[websub]\nlisten = \"8414\"",
            "websub.listen: \"8414\" is no address with a port; write it as in \"127.0.0.1:8414\""),
        Case("[cluster]\nwindow = \"36h\"", "cluster.window: 36h is no whole number of days; write it as in \"14d\""),
        Case("[cluster]\nstory_threshold = 2", "cluster.story_threshold: 2.0 is not between 0.0 and 1.0"),
        Case("[[mute]]\nword = \"x\"", "mute[1].word: there is no such setting; did you mean mute[1].words?"),
        Case("[[mute]]\ngrown = 2", "mute[1]: it means no story; give it words, a feed or a storyline"),
        Case(
            "[[watch]]\nwords = 3",
            "watch[1].words: the number 3 stands where a phrase in quotes, or a list of them, is wanted"),
        Case("[[watch]]\nwords = [\"a\", \"\"]", "watch[1].words: a phrase holds a letter or a digit at least"),
        Case(
            "[[watch]]\nwords = \"a\"\ngrown = 2", "watch[1].grown: there is no such setting"),
        Case("[mail]\nto = [\"you\"]", "mail.to: \"you\" is no address; write one as in \"you@example.org\""),
        Case(
            "[digest]\nhost = \"a b\"",
            "digest.host: \"a b\" is no name of a machine; write one as in \"news.example.org\""),
        Case("[digest]\ntop = 0", "digest.top: 0 is not between 1 and 1000"),
        Case(
            "[log]\nlevel = \"loud\"",
            "log.level: \"loud\" is no level; it is one of debug, info, notice, warning, error"),
        Case("[[feed]]\ntitle = \"A\"", "feed[1].url: it is missing, and nothing works without it"),
        Case(
            "[[feed]]\nurl = \"https://a.example/\"\n[[feed]]\nurl = \"https://b.example/\"\ninterval = \"30s\"",
            "feed[2].interval: poll interval 30s is shorter than the least allowed, 10m"),
        Case(
            "[[feed]]\nurl = \"https://a.example/\"\ncategorie = \"x\"",
            "feed[1].categorie: there is no such setting; did you mean feed[1].category?"),
        Case(
            "[[feed]]\nurl = \"https://a.example/\"\ncategory = 5",
            "feed[1].category: the number 5 stands where a name, or a list of nested names, is wanted"),
        Case(
            "[[feed]]\nurl = \"https://a.example/\"\nlanguage = \"English, mostly\"",
            "feed[1].language: \"English, mostly\" is no language; write a tag as in \"en\" or \"pt-BR\""),
        Case(
            "[[feed]]\nurl = \"https://a.example/\"\nweight = -1",
            "feed[1].weight: -1.0 is not between 0.0 and 100.0"),
        Case("[[feed]]\nurl = \"a.example/feed\"", "feed[1].url: an address begins with https:// or http://"),
        Case("[[feed]]\nurl = \"ftp://a.example/\"", "feed[1].url: only http and https are fetched"),
        Case("[[feed]]\nurl = \"https:///feed\"", "feed[1].url: the address names no host"),
        Case("[[feed]]\nurl = \"https://a.example/a b\"", "feed[1].url: an address holds no spaces"),
        Case("[feed]\nurl = \"https://a.example/\"", "feed: a table stands where [[feed]], in two brackets, is wanted"),
        Case(
            "[[feed]]\nurl = \"https://a.example/\"\n[[feed]]\nurl = \"https://a.example/\"",
            "feed[2].url: https://a.example/ is declared twice, first by feed[1]; keep one of them"),
        Case(
            "[[feed]]\nurl = \"https://a.example/\"\n[[feed]]\nurl = \"HTTPS://A.example:443\"",
            "feed[2].url: HTTPS://A.example:443 is declared twice, first by feed[1]; keep one of them"),
        Case(
            "opml = \"feeds.opml\"",
            "opml: the text \"feeds.opml\" stands where a list of files and [[opml]] tables is wanted"),
        Case("[[opml]]\ninterval = \"1d\"", "opml[1].url: it is missing, and nothing works without it"),
        Case("[[opml]]\nurl = \"team.opml\"", "opml[1].url: an address begins with https:// or http://"),
        Case("[[opml]]\nurl = \"https://a.example/\"\nweight = 2", "opml[1].weight: there is no such setting"),
        Case(
            "[[opml]]\nurl = \"https://a.example/\"\n[[opml]]\nurl = \"https://a.example/\"",
            "opml[2].url: https://a.example/ is declared twice, first by opml[1]; keep one of them"),
        Case(
            "[[opml]]\nurl = \"https://a.example/\"\nbearer_token = \"hunter2\"",
            "opml[1].bearer_token: a secret is not written out; name where it stands: \"env:NAME\" or "
                + "\"credential:NAME\""),
        Case(
            "[[feed]]\nurl = \"https://u:p@a.example/\"\npassword = \"env:A\"",
            "feed[1].url: https://***@a.example/: a password needs a username beside it"),
        Case(
            "[[feed]]\nurl = \"https://a.example/\"\nheaders = { X-Api-Key = 3 }",
            "feed[1].headers.X-Api-Key: the number 3 stands where text in quotes is wanted"),
        Case(
            "[[feed]]\nurl = \"https://a.example/\"\nheaders = \"X: y\"",
            "feed[1].headers: the text \"X: y\" stands where a table, { Name = \"value\" }, is wanted"),
        Case(
            "[fetch]\nproxy = \"http://u:p@proxy.example\"",
            "fetch.proxy: user and password of a proxy are not written out; let env:NAME or credential:NAME hold all "
                + "of its URL"),
        Case("opml = [1]", "opml[1]: the number 1 stands where text in quotes is wanted"),
    ]

    @Test(arguments: cases) func `a wrong configuration is named with file, key and remedy`(_ wrong: Case) throws {
        let scratch = try Scratch()
        let file = try scratch.write("tidings.toml", wrong.toml)
        #expect(throws: ConfigurationError.self) { try Configuration(file: file) }
        do { _ = try Configuration(file: file) } catch {
            #expect(scratch.neutral("\(error)") == "HERE/tidings.toml: " + wrong.complaint)
        }
    }

    @Test func `a wrong configuration ends every command with 78 and changes nothing`() async throws {
        let scratch = try Scratch()
        try scratch.write("tidings.toml", "[fetch]\nper_host = 9\n")
        for command in [
            ["check"], ["fetch"], ["run"], ["digest"], ["feeds", "list"], ["feeds", "add", "https://a.example/"],
        ] {
            let program = try RunningProgram(command + ["--config", "tidings.toml", "--state", "state"], in: scratch)
            let run = await program.end()
            #expect(run.status == 78)
            #expect(run.errors == "tidings: tidings.toml: fetch.per_host: 9 is not between 1 and 2\n")
            #expect(run.output.isEmpty)
        }
        #expect(!scratch.holds("state"))
    }

    @Test func `a file that is not there, not TOML or not text is named`() async throws {
        let scratch = try Scratch()
        var run = try await tidings("check", "--config", "none.toml", in: scratch)
        #expect(run.status == 78)
        #expect(run.errors == "tidings: none.toml: it cannot be read: no such file\n")
        try scratch.write("broken.toml", "[fetch]\nper_host = = 2\n")
        run = try await tidings("check", "--config", "broken.toml", in: scratch)
        #expect(run.status == 78)
        #expect(run.errors.hasPrefix("tidings: broken.toml: line 2, column "))
        try scratch.write("latin.toml", .init([0x23, 0xe9, 0x0a]))
        run = try await tidings("check", "--config", "latin.toml", in: scratch)
        #expect(run.errors == "tidings: latin.toml: this is not UTF-8 text; save it as UTF-8\n")
    }

    @Test func `a subscription file that is not there is named with who names it`() async throws {
        let scratch = try Scratch()
        try scratch.write("conf/tidings.toml", "opml = [\"feeds.opml\"]\n")
        let run = try await tidings("check", "--config", "conf/tidings.toml", in: scratch)
        #expect(run.status == 78)
        let place = "conf/feeds.opml: named by opml[1] of conf/tidings.toml"
        #expect(run.errors == "tidings: \(place), but it cannot be read: no such file\n")
    }
}
