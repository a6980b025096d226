import TextAnalysis
package import TidingsModel

/// Stories and entries by the fields of the shipped schema (`ExportSchema`).
package struct StoryJSON: Sendable {
    private let book: SourceBook
    private let clock: LocalClock

    package init(book: SourceBook, clock: LocalClock) {
        self.book = book
        self.clock = clock
    }

    /// A story by `$defs/story`; `number` counts them from 1.
    package func write(_ told: ToldStory, number: Int, to json: inout JSONWriter) {
        let sentences = told.sentences
        json.object { json in
            json.member("id", told.id.rawValue)
            json.member("cluster_number", number)
            json.member("unique_domains", told.domains.count)
            json.member("number_of_titles", told.members.count)
            json.member("publishers", told.publisherCount)
            json.member("category", told.category.joined(separator: "/"))
            json.key("title")
            json.string(told.headline)
            json.member("short_summary", sentences.first?.text)
            if !sentences.isEmpty { write(sentences, to: &json) }
            json.member("languages", told.languages)
            json.member("keywords", told.keywords)
            json.member("first_seen", told.firstSeen)
            json.member("last_updated", told.lastUpdated)
            json.member("phase", told.phase.rawValue)
            json.member("score", told.score.total)
            json.key("score_parts")
            json.object { json in
                for part in told.score.parts {
                    json.key(text: part.name)
                    json.number(part.value)
                }
            }
            json.member("growth_6h", told.growth)
            json.member("watched", told.watchedFor)
            reports(of: told, to: &json)
            json.key("timeline")
            json.array { json in
                for day in told.days {
                    json.object { json in
                        json.member("date", clock.date(day.start))
                        json.member("date_iso", clock.isoDate(day.start))
                        json.key("content")
                        json.string(day.headline)
                    }
                }
            }
            if let image = told.firstImage {
                json.key("primary_image")
                json.object { $0.member("url", image) }
            }
            json.key("domains")
            json.array { json in for name in told.domains { json.object { $0.member("name", name) } } }
            json.key("articles")
            json.array { json in
                for index in told.members.indices { article(index, of: told, to: &json) }
            }
            json.member("merged_from", told.story.mergedFrom.map(\.rawValue))
            json.member("split_from", told.story.splitFrom?.rawValue)
            if told.isUpdate {
                json.key("is_update")
                json.bool(true)
            }
            json.member("storyline", told.story.storyline.rawValue)
            json.member("event", told.story.event?.id.rawValue)
            json.member("event_stories", told.story.event?.others.map(\.rawValue) ?? [])
        }
    }

    /// An entry by `$defs/article`, with the ids of its story and storyline.
    package func write(
        _ entry: Entry, story: Story.ID, storyline: Storyline.ID, duplicateOf: Entry.ID?, similarity: Double,
        role: String? = nil, to json: inout JSONWriter
    ) {
        json.object { json in
            members(
                of: entry, domain: domain(of: entry), duplicateOf: duplicateOf, similarity: similarity, role: role,
                to: &json)
            json.member("story", story.rawValue)
            json.member("storyline", storyline.rawValue)
        }
    }

    /// `lead`, `member` or `wire_copy`.
    package func role(of entry: Entry, duplicateOf: Entry.ID?, in told: ToldStory) -> String {
        if duplicateOf != nil { return "wire_copy" }
        return entry.id == told.lead.id ? "lead" : "member"
    }

    private func write(_ sentences: [ToldSentence], to json: inout JSONWriter) {
        json.key("sentences")
        json.array { json in
            for sentence in sentences {
                json.object { json in
                    json.member("text", sentence.text)
                    json.member("article", sentence.entry.rawValue)
                    json.member("publisher", sentence.outlet)
                }
            }
        }
    }

    private func reports(of told: ToldStory, to json: inout JSONWriter) {
        json.key("reports")
        json.array { json in
            for report in told.reports {
                json.object { json in
                    json.member("publisher", report.outlet)
                    json.member("date", report.time)
                    json.member("article", report.entry.rawValue)
                    json.member("copy_of", report.copyOf?.rawValue)
                }
            }
        }
    }

    private func article(_ index: Int, of told: ToldStory, to json: inout JSONWriter) {
        let member = told.members[index]
        let role = member.duplicateOf != nil ? "wire_copy" : index == told.leadPlace ? "lead" : "member"
        json.object { json in
            members(
                of: member.entry, domain: told.domainOfEach[index], duplicateOf: member.duplicateOf,
                similarity: member.similarity, role: role, to: &json)
        }
    }

    private func members(
        of entry: Entry, domain: String, duplicateOf: Entry.ID?, similarity: Double, role: String?,
        to json: inout JSONWriter
    ) {
        json.member("id", entry.id.rawValue)
        json.member("title", entry.title)
        json.member("link", entry.link)
        json.member("canonical_link", entry.canonicalLink)
        json.member("domain", domain)
        json.member("date", entry.published)
        if entry.dateFlag != .stated { json.member("date_flag", entry.dateFlag.rawValue) }
        json.member("fetched", entry.fetched)
        json.member("image", entry.image)
        json.member("feed_id", entry.feedID.rawValue)
        json.member("feed_title", book.feedTitle(entry.feedID))
        json.member("outlet", entry.outlet)
        json.member("publisher", entry.publisher)
        json.member("guid", entry.guid)
        json.member("author", entry.author)
        json.member("language", entry.language)
        json.member("summary", entry.summary)
        json.member("similarity", min(max(similarity.isFinite ? similarity : 0, 0), 1))
        json.member("role", role ?? (duplicateOf == nil ? nil : "wire_copy"))
        json.member("duplicate_of", duplicateOf?.rawValue)
        if let position = entry.position {
            json.key("position")
            json.object { json in
                json.member("rank", Int(position.rank))
                json.member("of", Int(position.count))
            }
        }
    }
}

