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
            try store.forEachEntry(
                fetchedAfter: query.fetchedAfter, until: query.fetchedUntil, texts: .short, write)
        } else {
            try store.forEachStory(reading(.short)) { story in
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

    /// The query with so much of the texts.
    private func reading(_ texts: EntryTexts) -> StoryQuery {
        var query = query
        query.texts = texts
        return query
    }

    // MARK: Stories

    /// Hands over the stories of the query, each with as much of its texts as it takes to tell it.
    private func forEachStory(for teller: StoryTeller, _ body: (Story) throws -> Void) throws {
        var whole = StoryQuery()
        whole.texts = .plain
        try store.forEachStory(reading(.opening)) { story in
            guard teller.needsWholeTexts(of: story) else { return try body(story) }
            whole.stories = [story.id]
            try store.forEachStory(whole, body)
        }
    }

    /// All stories in one document.
    func writeStories(as format: ExportFormat, to output: Output) throws {
        let book = try SourceBook(reading: store, query)
        let teller = StoryTeller(book: book, now: now, zone: zone)
        let writer = format.writer(context(book, category: category))
        try output.write(writer.begin())
        let press = StoryPress(teller, writer) { _, text in try output.write(piece: text) }
        var count = 0
        var read = 0
        try forEachStory(for: teller) { story in
            guard !story.members.isEmpty, category == nil || isMeant(teller.category(of: story)) else { return }
            count += 1
            read += story.members.count
            try press.add(story, number: count)
        }
        try press.finish()
        try output.write(writer.endStories(read: read))
        if writer.takesStorylines, category == nil { try writeStorylines(writer, teller, to: output) }
        try output.write(writer.end())
        try output.finish()
    }

    private func writeStorylines(_ writer: any StoryWriter, _ teller: StoryTeller, to output: Output) throws {
        var count = 0
        try store.forEachStoryline(query) { course in
            count += 1
            var text: [UInt8] = []
            writer.write(try titled(course, teller), number: count, to: &text)
            try output.write(text)
        }
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
        widest.texts = .plain
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
        var documents: [KiteDocument] = []
        var places: [String: Int] = [:]
        let press = StoryPress(teller, ExportFormat.kite.writer(context(book, category: nil))) { document, text in
            try documents[document].output.write(piece: text)
        }
        try forEachStory(for: teller) { story in
            let category = teller.category(of: story)
            guard !story.members.isEmpty, isMeant(category) else { return }
            let name = category.first ?? "Other"
            let place = places[name] ?? documents.count
            if place == documents.count {
                places[name] = place
                let file = fileName(name, number: place + 1)
                let isTaken = documents.contains { $0.file == file }
                documents.append(
                    try KiteDocument(
                        name: name, file: isTaken ? "category-\(place + 1).json" : file, in: folder,
                        writer: ExportFormat.kite.writer(context(book, category: name))))
            }
            documents[place].add(story)
            try press.add(story, number: documents[place].count, document: place)
        }
        try press.finish()
        for document in documents { try document.finish() }
        try writeIndex(documents.map { ($0.name, $0.file) }, to: folder + "/kite.json")
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
    let name: String
    let file: String
    let output: Output
    private let writer: any StoryWriter
    private(set) var count = 0
    private var read = 0

    init(name: String, file: String, in folder: String, writer: any StoryWriter) throws {
        self.name = name
        self.file = file
        self.writer = writer
        output = try Output(file: folder + "/" + file)
        try output.write(writer.begin())
    }

    /// Counts a story in; somebody else writes it.
    mutating func add(_ story: Story) {
        count += 1
        read += story.members.count
    }

    func finish() throws {
        try output.write(writer.endStories(read: read))
        try output.write(writer.end())
        try output.finish()
    }
}
