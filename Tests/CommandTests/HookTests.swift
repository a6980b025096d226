import Foundation
import Testing
import TidingsModel
import TidingsTesting

@testable import tidings

struct HookTests {
    private func hook(_ events: [Hook.Event], minPublishers: Int = 2) -> Hook {
        Hook(name: "desk", events: Set(events), minPublishers: minPublishers, target: .command(["/bin/true"]))
    }

    private func standing(
        _ publishers: Int, isNews: Bool = true, continues: Bool = false, watches: [String] = []
    ) -> StoryStanding {
        StoryStanding(publishers: publishers, isNews: isNews, isContinuation: continues, watches: watches)
    }

    @Test func `a story is new once, when enough publishers tell it`() {
        let hook = hook([.new])
        #expect(hook.events(for: standing(1), before: nil, wasWatched: false).isEmpty)
        #expect(hook.events(for: standing(2), before: nil, wasWatched: false) == [.new])
        #expect(hook.events(for: standing(9), before: 2, wasWatched: false).isEmpty)
        #expect(hook.events(for: standing(9, isNews: false), before: nil, wasWatched: false).isEmpty)
    }

    @Test func `it has grown when twice as many tell it, whether the hook was told of its beginning or not`() {
        let hook = hook([.grown])
        #expect(hook.events(for: standing(2), before: nil, wasWatched: false).isEmpty)
        #expect(hook.counts(standing(2), before: nil))
        #expect(hook.events(for: standing(3), before: 2, wasWatched: false).isEmpty)
        #expect(!hook.counts(standing(3), before: 2))
        #expect(hook.events(for: standing(4), before: 2, wasWatched: false) == [.grown])
    }

    @Test func `what continues a storyline and what is watched is told together, each once`() {
        let hook = hook([.new, .continued, .watched])
        let both = standing(2, continues: true, watches: ["bridge"])
        #expect(hook.events(for: both, before: nil, wasWatched: false) == [.new, .continued, .watched])
        #expect(hook.events(for: both, before: 2, wasWatched: true).isEmpty)
        // A watched story of one publisher is told at once, and as new when others follow.
        #expect(hook.events(for: standing(1, watches: ["x"]), before: nil, wasWatched: false) == [.watched])
        #expect(hook.events(for: standing(2, watches: ["x"]), before: nil, wasWatched: true) == [.new])
    }

    @Test func `a feed is gone when its server says so, or after a week of failures`() {
        let now = Timestamp(seconds: 1_764_000_000)
        var state = FeedState(address: "https://a.example/", nextDue: now)
        state.health = .failing
        state.failingSince = now - 6 * Timestamp.day
        #expect(!Hook.isGone(state, at: now))
        state.failingSince = now - 7 * Timestamp.day
        #expect(Hook.isGone(state, at: now))
        state.health = .gone
        state.failingSince = nil
        #expect(Hook.isGone(state, at: now))
    }

    // MARK: Programs

    private func run(
        _ script: String, input: String = "{}", seconds: Int64 = 30, environment: [String: String] = [:]
    ) async -> HookProgram.End {
        await HookProgram(
            arguments: ["/bin/sh", "-c", script], environment: environment, timeoutSeconds: seconds
        ).run(input: Array(input.utf8))
    }

    @Test func `a program gets its input and nothing else of us`() async throws {
        let open = try #require(FileHandle(forReadingAtPath: "/dev/null"))
        defer { try? open.close() }
        let end = await run(
            "cat; echo; ls /proc/self/fd | tr '\\n' ' '; env | sort | tr '\\n' ' '; pwd",
            input: #"{"a":1}"#, environment: ["PATH": "/usr/bin:/bin", "X": "1"])
        guard case .exited(0, let output) = end else {
            Issue.record("\(end)")
            return
        }
        // The fourth is the folder that ls reads.
        #expect(output.hasPrefix(#"{"a":1} 0 1 2 3 "#), "\(output)")
        #expect(output.contains("X=1") && !output.contains("HOME=") && output.hasSuffix("/ "))
    }

    @Test func `an end that is no success is told, with what the program said, within bounds`() async {
        #expect(await run("echo broken >&2; exit 3") == .exited(3, output: "broken "))
        #expect(await run("kill -9 $$") == .killed(9, output: ""))
        guard
            case .notStarted(let reason) = await HookProgram(
                arguments: ["/nonexistent/program"], environment: [:], timeoutSeconds: 5
            ).run(input: [])
        else {
            Issue.record("it was started")
            return
        }
        #expect(reason.contains("No such file"))
        guard case .exited(0, let output) = await run("head -c 5000000 /dev/zero | tr '\\0' x") else {
            Issue.record("it did not end well")
            return
        }
        #expect(output.utf8.count == 4096)
    }

    @Test func `a program that reads nothing, or never ends, holds nobody up`() async {
        let large = String(repeating: "x", count: 1 << 20)
        #expect(await run("exit 0", input: large) == .exited(0, output: ""))
        #expect(await run("sleep 60 & echo a; sleep 60", seconds: 1) == .tookTooLong(output: "a "))
        #expect(await run("yes", seconds: 1).isLate)
        // What it leaves behind is ended with it.
        let marker = "tidings-hook-\(UUID().uuidString)"
        _ = await run("(sleep 300; : \(marker)) >/dev/null 2>&1 & exit 0")
        let isLeft = await onOwnThread {
            for _ in 0..<1000 where Self.isRunning(marker) { Thread.sleep(forTimeInterval: 0.01) }
            return Self.isRunning(marker)
        }
        #expect(!isLeft)
    }

    /// Whether a process has this in its command line.
    private static func isRunning(_ marker: String) -> Bool {
        let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return processes.contains { pid in
            let line = FileManager.default.contents(atPath: "/proc/\(pid)/cmdline") ?? Data()
            return String(decoding: line, as: UTF8.self).contains(marker)
        }
    }

    @Test func `a cancelled task ends its program`() async {
        let task = Task { await self.run("sleep 60") }
        task.cancel()
        #expect(await task.value == .interrupted)
    }
}

extension HookProgram.End {
    fileprivate var isLate: Bool { if case .tookTooLong = self { true } else { false } }
}
