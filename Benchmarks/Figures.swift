import Foundation

/// What a benchmark found, and how it is shown and stored.
struct Figures {
    struct Row {
        var name: String
        var documents: Int
        var megabytes: Double
        var millisecondsPerMB: Double
        /// To the floor of the same documents in the same run; 0 where the floor was not measured.
        var ratio: Double
    }

    var rows: [Row] = []

    init() {}

    /// The stored figures; none where there is no such file.
    init(contentsOf file: String) {
        guard let text = try? String(contentsOfFile: file, encoding: .utf8) else { return }
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            let columns = line.split(separator: "\t").map(String.init)
            guard columns.count == 5, let documents = Int(columns[1]), let megabytes = Double(columns[2]),
                let milliseconds = Double(columns[3]), let ratio = Double(columns[4])
            else { continue }
            rows.append(
                Row(
                    name: columns[0], documents: documents, megabytes: megabytes, millisecondsPerMB: milliseconds,
                    ratio: ratio))
        }
    }

    func write(to file: String) throws {
        let day = String(ISO8601DateFormatter().string(from: Date()).prefix(10))
        let cores = ProcessInfo.processInfo.activeProcessorCount
        var lines = ["# \(day), \(Self.architecture), \(cores) cores; class and stage, documents, MB, ms/MB, floors"]
        for row in rows {
            lines.append(
                "\(row.name)\t\(row.documents)\t\(rounded(row.megabytes))\t\(rounded(row.millisecondsPerMB))\t"
                    + rounded(row.ratio))
        }
        try (lines.joined(separator: "\n") + "\n").write(toFile: file, atomically: true, encoding: .utf8)
    }

    /// Seconds differ from machine to machine, ratios to the floor hardly; so these are compared.
    func table(comparedWith stored: Figures) -> String {
        let heads = ["feeds and stage", "documents", "MB", "ms/MB", "floors", "stored"]
        let lines = rows.map { row in
            let before = stored.rows.first { $0.name == row.name && $0.documents == row.documents }
            return [
                row.name, "\(row.documents)", rounded(row.megabytes), rounded(row.millisecondsPerMB),
                rounded(row.ratio), before.map { rounded($0.ratio) } ?? "-",
            ]
        }
        return ([heads] + lines).map { columns in
            columns.enumerated().map { at, text in
                let padding = String(repeating: " ", count: max(0, (at == 0 ? 18 : 10) - text.count))
                return at == 0 ? text + padding : padding + text
            }.joined()
        }.joined(separator: "\n")
    }

    private func rounded(_ number: Double) -> String { String(format: "%.2f", number) }

    #if arch(x86_64)
        private static let architecture = "x86_64"
    #elseif arch(arm64)
        private static let architecture = "arm64"
    #else
        private static let architecture = "other"
    #endif
}
