import Foundation

/// One outlet of the sample day as its file in Config/sample tells it.
///
/// The file is text in blocks, parted by empty lines. The first block holds `key: value` lines; every other
/// block is an entry: a line with day (0, -1 or -2), time and category, a line with the title (`-` for none), and
/// the text. A text `@FILE TITLE` stands for the text of that entry in FILE.txt: a wire copy.
struct SampleOutlet: Sendable {
    enum Format: String, Sendable {
        case rss2
        /// RSS 2.0 with a short description and the whole text in content:encoded.
        case rss2Content = "rss2-content"
        case rss1
        case atom
        case jsonFeed = "jsonfeed"
    }

    enum Quirk: String, Sendable {
        case none
        /// Sends an ETag and answers 304 to whoever returns it.
        case etag
        /// Bare ampersands and entities that nobody declared.
        case malformed
        /// Ends in the middle of its last item.
        case truncated
        /// Nobody listens at its address.
        case dead
    }

    var name: String
    var site: String
    var address: String
    var format: Format
    var quirk: Quirk
    var encoding: String
    var language: String
    var category: String
    var titlePrefix: String
    var titleSuffix: String
    var bodyPrefix: String
    /// May hold `{title}`.
    var bodySuffix: String
    var entries: [SampleEntry]

    /// Where its feed is, on the host that serves it.
    var path: String { format == .jsonFeed ? "/feed.json" : "/feed.xml" }
}

/// One entry as written, its time counted in minutes from the start of the sample's last day.
struct SampleEntry: Sendable {
    var minutes: Int
    var category: String
    /// Empty when the outlet gives none.
    var title: String
    var text: String
}

/// Why the sample could not be read.
struct SampleError: Error, CustomStringConvertible {
    let description: String
}

extension SampleOutlet {
    init(contentsOf file: URL) throws {
        guard let text = try? String(contentsOf: file, encoding: .utf8) else {
            throw SampleError(description: "\(file.path): cannot be read")
        }
        try self.init(text, named: file.lastPathComponent)
    }

    init(_ text: String, named file: String) throws {
        let blocks = text.split(separator: "\n\n").map { $0.split(separator: "\n").map(String.init) }
        var header: [String: String] = [:]
        for line in blocks.first ?? [] {
            let parts = line.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
            if parts.count == 2 { header[parts[0]] = parts[1] }
        }
        func required(_ key: String) throws -> String {
            guard let value = header[key] else { throw SampleError(description: "\(file): no line \"\(key): …\"") }
            return value
        }
        guard let format = Format(rawValue: try required("format")),
            let quirk = Quirk(rawValue: header["quirk"] ?? "none")
        else { throw SampleError(description: "\(file): unknown format or quirk") }
        self.format = format
        self.quirk = quirk
        name = try required("outlet")
        site = try required("site")
        address = try required("address")
        language = try required("language")
        category = try required("category")
        encoding = header["encoding"] ?? "utf-8"
        titlePrefix = header["title-prefix"].map { $0 + " " } ?? ""
        titleSuffix = header["title-suffix"].map { " " + $0 } ?? ""
        bodyPrefix = header["body-prefix"].map { $0 + " " } ?? ""
        bodySuffix = header["body-suffix"].map { " " + $0 } ?? ""
        entries = try blocks.dropFirst().map { try SampleEntry($0, in: file) }
    }
}

extension SampleEntry {
    init(_ lines: [String], in file: String) throws {
        let words = lines.first?.split(separator: " ").map(String.init) ?? []
        let clock = words.count == 3 ? words[1].split(separator: ":").compactMap { Int($0) } : []
        guard lines.count >= 3, clock.count == 2, let day = Int(words[0]), (-2...0).contains(day) else {
            throw SampleError(description: "\(file): not an entry: \(lines.first ?? "")")
        }
        minutes = day * 1440 + clock[0] * 60 + clock[1]
        category = words[2]
        title = lines[1] == "-" ? "" : lines[1]
        text = lines[2...].joined(separator: " ")
    }
}
