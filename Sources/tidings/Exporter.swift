import Foundation
import StoryDigest
import StoryStorage
import TidingsModel

/// Writes what a query finds as JSON, one story or entry at a time.
struct Exporter {
    let store: Store
    let query: StoryQuery
    let now: Timestamp
    let zone: TimeZone

    private var clock: LocalClock { LocalClock(zone: zone) }

    // MARK: Entries

    /// An entry a line.
    func writeEntries() throws {
        let output = Output()
        let stories = StoryJSON(book: SourceBook(feeds: try store.feeds()), clock: clock)
        var json = JSONWriter()
        let isWhole = query.stories == nil && query.storyline == nil && query.minPublishers <= 1
        if isWhole {
            try store.forEachEntry(fetchedAfter: query.fetchedAfter, until: query.fetchedUntil) { stored in
                stories.write(
                    stored.entry, story: stored.story, storyline: stored.storyline, duplicateOf: stored.duplicateOf,
                    similarity: stored.similarity, to: &json)
                try output.write(json.takeLine())
            }
        } else {
            try store.forEachStory(query) { story in
                for member in story.members where isWithin(member.entry) {
                    stories.write(
                        member.entry, story: story.id, storyline: story.storyline, duplicateOf: member.duplicateOf,
                        similarity: member.similarity, to: &json)
                    try output.write(json.takeLine())
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

    // MARK: Stories

    /// A story a line.
    func writeStories() throws {
        let output = Output()
        let book = try SourceBook(reading: store, query)
        let stories = StoryJSON(book: book, clock: clock)
        let teller = StoryTeller(book: book, now: now, zone: zone)
        var json = JSONWriter()
        var number = 0
        try store.forEachStory(query) { story in
            guard let told = teller.tell(story) else { return }
            number += 1
            stories.write(told, number: number, to: &json)
            try output.write(json.takeLine())
        }
        try output.finish()
    }

    /// One document.
    func writeDocument() throws {
        let output = Output()
        let book = try SourceBook(reading: store, query)
        let teller = StoryTeller(book: book, now: now, zone: zone)
        var document = StoryDocument(
            head: .init(generated: now, since: query.fetchedAfter, until: query.fetchedUntil),
            stories: StoryJSON(book: book, clock: clock))
        var entryCount = 0
        var lines: [Storyline.ID: Course] = [:]
        try store.forEachStory(query) { story in
            guard let told = teller.tell(story) else { return }
            entryCount += story.members.count
            lines[story.storyline, default: Course(told)].add(told)
            document.add(told)
            try output.write(document.take())
        }
        document.finish(storylines: try titled(lines, teller), read: entryCount)
        try output.write(document.take())
        try output.write("\n")
        try output.finish()
    }

    /// What is kept of a storyline while its stories pass by; nothing that takes room of its own but for the
    /// ids of its second story and later ones.
    private struct Course {
        let first: Story.ID
        var others: [Story.ID] = []
        var widest: Story.ID
        private var publishers = 0
        private(set) var firstSeen: Timestamp
        private(set) var lastUpdated: Timestamp

        init(_ told: ToldStory) {
            first = told.id
            widest = told.id
            firstSeen = told.firstSeen
            lastUpdated = told.lastUpdated
        }

        mutating func add(_ told: ToldStory) {
            if told.id != first { others.append(told.id) }
            firstSeen = min(firstSeen, told.firstSeen)
            lastUpdated = max(lastUpdated, told.lastUpdated)
            guard told.story.publishers.count > publishers else { return }
            publishers = told.story.publishers.count
            widest = told.id
        }
    }

    /// The storylines of more than one story, latest first, each under the headline of its widest story.
    private func titled(_ courses: [Storyline.ID: Course], _ teller: StoryTeller) throws -> [StoryDocument.Line] {
        let long = courses.filter { !$0.value.others.isEmpty }
        var widest = StoryQuery()
        widest.stories = long.map(\.value.widest)
        var titles: [Story.ID: String] = [:]
        try store.forEachStory(widest) { story in titles[story.id] = teller.tell(story)?.headline }
        return long.sorted { ($1.value.lastUpdated, $0.key) < ($0.value.lastUpdated, $1.key) }.map { id, course in
            StoryDocument.Line(
                id: id, title: titles[course.widest] ?? "", firstSeen: course.firstSeen,
                lastUpdated: course.lastUpdated, stories: (course.others.reversed() + [course.first]))
        }
    }
}
