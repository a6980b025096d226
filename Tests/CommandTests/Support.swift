import Foundation
import Testing
import TidingsTesting

/// A folder of its own for one test, gone when the test is.
final class Scratch: Sendable {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "tidings-test-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path + "/home", withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a file, with the folders that lead to it, and says where it is.
    @discardableResult
    func write(_ name: String, _ text: String) throws -> String { try write(name, Data(text.utf8)) }

    @discardableResult
    func write(_ name: String, _ data: Data) throws -> String {
        let file = path + "/" + name
        let folder = (file as NSString).deletingLastPathComponent
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try data.write(to: URL(fileURLWithPath: file))
        return file
    }

    func read(_ name: String) -> String? { try? String(contentsOfFile: path + "/" + name, encoding: .utf8) }

    func holds(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path + "/" + name) }

    /// What is said of this folder, the same in every run.
    func neutral(_ text: String) -> String { text.replacingOccurrences(of: path, with: "HERE") }
}

/// What a run of the program came to.
struct Run {
    var status: Int32
    var output: String
    var errors: String
    /// Ended because it took too long.
    var wasKilled = false

    var lines: [String] { output.split(separator: "\n", omittingEmptySubsequences: true).map(String.init) }
}

/// The program as it was built beside the tests.
let programPath = builtProgram("tidings")

func builtProgram(_ name: String) -> String {
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return (tests as NSString).deletingLastPathComponent + "/" + name
}

/// Of our environment only what tells a sanitizer how to run and, where lines are counted, that they be counted in a file
/// of each process: one that is killed while it writes would spoil a file of several.
private let inherited: [String: String] = {
    let own = ProcessInfo.processInfo.environment
    var kept = own.filter { $0.key.hasSuffix("SAN_OPTIONS") }
    if let profile = own["LLVM_PROFILE_FILE"] {
        kept["LLVM_PROFILE_FILE"] = (profile as NSString).deletingLastPathComponent + "/commands/%p.profraw"
    }
    return kept
}()

/// A started program, whose output goes to files of the scratch folder.
final class RunningProgram: @unchecked Sendable {
    private let process = Process()
    private let outputFile: String
    private let errorFile: String
    private let ended = AsyncStream<Void>.makeStream()

    /// Starts it in the folder, in an environment of its own.
    init(
        _ arguments: [String], in scratch: Scratch, program: String = programPath,
        environment: [String: String] = [:], input: String = ""
    ) throws {
        let number = UUID().uuidString
        outputFile = scratch.path + "/.out-\(number)"
        errorFile = scratch.path + "/.err-\(number)"
        let inputFile = try scratch.write(".in-\(number)", input)
        for file in [outputFile, errorFile] { try Data().write(to: URL(fileURLWithPath: file)) }
        let own = ["PATH": "/usr/bin:/bin", "HOME": scratch.path + "/home", "TZ": "UTC", "TIDINGS_ALLOW_PRIVATE": "1"]
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: scratch.path)
        process.environment = own.merging(inherited) { _, new in new }.merging(environment) { _, new in new }
        let files = [
            FileHandle(forReadingAtPath: inputFile), FileHandle(forWritingAtPath: outputFile),
            FileHandle(forWritingAtPath: errorFile),
        ]
        process.standardInput = files[0]
        process.standardOutput = files[1]
        process.standardError = files[2]
        let ending = ended.continuation
        process.terminationHandler = { _ in ending.finish() }
        try process.run()
        // The program has its own. Foundation looks through all that are open when it starts a process, and reads
        // beyond its memory when they are more than some 1,350.
        for file in files { try? file?.close() }
    }

    var pid: Int32 { process.processIdentifier }
    var output: String { (try? String(contentsOfFile: outputFile, encoding: .utf8)) ?? "" }
    var errors: String { (try? String(contentsOfFile: errorFile, encoding: .utf8)) ?? "" }

    func send(_ signal: Int32) { kill(pid, signal) }

    /// Waits for its end, at most so long; then it is killed.
    func end(within seconds: Double = 60) async -> Run {
        let pid = pid
        let killed = Flag()
        let timer = DispatchWorkItem {
            // We may hear of its end long after it, when other tests keep the threads.
            guard self.process.isRunning else { return }
            killed.set()
            kill(pid, SIGKILL)
        }
        DispatchQueue.global().asyncAfter(deadline: .now() + seconds, execute: timer)
        for await _ in ended.stream {}
        timer.cancel()
        return Run(status: process.terminationStatus, output: output, errors: errors, wasKilled: killed.isSet)
    }

    /// Waits until the text stands in its errors or output; false when it ended, or took too long, without.
    func says(_ text: String, within seconds: Double = 60) async -> Bool {
        await onOwnThread {
            let deadline = Date().addingTimeInterval(seconds)
            while self.process.isRunning, Date() < deadline {
                if self.errors.contains(text) || self.output.contains(text) { return true }
                Thread.sleep(forTimeInterval: 0.02)
            }
            return self.errors.contains(text) || self.output.contains(text)
        }
    }
}

final class Flag: @unchecked Sendable {
    private let lock = NSLock()
    private var value = false
    var isSet: Bool { lock.withLock { value } }
    func set() { lock.withLock { value = true } }
}

/// Runs the program to its end.
func tidings(
    _ arguments: String..., in scratch: Scratch, environment: [String: String] = [:], input: String = "",
    within seconds: Double = 60
) async throws -> Run {
    let program = try RunningProgram(arguments, in: scratch, environment: environment, input: input)
    let run = await program.end(within: seconds)
    #expect(!run.wasKilled, "tidings \(arguments.joined(separator: " ")) did not end")
    return run
}
