import Foundation
import Glibc
import StoryDigest
import StoryStorage
import TidingsModel

/// Writes what a query finds, one story or entry at a time: however large the store, little is in memory.
struct Exporter {
    let store: Store
    let query: StoryQuery
    /// Only what stands in it; nil: all.
    let category: String?
    let now: Timestamp
    let zone: TimeZone
    let publication: Publication

    private var clock: LocalClock { LocalClock(zone: zone) }

    // MARK: Entries

    /// An entry a line or row.
    func writeEntries(as format: ExportFormat, to output: Output) throws {
        let book = SourceBook(feeds: try store.knownFeeds())
        let stories = StoryJSON(book: book, clock: clock)
        var json = JSONWriter()
        if format == .csv { try output.write(CSVItems.head) }
        let isWhole = query.stories == nil && query.storyline == nil && query.minPublishers <= 1
        func write(_ entry: StoredEntry) throws {
            guard isMeant(book.category(of: entry.entry.feedID)) else { return }
            guard format != .csv else {
                return try output.write(
                    CSVItems.row(
                        entry.entry, story: entry.story, storyline: entry.storyline, duplicateOf: entry.duplicateOf,
                        book))
            }
            stories.write(
                entry.entry, story: entry.story, storyline: entry.storyline, duplicateOf: entry.duplicateOf,
                similarity: entry.similarity, to: &json)
            try output.write(json.takeLine())
        }
        if isWhole {
            try store.forEachEntry(fetchedAfter: query.fetchedAfter, until: query.fetchedUntil, write)
        } else {
            try store.forEachStory(query) { story in
                for member in story.members where isWithin(member.entry) {
                    try write(
                        StoredEntry(
                            entry: member.entry, story: story.id, storyline: story.storyline,
                            duplicateOf: member.duplicateOf, similarity: member.similarity))
                }
            }
        }
        try output.finish()
    }

    private func isWithin(_ entry: Entry) -> Bool {
        if let after = query.fetchedAfter, entry.fetched <= after { return false }
        if let until = query.fetchedUntil, entry.fetched > until { return false }
        return true
    }

    /// Whether a nested category is the wanted one or lies within it.
    private func isMeant(_ path: [String]) -> Bool {
        guard let category else { return true }
        let wanted = category.lowercased().split(separator: "/").map(String.init)
        return path.prefix(wanted.count).map { $0.lowercased() } == wanted
    }

    // MARK: Stories

    /// All stories in one document.
    func writeStories(as format: ExportFormat, to output: Output) throws {
        let book = try SourceBook(reading: store, query)
        let teller = StoryTeller(book: book, now: now, zone: zone)
        var writer = format.writer(context(book, category: category))
        try output.write(writer.begin())
        var read = 0
        try store.forEachStory(query) { story in
            guard let told = teller.tell(story), isMeant(told.category) else { return }
            read += story.members.count
            try output.write(writer.add(told))
        }
        try output.write(writer.endStories(read: read))
        if writer.takesStorylines, category == nil {
            try store.forEachStoryline(query) { try output.write(writer.add(titled($0, teller))) }
        }
        try output.write(writer.end())
        try output.finish()
    }

    private func context(_ book: SourceBook, category: String?) -> ExportContext {
        ExportContext(
            head: .init(
                generated: now, since: query.fetchedAfter, until: query.fetchedUntil, category: category),
            book: book, clock: clock, publication: publication)
    }

    /// A storyline under the headline of its widest story.
    private func titled(_ course: StorylineCourse, _ teller: StoryTeller) throws -> StoryDocument.Line {
        var widest = StoryQuery()
        widest.stories = course.widest.map { [$0] } ?? []
        var title = ""
        try store.forEachStory(widest) { title = teller.tell($0)?.headline ?? "" }
        return StoryDocument.Line(
            id: course.id, title: title, firstSeen: course.firstSeen, lastUpdated: course.lastUpdated,
            stories: course.stories)
    }

    // MARK: Kite

    /// A folder as Kite's front ends read it: kite.json with the categories, and a document each.
    func writeKite(to folder: String) throws {
        guard mkdir(folder, 0o755) == 0 || errno == EEXIST else {
            throw Problem(
                place: folder, sentence: "it cannot be made: \(FileError(file: folder, code: errno).reason)")
        }
        let book = try SourceBook(reading: store, query)
        let teller = StoryTeller(book: book, now: now, zone: zone)
        var documents: [String: KiteDocument] = [:]
        var order: [String] = []
        try store.forEachStory(query) { story in
            guard let told = teller.tell(story), isMeant(told.category) else { return }
            let name = told.category.first ?? "Other"
            var document: KiteDocument
            if let known = documents[name] {
                document = known
            } else {
                order.append(name)
                let file = fileName(name, number: order.count)
                let isTaken = documents.values.contains { $0.file == file }
                document = try KiteDocument(
                    file: isTaken ? "category-\(order.count).json" : file, in: folder,
                    writer: ExportFormat.kite.writer(context(book, category: name)))
            }
            try document.add(told)
            documents[name] = document
        }
        for name in order { try documents[name]?.finish() }
        try writeIndex(order.map { ($0, documents[$0]?.file ?? "") }, to: folder + "/kite.json")
    }

    private func writeIndex(_ categories: [(name: String, file: String)], to file: String) throws {
        var json = JSONWriter()
        json.object { json in
            json.member("timestamp", Int(max(0, now.seconds)))
            json.key("categories")
            json.array { json in
                for category in categories {
                    json.object { json in
                        json.member("name", category.name)
                        json.member("file", category.file)
                    }
                }
            }
        }
        let output = try Output(file: file)
        try output.write(json.takeLine())
        try output.finish()
    }

    /// Plain letters and digits, whatever the name of the category; numbered where there are none or too few.
    private func fileName(_ category: String, number: Int) -> String {
        let letters = category.lowercased().unicodeScalars.map { scalar -> Character in
            scalar.isASCII && (scalar.properties.isAlphabetic || "0"..."9" ~= scalar) ? Character(scalar) : "-"
        }
        let isTelling = letters.allSatisfy { $0 != "-" } && letters.count <= 40 && letters != Array("kite")
        return isTelling ? String(letters) + ".json" : "category-\(number).json"
    }
}

/// One category of a kite folder.
private struct KiteDocument {
    let file: String
    private let output: Output
    private var writer: any StoryWriter
    private var read = 0

    init(file: String, in folder: String, writer: any StoryWriter) throws {
        self.file = file
        self.writer = writer
        output = try Output(file: folder + "/" + file)
        try output.write(self.writer.begin())
    }

    mutating func add(_ told: ToldStory) throws {
        read += told.story.members.count
        try output.write(writer.add(told))
    }

    mutating func finish() throws {
        try output.write(writer.endStories(read: read))
        try output.write(writer.end())
        try output.finish()
    }
}
