import Foundation
import Glibc
import TidingsModel

/// Serves the sample day on loopback until it is told to stop.
///
/// Ends on SIGTERM or SIGINT, when the process that started it is gone, or when the pipe on its standard input closes.
@main
enum SampleCommand {
    struct Options {
        var port = 8890
        var folder = "Config/sample"
        var configurationFolder: String?
        var once = false
    }

    static let usage = """
        usage: sample-server [--port 8890] [--sample Config/sample] [--write-config DIR] [--once]

        Serves the outlets of the sample day, each at its own address 127.8.0.x.
          --port N            port of all outlets; another one is taken when it is in use, 0 always takes a free one
          --sample DIR        folder with one file per outlet
          --write-config DIR  write DIR/tidings.toml, which follows them all
          --once              end when every outlet has been asked once
        """

    static func main() {
        guard let options = options(of: CommandLine.arguments.dropFirst()) else {
            say(usage)
            exit(64)
        }
        do {
            try serve(options)
        } catch {
            say("sample-server: \(error)")
            exit(2)
        }
    }

    private static func options(of arguments: ArraySlice<String>) -> Options? {
        var options = Options()
        var rest = arguments
        while let word = rest.popFirst() {
            switch word {
            case "--port":
                guard let port = rest.popFirst().flatMap({ Int($0) }), (0...65535).contains(port) else { return nil }
                options.port = port
            case "--sample":
                guard let folder = rest.popFirst() else { return nil }
                options.folder = folder
            case "--write-config":
                guard let folder = rest.popFirst() else { return nil }
                options.configurationFolder = folder
            case "--once": options.once = true
            case "--help", "-h":
                print(usage)
                exit(0)
            default: return nil
            }
        }
        return options
    }

    private static func serve(_ options: Options) throws {
        let now = Int64(Date().timeIntervalSince1970) / 60 * 60
        let day = try SampleDay(folder: URL(fileURLWithPath: options.folder), now: Timestamp(seconds: now))
        stopOnSignals()
        let server = try start(day, port: options.port)
        defer { server.stop() }
        if let folder = options.configurationFolder { try write(day.configuration(port: server.port), to: folder) }
        for outlet in day.outlets {
            let note = outlet.quirk == .dead ? "nobody listens" : outlet.format.rawValue
            print("http://\(outlet.address):\(server.port)\(outlet.path)  \(outlet.name) (\(note))")
        }
        print("serving \(day.entryCount) entries of \(day.outlets.count) outlets on port \(server.port)")
        fflush(nil)
        wait(for: server, once: options.once)
    }

    private static func start(_ day: SampleDay, port: Int) throws -> SampleServer {
        guard port != 0 else { return try day.serveAnywhere() }
        do {
            return try day.serve(port: port)
        } catch {
            let server = try day.serveAnywhere()
            say("sample-server: \(error); took port \(server.port) instead")
            return server
        }
    }

    private static func write(_ text: String, to folder: String) throws {
        let directory = URL(fileURLWithPath: folder)
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: directory.appendingPathComponent("tidings.toml"), options: .atomic)
    }

    private static func stopOnSignals() {
        for number in [SIGTERM, SIGINT] { signal(number) { _ in _exit(0) } }
        signal(SIGPIPE, SIG_IGN)
    }

    private static func wait(for server: SampleServer, once: Bool) {
        let parent = getppid()
        var input = stat()
        let watchesInput = fstat(0, &input) == 0 && input.st_mode & S_IFMT == S_IFIFO
        var watched = pollfd(fd: watchesInput ? 0 : -1, events: Int16(POLLIN), revents: 0)
        while getppid() == parent {
            if once, server.asked == server.servers.count { return }
            guard poll(&watched, 1, 250) > 0 else { continue }
            var byte: UInt8 = 0
            if read(0, &byte, 1) <= 0 { return }
        }
    }

    private static func say(_ text: String) {
        try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
    }
}
