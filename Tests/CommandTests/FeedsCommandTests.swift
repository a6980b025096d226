import Foundation
import StoryStorage
import Testing
import TidingsTesting

struct FeedsCommandTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    private func run(_ arguments: String..., input: String = "") async throws -> Run {
        await (try RunningProgram(arguments + ["--state", "state"], in: scratch, input: input)).end()
    }

    @Test func `a feed is added, listed, changed, paused, resumed and removed`() async throws {
        let url = "https://a.example/feed"
        #expect(
            try await run("feeds", "add", "--no-check", url, "--title", "The A", "--category", "World/Europe").output
                == "added 1 feed\n")
        var list = try await run("feeds", "list")
        #expect(list.lines.count == 2)
        #expect(list.lines[1].hasPrefix("The A  World/Europe  new "))
        #expect(list.lines[1].hasSuffix("added  now: never fetched yet  https://a.example/feed"))
        #expect(try await run("feeds", "set", url, "title=", "weight=2").output == "changed \(url)\n")
        #expect(try await run("feeds", "set", url, "weight=2").output == "it was so already\n")
        #expect(try await run("feeds", "pause", url).output == "paused 1 feed\n")
        list = try await run("feeds")
        #expect(list.output.contains("paused  added  never: paused; `tidings feeds resume` asks it again"))
        #expect(try await run("feeds", "resume", url).output == "resumed 1 feed\n")
        let otherwise = url.replacing("https://", with: "HTTPS://") + "#top"
        #expect(try await run("feeds", "remove", otherwise).output == "removed 1 feed\n")
        list = try await run("feeds", "list")
        #expect(list.status == 2)
        #expect(list.errors.hasPrefix("tidings: no feed is followed yet; `tidings feeds add URL` adds one"))
    }

    @Test func `a feed that is followed already stays as it is`() async throws {
        _ = try await run("feeds", "add", "--no-check", "https://a.example/feed")
        let again = try await run("feeds", "add", "--no-check", "https://a.example/feed", "--weight", "9")
        #expect(again.status == 0)
        #expect(again.errors.contains("it is followed already; `tidings feeds set` changes its settings"))
    }

    @Test(arguments: [
        (["add", "a.example"], "tidings: a.example: an address begins with https:// or http://\n"),
        (["add", "file:///etc/passwd"], "tidings: file:///etc/passwd: only http and https are fetched\n"),
        (
            ["add", "https://a.example/", "--interval", "1m"],
            "tidings: interval: poll interval 1m is shorter than the least allowed, 10m\n"
        ),
        (
            ["add", "https://a.example/", "--weight", "much"],
            "tidings: weight: the text \"much\" stands where a number is wanted\n"
        ),
    ])
    func `what cannot be followed is refused as wrong usage`(_ words: [String], _ sentence: String) async throws {
        let run = await (try RunningProgram(["feeds"] + words + ["--state", "state"], in: scratch)).end()
        #expect(run.status == 64)
        #expect(run.errors == sentence)
    }

    @Test func `an unknown setting is named with the nearest, an unknown feed with the list`() async throws {
        _ = try await run("feeds", "add", "--no-check", "https://a.example/feed")
        var run = try await run("feeds", "set", "https://a.example/feed", "categorie=x")
        #expect(run.status == 64)
        #expect(run.errors == "tidings: there is no setting categorie; did you mean category?\n")
        run = try await self.run("feeds", "remove", "https://b.example/feed")
        #expect(run.status == 2)
        let remedy = "`tidings feeds list` shows them all"
        #expect(run.errors == "tidings: https://b.example/feed: no feed of this address is followed; \(remedy)\n")
    }

    @Test func `a declared feed is listed with its file and changed only there`() async throws {
        let file = try scratch.write(
            "tidings.toml", "[[feed]]\nurl = \"https://a.example/feed\"\ntitle = \"A\"\n")
        func run(_ arguments: String...) async throws -> Run {
            let usual = ["--state", "state", "--config", "tidings.toml"]
            return await (try RunningProgram(arguments + usual, in: scratch)).end()
        }
        #expect(
            try await run("feeds", "list").lines[1].contains(
                "  tidings.toml  now: never fetched yet  https://a.example/feed"))
        for (words, done) in [(["remove"], "removed"), (["set"], "changed")] {
            let command = ["feeds"] + words + ["https://a.example/feed"] + (words == ["set"] ? ["weight=2"] : [])
            let refused = await
                (try RunningProgram(
                    command + ["--state", "state", "--config", "tidings.toml"], in: scratch)).end()
            #expect(refused.status == 2)
            #expect(
                refused.errors
                    == "tidings: https://a.example/feed: it is declared in \(file); it is to be \(done) there\n")
        }
        #expect(try await run("feeds", "pause", "https://a.example/feed").status == 0)
        #expect(try await run("feeds", "list").lines[1].contains("paused"))
    }

    @Test func `options stand before the command or behind it`() async throws {
        _ = try await run("feeds", "add", "--no-check", "https://a.example/feed")
        for words in [
            ["--state", "state", "feeds", "list"], ["feeds", "--state", "state", "list"],
            ["feeds", "list", "--state=state"], ["--state=state", "feeds"],
        ] {
            let run = await (try RunningProgram(words, in: scratch)).end()
            #expect(run.output.contains("https://a.example/feed"), "\(words)")
        }
    }

    @Test func `a change is made by the command itself when the owner goes without looking`() async throws {
        let scratch = scratch
        // The command waits for seconds only, in which the owner must be gone.
        let started = await onOwnThread {
            Result {
                let owner = try FilledStore(in: scratch).store
                let command = try RunningProgram(
                    ["feeds", "add", "--no-check", "https://a.example/feed", "--state", "state"], in: scratch)
                while try !owner.hasRequests() { Thread.sleep(forTimeInterval: 0.01) }
                return command
            }
        }
        let command = try started.get()
        let run = await command.end()
        #expect(run.status == 0)
        #expect(run.output == "added 1 feed\n")
    }

    @Test func `a change is kept for an owner that is busy`() async throws {
        let owner = try FilledStore(in: scratch).store
        let run = try await run("feeds", "add", "--no-check", "https://a.example/feed")
        #expect(run.status == 0)
        #expect(run.output.isEmpty)
        let pid = ProcessInfo.processInfo.processIdentifier
        #expect(run.errors.hasPrefix("tidings: process \(pid) owns the store and is busy; the change is kept for it"))
        #expect(try owner.hasRequests())
    }
}
