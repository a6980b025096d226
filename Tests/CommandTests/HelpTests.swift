import Foundation
import Testing

struct HelpTests {
    static let commands = [
        [], ["fetch"], ["run"], ["feeds"], ["feeds", "add"], ["feeds", "discover"], ["feeds", "move"],
        ["feeds", "remove"],
        ["feeds", "list"], ["feeds", "set"],
        ["feeds", "pause"], ["feeds", "resume"], ["feeds", "import"], ["feeds", "export"], ["digest"], ["stories"],
        ["show"], ["why"], ["split"], ["join"], ["corrections"],
        ["export"], ["status"], ["check"], ["parse"], ["cluster"],
    ]

    @Test(arguments: commands) func `each command has help with an example, in eighty columns`(
        _ words: [String]
    ) async throws {
        let scratch = try Scratch()
        let run = await (try RunningProgram(words + ["--help"], in: scratch)).end()
        #expect(run.status == 0)
        #expect(run.output.contains("  tidings \(words.joined(separator: " "))".trimmingCharacters(in: .newlines)))
        #expect(words == ["feeds"] || run.output.contains("--state <folder>"))
        // The argument parser does not wrap its line of usage.
        #expect(run.lines.allSatisfy { $0.count <= 80 || $0.hasPrefix("USAGE: ") })
    }

    @Test(arguments: ["bash", "zsh", "fish"]) func `completions come for each shell`(_ shell: String) async throws {
        let scratch = try Scratch()
        let run = try await tidings("--generate-completion-script", shell, in: scratch)
        #expect(run.status == 0)
        #expect(run.output.contains("min-publishers"))
    }

    @Test(arguments: [["digset"], ["digest", "--format", "pdf"], ["--system", "--state", "x", "digest"], ["parse"]])
    func `wrong usage ends with 64 and says so on standard error`(_ words: [String]) async throws {
        let scratch = try Scratch()
        let run = await (try RunningProgram(words, in: scratch)).end()
        #expect(run.status == 64)
        #expect(run.output.isEmpty)
        #expect(run.errors.hasPrefix("tidings: "))
    }

    @Test func `the program works alone in an empty folder`() async throws {
        let scratch = try Scratch()
        // Copied by another process: what is still open for writing in a child of this one cannot be begun ("text file busy").
        let script = "cp '\(programPath)' alone && exec ./alone check --state s"
        let run = await (try RunningProgram(["-c", script], in: scratch, program: "/bin/bash")).end()
        #expect(run.status == 2)
        #expect(run.errors == "tidings: s holds no store yet; `tidings fetch` makes one\n")
    }

    @Test func `a closed pipe ends a command quietly`() async throws {
        let scratch = try Scratch()
        try FilledStore.news(in: scratch)
        for command in ["export", "export --items", "digest", "digest --all", "stories", "status", "feeds list"] {
            let script = "set -o pipefail; { sleep 0.1; \(programPath) \(command) --state state; } | true"
            let run = await (try RunningProgram(["-c", script], in: scratch, program: "/bin/bash")).end()
            #expect(run.status == 0)
            #expect(run.errors.isEmpty)
        }
    }
}