/// The document around the stories, written as they come.
package struct StoryDocument {
    /// Where its stories come from, and when.
    package struct Head: Sendable {
        package var generated: Timestamp
        package var since: Timestamp?
        package var until: Timestamp?
        /// Set when all stories are of one category.
        package var category: String?

        package init(
            generated: Timestamp, since: Timestamp? = nil, until: Timestamp? = nil, category: String? = nil
        ) {
            self.generated = generated
            self.since = since
            self.until = until
            self.category = category
        }
    }

    /// What `storylines` says of one.
    package struct Line: Sendable {
        package var id: Storyline.ID
        package var title: String
        package var firstSeen: Timestamp
        package var lastUpdated: Timestamp
        package var stories: [Story.ID]

        package init(
            id: Storyline.ID, title: String, firstSeen: Timestamp, lastUpdated: Timestamp, stories: [Story.ID]
        ) {
            self.id = id
            self.title = title
            self.firstSeen = firstSeen
            self.lastUpdated = lastUpdated
            self.stories = stories
        }
    }

    private let stories: StoryJSON
    private var json = JSONWriter()
    private var count = 0

    package init(head: Head, stories: StoryJSON) {
        self.stories = stories
        json.open("{")
        json.member("version", "1")
        json.member("generated_at", head.generated)
        json.member("since", head.since?.rfc3339)
        json.member("until", head.until?.rfc3339)
        json.member("category", head.category)
        json.member("timestamp", Int(max(0, head.generated.seconds)))
        json.key("clusters")
        json.open("[")
    }

    /// Somewhere in a document whose head is written.
    init(within stories: StoryJSON) { self.stories = stories }

    package mutating func add(_ told: ToldStory) {
        count += 1
        stories.write(told, number: count, to: &json)
    }

    /// What has been written since the last call.
    package mutating func take() -> [UInt8] { json.take() }

    /// Ends the list of stories, into which `read` entries went, and begins that of storylines.
    package mutating func endStories(read: Int, muted: Int? = nil) {
        json.close("]")
        json.member("read", read)
        if let muted, muted > 0 { json.member("muted", muted) }
        json.key("storylines")
        json.open("[")
    }

    package mutating func add(_ line: Line) { line.write(to: &json) }

    /// Ends the document and its line.
    package mutating func end() {
        json.close("]")
        json.close("}")
        json.endLine()
    }
}

extension StoryDocument.Line {
    /// By `$defs/storyline`.
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id.rawValue)
            json.key("title")
            json.string(title)
            json.member("first_seen", firstSeen)
            json.member("last_updated", lastUpdated)
            json.key("stories")
            json.array { json in for story in stories { json.string(story.rawValue) } }
        }
    }
}
