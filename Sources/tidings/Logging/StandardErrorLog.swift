import Glibc
import Logging
import StoryDigest
import Synchronization
import TidingsModel

/// Log lines on standard error: an event's name and its fields, `refreshed feed=… status=ok new=3 ms=210`.
///
/// Under systemd each line begins with its priority (sd-daemon(3)) and the journal adds the time; elsewhere time
/// and level stand in front. Secrets in URLs are masked here and nowhere else.
struct StandardErrorLog: LogHandler {
    /// The level may change while loggers are in use, when the configuration is read again.
    final class Threshold: Sendable {
        private let level: Mutex<Logger.Level>

        init(_ level: Logger.Level) { self.level = Mutex(level) }

        var value: Logger.Level {
            get { level.withLock { $0 } }
            set { level.withLock { $0 = newValue } }
        }
    }

    var metadata: Logger.Metadata = [:]
    var metadataProvider: Logger.MetadataProvider?
    private let threshold: Threshold
    private let isJournal: Bool

    init(threshold: Threshold) {
        self.threshold = threshold
        isJournal = Self.isJournal(2, stream: processEnvironment()["JOURNAL_STREAM"])
    }

    /// Whether the file is the stream to the journal that systemd names by device and inode; a shell that a service
    /// started has inherited the name, but not the stream (systemd.exec(5)).
    static func isJournal(_ file: Int32, stream: String?) -> Bool {
        var status = stat()
        guard let stream, fstat(file, &status) == 0 else { return false }
        return stream == "\(status.st_dev):\(status.st_ino)"
    }

    static func logger(_ threshold: Threshold) -> Logger {
        Logger(label: "tidings") { _ in StandardErrorLog(threshold: threshold) }
    }

    var logLevel: Logger.Level {
        get { threshold.value }
        set { threshold.value = newValue }
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let fields = metadata.merging(event.metadata ?? [:]) { _, new in new }
        let line = Self.line(level: event.level, message: "\(event.message)", fields: fields, isJournal: isJournal)
        try? write(Array(line.utf8), to: 2)
    }

    /// One line, whatever the values hold.
    static func line(level: Logger.Level, message: String, fields: Logger.Metadata, isJournal: Bool) -> String {
        let front = isJournal ? "<\(priority(of: level))>" : "\(timeOfDay().rfc3339) \(padded(level.rawValue)) "
        // The feed first: it is what a line is about.
        let ordered = fields.sorted { ($0.key == "feed" ? "" : $0.key) < ($1.key == "feed" ? "" : $1.key) }
        let pairs = ordered.map { " \($0.key)=\(quoted(maskingSecrets("\($0.value)")))" }
        return front + terminalLine(maskingSecrets(message) + pairs.joined()) + "\n"
    }

    /// As syslog(3) numbers them.
    private static func priority(of level: Logger.Level) -> Int {
        switch level {
        case .trace, .debug: 7
        case .info: 6
        case .notice: 5
        case .warning: 4
        case .error: 3
        case .critical: 2
        }
    }

    private static func padded(_ name: String) -> String {
        name + String(repeating: " ", count: max(0, 7 - name.count))
    }

    private static func quoted(_ value: String) -> String {
        let isPlain = !value.isEmpty && value.utf8.allSatisfy { $0 > 0x20 && $0 != 0x22 && $0 != 0x3d && $0 != 0x7f }
        guard !isPlain else { return value }
        let escaped = value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
        return "\"\(escaped)\""
    }
}
