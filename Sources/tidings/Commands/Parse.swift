import ArgumentParser
import FeedParsing
import Foundation
import StoryDigest

/// `tidings parse`: the parser over files.
struct Parse: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parse", abstract: "Print a feed document as JSON, as Tidings understands it.",
        discussion: """
            Reads RSS, Atom and JSON Feed documents from files, or from standard input with -. A document that is no \
            feed is no failure: its \"error\" member says why.

            Examples:
              tidings parse feed.xml
              curl -s https://example.org/feed | tidings parse - --url https://example.org/feed
              tidings parse --ndjson *.xml          an object a line
              tidings parse --manifest list.ndjson  files with their addresses and types
              tidings parse --warnings feed.xml     what had to be repaired, a line each
            """)

    @Argument(help: ArgumentHelp("Documents to read; - is standard input.", valueName: "file"), completion: .file())
    var files: [String] = []

    @Option(help: ArgumentHelp("Where it was found: the base of its relative links.", valueName: "url"))
    var url: String?

    @Option(help: ArgumentHelp("The Content-Type it came with.", valueName: "type"))
    var contentType: String?

    @Option(help: ArgumentHelp("The Content-Language it came with.", valueName: "language"))
    var contentLanguage: String?

    @Flag(help: "An object a line, each with the name of its file.")
    var ndjson = false

    @Flag(help: "In place of the JSON: what was repaired, a line each with place, fault and remedy.")
    var warnings = false

    @Option(
        help: ArgumentHelp("Largest document; the rest of a larger one is ignored.", valueName: "size"),
        transform: documentSize)
    var maxBytes = ParseLimits().maxBytes

    @Option(
        help: ArgumentHelp(
            "Read the files this file names, a line of JSON each: file, url, content_type, content_language.",
            valueName: "file"), completion: .file())
    var manifest: String?

    @OptionGroup var options: PlaceOptions

    func validate() throws {
        guard files.isEmpty == (manifest != nil) else {
            throw ValidationError(
                manifest == nil ? "Name a file, or - for standard input." : "Name files or a manifest, not both.")
        }
        guard !(warnings && ndjson) else { throw ValidationError("--warnings and --ndjson exclude each other.") }
    }

    func run() throws {
        let documents = try documents()
        var limits = ParseLimits()
        limits.maxBytes = maxBytes
        let output = Output()
        var unread = 0
        for document in documents {
            let parsed: ParsedFeed
            do { parsed = try parse(document, limits) } catch {
                complain("\(document.file): it cannot be read: \(error.reason)")
                unread += 1
                continue
            }
            if warnings {
                for line in parsed.report(on: document.file) { try output.line(line) }
            } else {
                try parsed.writeJSON(file: isList ? document.file : nil) { try output.write($0) }
                try output.write("\n")
            }
        }
        try output.finish()
        guard unread > 0 else { return }
        throw ExitCode((unread == documents.count ? ExitStatus.nothingDone : .someFailed).rawValue)
    }

    /// On its own, since the document need not be there any more while its JSON is written.
    private func parse(_ document: Document, _ limits: ParseLimits) throws(FileError) -> ParsedFeed {
        // One more than the limit, so that the parser sees that there is more.
        parseFeed(try readFile(document.file, limit: limits.maxBytes + 1), document.context, limits: limits)
    }

    private var isList: Bool { ndjson || manifest != nil || files.count > 1 }

    private struct Document {
        var file: String
        var context: DocumentContext
    }

    private func documents() throws -> [Document] {
        guard let manifest else {
            let context = DocumentContext(url: url, contentType: contentType, contentLanguage: contentLanguage)
            return files.map { Document(file: $0, context: context) }
        }
        struct Line: Decodable {
            var file: String
            var url: String?
            var content_type: String?
            var content_language: String?
        }
        let decoder = JSONDecoder()
        return try lines(of: manifest).map { number, line in
            guard let read = try? decoder.decode(Line.self, from: Data(line)) else {
                throw Problem(
                    place: manifest, sentence: "line \(number) is no JSON object with a file",
                    remedy: #"write it as in {"file": "a.xml", "url": "https://a.example/feed"}"#)
            }
            return Document(
                file: read.file,
                context: DocumentContext(
                    url: read.url ?? url, contentType: read.content_type ?? contentType,
                    contentLanguage: read.content_language ?? contentLanguage))
        }
    }
}

extension ParsedFeed {
    /// A line for each warning, in the shape of a compiler's; one that says so where there is nothing to say.
    fileprivate func report(on file: String) -> [String] {
        let place = file == "-" ? "standard input" : file
        if let error { return [terminalLine("\(place): \(error)")] }
        guard !warnings.isEmpty else { return [terminalLine("\(place): nothing had to be repaired")] }
        return warnings.map { warning in
            let line = warning.line.map { ":\($0)" } ?? ""
            return terminalLine("\(place)\(line): \(warning.problem); \(warning.remedy)")
        }
    }
}

/// Reads `64MB`, or a plain number of bytes.
private func documentSize(_ text: String) throws -> Int {
    guard let size = Int(text) ?? byteCount(setting: text), (1...1 << 30).contains(size) else {
        throw ValidationError("--max-bytes takes a size up to 1GB, as in 64MB.")
    }
    return size
}

/// The lines of a file that hold something, with their numbers; `-` is standard input.
func lines(of file: String) throws(Problem) -> [(number: Int, bytes: ArraySlice<UInt8>)] {
    let bytes: [UInt8]
    do { bytes = try readFile(file) } catch {
        throw Problem(place: file, sentence: "it cannot be read: \(error.reason)")
    }
    var lines: [(number: Int, bytes: ArraySlice<UInt8>)] = []
    var number = 0
    var start = 0
    while start < bytes.count {
        let end = lineEnd(bytes.span, from: start)
        number += 1
        if bytes[start..<end].contains(where: { $0 > 0x20 }) { lines.append((number, bytes[start..<end])) }
        start = end + 1
    }
    return lines
}

private func lineEnd(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    return end
}
