import StoryDigest
import StoryStorage
import TextAnalysis
import TidingsModel

/// Finds what people name: entries and stories, by ids, beginnings of ids, and addresses of entries.
struct StoryNames {
    enum Named {
        case entry(StoredEntry)
        case story(Story.ID)
    }

    let store: Store

    func named(_ text: String) throws -> Named {
        if text.contains("://") { return .entry(try entry(text)) }
        switch try store.resolveStory(text) {
        case .one(let story): return .story(story)
        case .several(let stories): throw ambiguity(text, stories.map(\.rawValue))
        case .none: break
        }
        if let entry = try entry(beginningWith: text) { return .entry(entry) }
        if case .one(let line) = try store.resolveStoryline(text) {
            throw Problem(
                place: line.rawValue, sentence: "this is a storyline; name a story or an entry",
                remedy: "`tidings show \(line.rawValue)` lists them")
        }
        throw Problem(
            sentence: "there is no entry or story \(text)",
            remedy: "`tidings stories` lists stories, `tidings export --items` entries")
    }

    func entry(_ text: String) throws -> StoredEntry {
        if text.contains("://") {
            let id = try store.entry(link: text, canonicalLink: canonicalLink(text), feeds: feeds(of: text))
            if let id, let entry = try store.entry(id) {
                return entry
            }
            throw Problem(
                place: text, sentence: "no stored entry has this address",
                remedy: "`tidings export --items` lists all with their addresses")
        }
        if let entry = try entry(beginningWith: text) { return entry }
        if case .one(let story) = try store.resolveStory(text) {
            throw Problem(
                place: story.rawValue, sentence: "this is a story, and an entry is wanted here",
                remedy: "`tidings why \(story.rawValue)` lists its entries")
        }
        throw Problem(
            sentence: "there is no entry \(text)",
            remedy: "`tidings why STORY` lists those of a story, `tidings export --items` all")
    }

    /// The feeds of the site that an address belongs to.
    private func feeds(of address: String) throws -> [Feed.ID] {
        guard let site = registrableDomain(of: address) else { return [] }
        return try store.feeds().filter { followed in
            [followed.feed.url, followed.state.address, followed.state.homePage ?? ""].contains {
                registrableDomain(of: $0) == site
            }
        }.map(\.feed.id)
    }

    func story(_ text: String) throws -> Story.ID {
        switch try store.resolveStory(text) {
        case .one(let story): return story
        case .several(let stories): throw ambiguity(text, stories.map(\.rawValue))
        case .none:
            throw Problem(sentence: "there is no story \(text)", remedy: "`tidings stories` lists them")
        }
    }

    private func entry(beginningWith text: String) throws -> StoredEntry? {
        switch try store.resolveEntry(text) {
        case .one(let id): return try store.entry(id)
        case .several(let ids): throw ambiguity(text, ids.map(\.rawValue))
        case .none: return nil
        }
    }

    private func ambiguity(_ text: String, _ ids: [String]) -> Problem {
        Problem(
            sentence: "\(text) is the beginning of several ids: \(ids.joined(separator: ", "))",
            remedy: "say more of it")
    }
}
