import CSpawn
import Glibc

/// A program that is told something on its standard input; it sees nothing else of us.
///
/// No shell, no file but the three standard ones, an environment of its own, a process group that ends with it, a limit
/// of time, and of what it says the first lines.
struct HookProgram: Sendable {
    /// What its end says.
    enum End: Sendable, Equatable {
        case exited(Int32, output: String)
        case killed(Int32, output: String)
        case tookTooLong(output: String)
        case notStarted(String)
        case interrupted
    }

    /// Of what it prints so much is kept; the rest is read and forgotten.
    private static let mostOutput = 4096

    let arguments: [String]
    let environment: [String: String]
    let timeoutSeconds: Int64

    /// Runs it to its end on a thread of its own; a cancelled task ends it.
    func run(input: [UInt8]) async -> End {
        let stop = StopFlag()
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                onThread { continuation.resume(returning: runHere(input, stop)) }
            }
        } onCancel: {
            stop.set()
        }
    }

    private func runHere(_ input: [UInt8], _ stop: StopFlag) -> End {
        // A program that reads no more shows as an error of the write; this thread alone waits for it.
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGPIPE)
        pthread_sigmask(SIG_BLOCK, &signals, nil)
        guard let pipes = HookPipes() else { return .notStarted("there is no room for another pipe") }
        var pid: pid_t = 0
        let code = spawn(&pid, pipes)
        pipes.closeTheirs()
        guard code == 0 else { return .notStarted(String(cString: strerror(code))) }
        var talk = HookTalk(pipes: pipes, input: input, limit: Self.mostOutput)
        let deadline = monotonicMicroseconds() + timeoutSeconds * 1_000_000
        var wasStopped = false
        var isLate = false
        var status: Int32 = 0
        while true {
            talk.step(milliseconds: 50)
            let ended = waitpid(pid, &status, WNOHANG)
            if ended == pid || ended < 0 && errno != EINTR { break }
            wasStopped = stop.isSet
            isLate = monotonicMicroseconds() > deadline
            guard wasStopped || isLate else { continue }
            kill(-pid, SIGKILL)
            while waitpid(pid, &status, 0) < 0, errno == EINTR {}
            break
        }
        // What it leaves behind would hold our pipes.
        kill(-pid, SIGKILL)
        talk.step(milliseconds: 0)
        if wasStopped { return .interrupted }
        if isLate { return .tookTooLong(output: talk.text) }
        // WIFEXITED, WEXITSTATUS and WTERMSIG are macros.
        return status & 0x7f == 0
            ? .exited(status >> 8 & 0xff, output: talk.text) : .killed(status & 0x7f, output: talk.text)
    }

    private func spawn(_ pid: inout pid_t, _ pipes: HookPipes) -> Int32 {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, pipes.input.read, 0)
        posix_spawn_file_actions_adddup2(&actions, pipes.output.write, 1)
        posix_spawn_file_actions_adddup2(&actions, pipes.output.write, 2)
        posix_spawn_file_actions_addclosefrom_np(&actions, 3)
        posix_spawn_file_actions_addchdir_np(&actions, "/")
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        // We ignore SIGPIPE, and a program would inherit that.
        sigaddset(&signals, SIGPIPE)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
        posix_spawnattr_setflags(&attributes, Int16(flags))
        let words = arguments.map { strdup($0) } + [nil]
        let variables = environment.sorted { $0.key < $1.key }.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for word in words + variables { free(word) } }
        return posix_spawn(&pid, arguments[0], &actions, &attributes, words, variables)
    }
}

/// Two pipes: to a program's standard input, and from its output.
private final class HookPipes {
    let input: (read: Int32, write: Int32)
    let output: (read: Int32, write: Int32)
    private var open: Set<Int32>

    init?() {
        var first: [Int32] = [-1, -1]
        var second: [Int32] = [-1, -1]
        guard pipe(&first) == 0 else { return nil }
        guard pipe(&second) == 0 else {
            for file in first { Glibc.close(file) }
            return nil
        }
        input = (first[0], first[1])
        output = (second[0], second[1])
        open = Set(first + second)
        for file in open { _ = fcntl(file, F_SETFD, FD_CLOEXEC) }
        for file in [input.write, output.read] { _ = fcntl(file, F_SETFL, O_NONBLOCK) }
    }

    deinit { for file in open { Glibc.close(file) } }

    func close(_ file: Int32) {
        if open.remove(file) != nil { Glibc.close(file) }
    }

    func isOpen(_ file: Int32) -> Bool { open.contains(file) }

    func closeTheirs() {
        close(input.read)
        close(output.write)
    }
}

/// What goes to and fro over the pipes.
private struct HookTalk {
    let pipes: HookPipes
    var input: ArraySlice<UInt8>
    var output: [UInt8] = []
    let limit: Int

    init(pipes: HookPipes, input: [UInt8], limit: Int) {
        self.pipes = pipes
        self.input = input[...]
        self.limit = limit
    }

    /// One line, safe to be logged.
    var text: String {
        String(decoding: output.map { $0 < 0x20 || $0 == 0x7f ? 0x20 : $0 }, as: UTF8.self)
    }

    /// Waits so long for either pipe, and gives and takes what is possible.
    mutating func step(milliseconds: Int32) {
        var waits: [pollfd] = []
        for (file, event) in [(pipes.input.write, POLLOUT), (pipes.output.read, POLLIN)] where pipes.isOpen(file) {
            waits.append(pollfd(fd: file, events: Int16(event), revents: 0))
        }
        poll(&waits, nfds_t(waits.count), milliseconds)
        give()
        take()
    }

    private mutating func give() {
        while pipes.isOpen(pipes.input.write) {
            guard !input.isEmpty else { return pipes.close(pipes.input.write) }
            let count = input.withUnsafeBytes { write(pipes.input.write, $0.baseAddress, $0.count) }
            if count > 0 {
                input = input.dropFirst(count)
            } else if errno != EINTR {
                // It may end without having read everything.
                if errno != EAGAIN { pipes.close(pipes.input.write) }
                return
            }
        }
    }

    private mutating func take() {
        var buffer = [UInt8](repeating: 0, count: 4096)
        // Whoever prints without end does not keep us from looking at the clock.
        for _ in 0..<64 where pipes.isOpen(pipes.output.read) {
            let count = read(pipes.output.read, &buffer, buffer.count)
            if count > 0 {
                output += buffer.prefix(min(count, limit - output.count))
            } else if count == 0 {
                return pipes.close(pipes.output.read)
            } else if errno != EINTR {
                return
            }
        }
    }
}
