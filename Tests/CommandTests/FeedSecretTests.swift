import Foundation
import Testing
import TidingsTesting

/// Credentials of feeds: where they come from, and that nothing gives them away.
struct FeedSecretTests {
    private let scratch: Scratch
    private static let secrets = ["hunter2", "aHVudGVyM", "h:hunter2"]

    init() throws { scratch = try Scratch() }

    private func run(_ arguments: String..., environment: [String: String] = [:]) async throws -> Run {
        await (try RunningProgram(arguments + ["--state", "state"], in: scratch, environment: environment)).end()
    }

    /// A server that wants the words "hunter2" in a header, and gives back what it was told wherever it can.
    private func guarded() throws -> LoopbackServer {
        try LoopbackServer { request in
            let told = request.headers.map { "\($0.name): \($0.value)" }.joined(separator: ", ")
            guard request["Authorization"] != nil || request["X-Key"] != nil else {
                return LoopbackResponse(status: 401, text: told)
            }
            if request.path == "/loop" { return .redirect(302, to: "/loop?token=hunter2") }
            if request.path == "/page" { return LoopbackResponse(text: "<html><body>\(told)</body></html>") }
            return LoopbackResponse(
                headers: [("Content-Type", "application/rss+xml")], text: FetchCommandTests.feed("A thing"))
        }
    }

    private func expectNoLeak(_ runs: Run..., sourceLocation: SourceLocation = #_sourceLocation) {
        for run in runs {
            for secret in Self.secrets {
                #expect(!run.output.contains(secret), sourceLocation: sourceLocation)
                #expect(!run.errors.contains(secret), sourceLocation: sourceLocation)
            }
        }
        for name in ["tidings.db", "tidings.db-wal"] {
            let bytes = FileManager.default.contents(atPath: scratch.path + "/state/" + name) ?? Data()
            for secret in Self.secrets {
                #expect(bytes.range(of: Data(secret.utf8)) == nil, "\(name)", sourceLocation: sourceLocation)
            }
        }
    }

    @Test(arguments: [
        ["username=h", "password=env:FEED_PASSWORD"], ["bearer_token=env:FEED_PASSWORD"],
        ["headers=X-Key: env:FEED_PASSWORD"], ["bearer_token=credential:feed"],
    ])
    func `a secret is sent and found nowhere else`(settings: [String]) async throws {
        let server = try guarded()
        defer { server.stop() }
        try scratch.write("credentials/feed", "hunter2\n")
        let environment = [
            "FEED_PASSWORD": "hunter2", "CREDENTIALS_DIRECTORY": scratch.path + "/credentials",
        ]
        for path in ["/feed", "/loop", "/page"] {
            _ = try await run("feeds", "add", "--no-check", server.url(path))
            let words = ["feeds", "set", server.url(path)] + settings + ["--state", "state"]
            let set = await (try RunningProgram(words, in: scratch, environment: environment)).end()
            #expect(set.status == 0, "\(set.errors)")
        }
        let fetched = try await run("fetch", "--verbose", environment: environment)
        #expect(fetched.output.contains("3 feeds asked, 1 new entry"))
        #expect(server.requests.allSatisfy { "\($0.headers)".contains("hunter2") || $0["Authorization"] != nil })
        expectNoLeak(
            fetched, try await run("feeds", "list"), try await run("status", "--feeds"),
            try await run("status", "--json"), try await run("feeds", "export"), try await run("export"),
            try await run("export", "--items"), try await run("digest"), try await run("digest", "--format", "html"))
    }

