import Foundation
import TidingsModel

// The form of `tidings export --all`
//
// A line of JSON each, every line an object with one member that says what it is. The first is `tidings`, with the
// version of the form; the last is `end`, with the number of lines before it, so that a file that breaks off is known.
// Within a version members and kinds of line are only added: who reads passes over what it does not know.
//
//   tidings       version of the form, and of what the clusterer has learned
//   family        outlets that count as one publisher
//   storyline     its id, and the ids of those that became one with it
//   story         its id, storyline, the ids of those merged into it, what it was split from, the event it is part of
//   feed          address, place in the list, where it was declared, settings, history with validators
//   list          a list on the web, and what it said last
//   entry         all of it, with its story, its place in the order of arrival, and the keys its feed knows it by
//   seen          keys of entries that retention has taken out, so that they are not taken for new
//   decision      why stories and storylines came together
//   correction    what was said with split and join
//   edition       a digest that was kept, in its forms
//   mark          up to where digests have told
//   muted, scheduled, rest, hook, told    small states of the digest, the daemon and the hooks
//   memory        what the clusterer has learned, opaque; taken into an empty store of the same form alone
//
// Stories stand before their entries, feeds too. Times are seconds since 1970. Not in it: secrets (passwords, tokens,
// the values of header fields, users in addresses; references such as env:NAME stay), what is waiting to be sent, and
// subscriptions at hubs, which are made anew.

/// A line of the export of everything.
struct ArchiveLine: Codable {
    struct Head: Codable {
        var version: Int
        var memory: Int
    }

    struct Family: Codable { var outlet, family: String }

    struct Storyline: Codable {
        var id: String
        /// Ids of those merged into it.
        var merged: [String]
        /// Ids of those whose stories have all left for it.
        var emptied: [String]
    }

    struct Event: Codable {
        var id: String
        var score, threshold: Int64
    }

    struct Story: Codable {
        var id, storyline: String
        var merged: [String]
        var splitFrom: String?
        var event: Event?
    }

    struct FollowedFeed: Codable {
        var id, url: String
        /// Nil when nobody follows it any more.
        var position: Int64?
        var declaredIn, listedIn: String?
        var declined, paused: Bool
        var settings: FeedSettings
        var state: FeedState
    }

    struct List: Codable {
        var url: String
        var position: Int64
        var settings: FeedSettings
        var state: FeedState
        var feeds: [Feed]
    }

    struct Entry: Codable {
        var place: Int64
        var id, feed, story, outlet: String
        var published, fetched: Int64
        var isNews: Bool
        var dateFlag: String
        var similarity: Double
        var duplicateOf, guid, link, canonicalLink, language, author, image: String?
        var categories: String?
        var title, summary, content, html: String
        /// Both or neither; lines of earlier versions have none.
        var rank, rankOf: Int64?
        /// Hexadecimal, since other programs read numbers of 64 bits inexactly.
        var fingerprint: String
        var keys: [String]
    }

    struct Seen: Codable {
        var feed: String
        var keys: [String]
    }

    struct Decision: Codable {
        var place: Int64
        var subject: String
        var at, outcome: Int64
        var other: String?
        var score, threshold, similarity, gap, size, otherSize: Int64?
        var near: String?
        var nearScore, nearSimilarity, nearGap, nearSize, firstPlace, firstAt: Int64?
    }

    struct Edition: Codable {
        var id: String
        var since, until: Int64
        /// Base64 of the bytes by the name of the form.
        var forms: [String: Data]
    }

    struct Mark: Codable { var at, place: Int64 }

    struct Muted: Codable {
        var storyline: String
        var publishers: Int64
    }

    struct Rest: Codable {
        var host: String
        var until: Int64
    }

    struct HookMark: Codable {
        var hook: String
        var place: Int64
    }

    struct Told: Codable {
        var hook, subject: String
        var number: Int64
    }

    struct Memory: Codable {
        var kind, key: Int64
        var value: Data
    }

    var tidings: Head?
    var family: Family?
    var storyline: Storyline?
    var story: Story?
    var feed: FollowedFeed?
    var list: List?
    var entry: Entry?
    var seen: Seen?
    var decision: Decision?
    var correction: Correction?
    var edition: Edition?
    var mark: Mark?
    var muted: Muted?
    /// The moment of the last scheduled edition.
    var scheduled: Int64?
    var rest: Rest?
    var hook: HookMark?
    var told: Told?
    var memory: Memory?
    var end: Int?

    static let version = 1
    /// Raised with every migration that empties the table `memory`: rows of another form are not taken.
    static let memoryForm = 1
}

/// The hexadecimal form of a key or a fingerprint.
func hexadecimal(_ value: Int64) -> String {
    let digits = String(UInt64(bitPattern: value), radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
}

/// What `hexadecimal` wrote; nil for anything else.
func fromHexadecimal(_ text: String) -> Int64? {
    guard text.utf8.count == 16 else { return nil }
    return UInt64(text, radix: 16).map(Int64.init(bitPattern:))
}

extension FeedSettings {
    /// Without what is secret; names of where secrets stand are none.
    var portable: FeedSettings {
        var settings = self
        func reference(_ text: String?) -> String? { text.flatMap { SecretReference(rawValue: $0) != nil ? $0 : nil } }
        settings.username = reference(username)
        settings.headers = headers.filter { reference($0.value) != nil }
        settings.proxy = proxy.map { withoutUser($0) }
        return settings
    }
}

extension FeedState {
    /// Without users and passwords in its addresses.
    var portable: FeedState {
        var state = self
        state.address = withoutUser(address)
        state.movedTo = movedTo.map { withoutUser($0) }
        state.validatorsURL = validatorsURL.map { withoutUser($0) }
        state.redirect?.target = withoutUser(redirect?.target ?? "")
        state.homePage = homePage.map { withoutUser($0) }
        state.lastError = lastError.map(maskingSecrets)
        return state
    }
}

extension Feed {
    /// Without what is secret.
    var portable: Feed {
        var origin = origin
        if case .listed(let list) = origin { origin = .listed(list: withoutUser(list)) }
        return Feed(url: withoutUser(url), origin: origin, settings: settings.portable, paused: paused)
    }
}
