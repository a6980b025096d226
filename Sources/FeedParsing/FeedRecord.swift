import TidingsModel

/// What a feed, an entry or a source element says, all formats in one shape.
///
/// One type for the three: most elements mean the same in each, so formats and modules write one reader for all.
struct FeedRecord: Sendable {
    enum Kind: Sendable {
        case feed
        case entry
    }

    let kind: Kind
    /// Atom states the type of its texts; elsewhere it must be guessed.
    var statesTypes = false
    /// False for what the document's end cut through.
    var isWhole = true

    var title: TextConstruct?
    var summary: TextConstruct?
    var contents: [TextConstruct] = []

    var id: String?
    var idIsPermalink: Bool?
    var link: String?
    var links: [Link] = []
    var enclosures: [Enclosure] = []

    var updated: Timestamp?
    var published: Timestamp?

    var language: String?
    var authors: [Person] = []
    var categories: [Category] = []
    var commentsURL: String?
    var commentsCount: String?

    /// What few documents have, kept apart so that many small entries stay small.
    ///
    /// To read one member, go through this: `extras` has to copy them all.
    private(set) var extrasBox: ExtrasBox?
    var extras: Extras {
        // No `_read`: Swift 6.3 with optimisation tests `extras.weak.rights != nil` in the coroutine's frame after that
        // is freed. Tests/Fuzz/run sees it at once.
        get { extrasBox?.value ?? Extras() }
        // In place: a podcast's item has a dozen of these elements, and copying all for each cost more than parsing.
        _modify {
            var box = extrasBox ?? ExtrasBox(Extras())
            extrasBox = nil
            if !isKnownUniquelyReferenced(&box) { box = ExtrasBox(box.value) }
            defer { extrasBox = box }
            yield &box.value
        }
    }
    var hasExtras: Bool { extrasBox != nil }

    init(_ kind: Kind) { self.kind = kind }
}

/// Extras on the heap; copies of a record share them until one changes.
///
/// Unchecked, since only `FeedRecord.extras` changes a box, and only one that no other record holds.
final class ExtrasBox: @unchecked Sendable {
    fileprivate(set) var value: Extras
    fileprivate init(_ value: Extras) { self.value = value }
}

/// The members of a record that few documents have.
struct Extras: Sendable {
    var subtitle: TextConstruct?
    var rights: TextConstruct?
    var info: TextConstruct?
    var created: Timestamp?
    var expired: Timestamp?
    var contributors: [Person] = []
    var publisher: Person?
    var generator: Generator?
    var image: Image?
    var icon: String?
    var logo: String?
    var docs: String?
    /// Hubs of a JSON Feed; those of other formats are links.
    var hubs: [String] = []

    var ttl: String?
    var cloud: Cloud?
    var textInput: TextInput?
    var hints = PublishingHints()
    var updatePeriod: Int64?
    var updateFrequency: Int64?

    var commentsFeed: String?
    var commentAPI: String?
    var source: [FeedRecord] = []
    var inReplyTo: Reply?
    var originalLink: String?

    var geo: Geometry?
    /// W3C geo states latitude and longitude in elements of their own.
    var latitude: Double?
    var longitude: Double?
    var itunes = ITunes()
    var media = Media()
    var chapters: [Chapter] = []
    var chaptersFile: LinkedFile?
    var transcripts: [LinkedFile] = []
    /// What modules say; counts where the format's own elements say nothing.
    var weak = Weak()
}

/// Values of modules for what the core of a format left unsaid.
struct Weak: Sendable {
    var title: TextConstruct?
    var summary: TextConstruct?
    var id: String?
    var link: String?
    var authors: [Person] = []
    var rights: TextConstruct?
    var language: String?
    var updated: Timestamp?
    var published: Timestamp?

    mutating func add(_ author: Person) {
        guard authors.count < FeedRecord.mostPeople, !authors.contains(author) else { return }
        authors.append(author)
    }
}

struct Link: Sendable, Equatable {
    var href: String?
    var rel = "alternate"
    var type: String?
    var title: String?
    var hreflang: String?
    var length: String?
}

struct Enclosure: Sendable, Equatable {
    var url: String
    var type: String?
    var length: String?
}

struct Category: Sendable, Equatable {
    var term: String
    var scheme: String?
    var label: String?
}

struct Generator: Sendable {
    var name: String?
    var uri: String?
    var version: String?
}

struct Image: Sendable {
    var url: String?
    var title: String?
    var link: String?
    var width: String?
    var height: String?
    var description: String?
}

/// RSS 2.0 `cloud`.
struct Cloud: Sendable {
    var domain: String?
    var port: String?
    var path: String?
    var registerProcedure: String?
    var proto: String?
}

/// RSS `textInput`.
struct TextInput: Sendable {
    var title: String?
    var description: String?
    var name: String?
    var link: String?
}

/// RFC 4685 `thr:in-reply-to`.
struct Reply: Sendable {
    var ref: String?
    var href: String?
    var type: String?
    var source: String?
}

/// A place; positions are (longitude, latitude) as in GeoJSON.
struct Geometry: Sendable {
    enum Kind: String, Sendable {
        case point = "Point"
        case line = "LineString"
        case polygon = "Polygon"
        case box = "Box"
    }
    var kind: Kind
    var positions: [(longitude: Double, latitude: Double)]
}

struct ITunes: Sendable {
    var block: Bool?
    var explicit: Bool?
    var type: String?
    var newFeedURL: String?
    var image: String?
    var author: String?
    var owner: Person?
    var duration: String?
    var season: String?
    var episode: String?
    var episodeType: String?
    var title: String?
    var subtitle: String?
    var summary: String?
}

struct Media: Sendable {
    struct Thumbnail: Sendable {
        var url: String
        var width: String?
        var height: String?
    }
    struct Content: Sendable {
        var url: String?
        var type: String?
        var medium: String?
        var length: String?
        var width: String?
        var height: String?
        var duration: String?
    }
    struct Credit: Sendable {
        var role: String?
        var name: String
    }
    /// A value with the attribute that says of what kind it is.
    struct Stated: Sendable {
        var kind: String?
        var href: String?
        var value: String?

        var words: [String] { value?.split(separator: " ").map(String.init) ?? [] }
    }

    var thumbnails: [Thumbnail] = []
    var contents: [Content] = []
    var credits: [Credit] = []
    var player: String?
    var license: Stated?
    var rating: Stated?
    var restriction: Stated?
    var title: TextConstruct?
    var description: TextConstruct?
}

/// A file about an episode: its chapters as JSON, or what was said in it.
struct LinkedFile: Sendable {
    var url: String
    var type: String?
    var language: String?
    /// "captions" for a transcript with times.
    var rel: String?
}

struct Chapter: Sendable {
    var start: Double
    var title: String?
    var href: String?
    var image: String?
}