    @Test func `a missing secret holds up its own feed and says what to do`() async throws {
        let server = try guarded()
        let open = try LoopbackServer { _ in LoopbackResponse(text: FetchCommandTests.feed("Another thing")) }
        defer {
            server.stop()
            open.stop()
        }
        _ = try await run("feeds", "add", "--no-check", open.url())
        _ = try await run("feeds", "add", "--no-check", server.url(), "--bearer-token", "env:FEED_TOKEN")
        let fetched = try await run("fetch")
        #expect(fetched.status == 1)
        #expect(fetched.output.contains("1 new entry"))
        #expect(
            fetched.errors.contains(
                "\(server.url()): the variable FEED_TOKEN, from which bearer_token is taken, is not set; set it for "
                    + "tidings and start it again; next try "))
        #expect(server.requests.isEmpty)
        let unit = try await run("feeds", "set", server.url(), "bearer_token=credential:feed")
        #expect(unit.status == 0)
        let again = try await run("fetch")
        #expect(again.errors.contains("the unit hands it over with LoadCredential=feed:FILE"))
    }

    @Test func `a password in the address is used and never shown`() async throws {
        let server = try guarded()
        defer { server.stop() }
        let url = server.url().replacing("http://", with: "http://h:hunter2@")
        let shown = server.url().replacing("http://", with: "http://***@")
        let added = try await run("feeds", "add", url)
        #expect(added.status == 0)
        #expect(
            added.errors == "tidings: \(shown): user and password are kept in the store as a part of the address; the "
                + "settings username and password keep them out of it\n")
        let list = try await run("feeds", "list")
        #expect(list.output.contains(shown))
        let exported = try await run("feeds", "export")
        #expect(exported.output.contains("xmlUrl=\"\(server.url())\""))
        #expect(exported.errors == "tidings: user and password are left out of 1 address\n")
        let runs = [
            added, list, exported, try await run("status", "--json"), try await run("status", "--feeds"),
            try await run("fetch", "--force", "--verbose"), try await run("export"), try await run("digest"),
            try await run("feeds", "set", shown, "weight=2"), try await run("feeds", "pause", shown),
        ]
        for run in runs { #expect(!run.output.contains("hunter2") && !run.errors.contains("hunter2")) }
        #expect(runs.allSatisfy { $0.status == 0 })
    }

    @Test(arguments: [
        (
            ["password=hunter2"],
            "password: a secret is not written out; name where it stands: \"env:NAME\" or \"credential:NAME\""
        ),
        (["password=env:A"], "a password needs a username beside it"),
        (
            ["bearer_token=env:"],
            "bearer_token: a secret is not written out; name where it stands: \"env:NAME\" or \"credential:NAME\""
        ),
        (
            ["bearer_token=credential:../../etc/passwd"],
            "bearer_token: a secret is not written out; name where it stands: \"env:NAME\" or \"credential:NAME\""
        ),
        (
            ["username=me", "bearer_token=env:A"],
            "bearer_token and username exclude each other: a server is told one of them"
        ),
        (["username=me:hunter2"], "username: a user name holds no colon; the password is a setting of its own"),
        (
            ["headers=X-Api-Key: hunter2"],
            "headers: what X-Api-Key says is a secret and not written out; name where it stands: \"env:NAME\" or \"credential:NAME\""
        ),
        (
            ["headers=Cookie: hunter2"],
            "headers: what Cookie says is a secret and not written out; name where it stands: \"env:NAME\" or \"credential:NAME\""
        ),
        (["headers=Host: a.example"], "headers: Host is set by the fetching itself"),
        (["headers=User-Agent: x"], "headers: User-Agent is a setting of its own, user_agent"),
        (["headers=A b: x"], "headers: \"A b\" is no name of a header; write { Name = \"value\" }"),
        (
            ["proxy=http://me:hunter2@p.example:1"],
            "proxy: user and password of a proxy are not written out; let env:NAME or credential:NAME hold all of its URL"
        ),
        (
            ["proxy=hunter2"],
            "proxy: a proxy is written as in http://proxy.example:3128; its scheme is one of http, https, socks5h"
        ),
        (["ignore_tls_errors=yes"], "ignore_tls_errors: the text \"yes\" stands where true or false is wanted"),
        (
            ["headers=Authorization: env:A", "username=x"],
            "the header Authorization excludes username and bearer_token, which make one themselves"
        ),
    ])
    func `what is no setting is refused without repeating a secret`(words: [String], sentence: String) async throws {
        _ = try await run("feeds", "add", "--no-check", "https://a.example/feed")
        let all = ["feeds", "set", "https://a.example/feed"] + words + ["--state", "state"]
        let set = await (try RunningProgram(all, in: scratch)).end()
        #expect(set.status == 64)
        #expect(set.errors == "tidings: \(sentence)\n")
        expectNoLeak(set)
    }

    @Test func `header fields are set and unset one by one`() async throws {
        let server = try guarded()
        defer { server.stop() }
        _ = try await run(
            "feeds", "add", "--no-check", server.url(), "--header", "X-Key: env:A", "--header", "Accept-Language: de")
        _ = try await run("feeds", "set", server.url(), "headers=Accept-Language:")
        _ = try await run("fetch", environment: ["A": "hunter2"])
        #expect(server.requests.map { $0["X-Key"] } == ["hunter2"])
        #expect(server.requests.map { $0["Accept-Language"] } == [nil])
    }

    @Test func `a feed of a page on another server does not get the secrets of the page`() async throws {
        let feed = try LoopbackServer { _ in LoopbackResponse(text: FetchCommandTests.feed("A thing")) }
        defer { feed.stop() }
        let link = "<link rel=\"alternate\" type=\"application/rss+xml\" href=\"\(feed.url())\">"
        let page = try LoopbackServer { request in
            request["Authorization"] == nil
                ? LoopbackResponse(status: 401)
                : LoopbackResponse(headers: [("Content-Type", "text/html")], text: "<html><head>\(link)</head></html>")
        }
        defer { page.stop() }
        let added = try await run(
            "feeds", "add", page.url("/"), "--bearer-token", "env:A", environment: ["A": "hunter2"])
        #expect(added.status == 0)
        #expect(
            added.errors
                == "tidings: \(feed.url()): it is not on the server of \(page.url("/")), so it does not get to "
                + "know its secrets; `tidings feeds set` gives it its own\n")
        _ = try await run("fetch", environment: ["A": "hunter2"])
        #expect(feed.requests.map { $0["Authorization"] } == [nil])
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/openssl")))
    func `a certificate that nobody vouches for is taken on demand, and loudly`() async throws {
        let server = try await TLSServer(in: scratch)
        defer { server.stop() }
        let url = "https://127.0.0.1:\(server.port)/feed.xml"
        _ = try await run("feeds", "add", "--no-check", url)
        let strict = try await run("fetch")
        #expect(strict.status == 2)
        #expect(strict.errors.contains("no secure connection"))
        _ = try await run("feeds", "set", url, "ignore_tls_errors=true")
        let lax = try await run("fetch", "--verbose")
        #expect(lax.status == 0, "\(lax.errors)")
        #expect(lax.errors.contains("tidings: \(url): its certificate is not checked (ignore_tls_errors)\n"))
        #expect(lax.errors.contains("tls=unchecked"))
        #expect(try await run("feeds", "list").output.contains("NOT checked (ignore_tls_errors)"))
        #expect(try await run("status").output.contains("UNSAFE:"))
        #expect(try await run("status", "--json").output.contains("\"ignores_tls_errors\":true"))
        let daemon = try RunningProgram(["run", "--state", "state"], in: scratch)
        #expect(await daemon.says("certificate not checked"))
        daemon.send(SIGTERM)
        _ = await daemon.end()
    }
}

/// A server over TLS with a certificate of its own making, which serves the files of a folder.
private final class TLSServer {
    let port: Int
    private let process = Process()

    init(in scratch: Scratch) async throws {
        try scratch.write("tls/feed.xml", FetchCommandTests.feed("A thing over TLS"))
        let folder = scratch.path + "/tls"
        let maker = Process()
        maker.executableURL = URL(fileURLWithPath: "/usr/bin/openssl")
        maker.currentDirectoryURL = URL(fileURLWithPath: folder)
        maker.arguments = [
            "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", "key.pem",
            "-out", "cert.pem",
            "-days", "2", "-subj", "/CN=other.example",
        ]
        maker.standardError = FileHandle.nullDevice
        try maker.run()
        await onOwnThread { [maker = Unchecked(maker)] in maker.value.waitUntilExit() }
        let output = Pipe()
        process.executableURL = maker.executableURL
        process.currentDirectoryURL = maker.currentDirectoryURL
        process.arguments = ["s_server", "-accept", "127.0.0.1:0", "-cert", "cert.pem", "-key", "key.pem", "-WWW"]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        // It says where it listens in its first lines: ACCEPT 127.0.0.1:PORT
        let reader = Unchecked(output.fileHandleForReading)
        port = await onOwnThread {
            var said = ""
            while let match = Optional(reader.value.availableData), !match.isEmpty {
                said += String(decoding: match, as: UTF8.self)
                if let line = said.firstMatch(of: /ACCEPT \S*:(\d+)\n/) { return Int(line.1) ?? 0 }
            }
            return 0
        }
        try #require(port > 0)
    }

    /// Not by SIGTERM: what is started from a thread of Dispatch has it blocked.
    func stop() { kill(process.processIdentifier, SIGKILL) }
}

/// Hands what is not Sendable to one other thread that alone uses it.
private struct Unchecked<Value>: @unchecked Sendable {
    let value: Value
    init(_ value: Value) { self.value = value }
}
