import TidingsModel

/// The members of a record that few documents have.
struct Extras: Blank, Sendable {
    @Aside var channel: ChannelExtras
    var subtitle: TextConstruct?
    var rights: TextConstruct?
    var created: Timestamp?
    var expired: Timestamp?
    var contributors: [Person] = []
    @Aside var publisher: Person?
    @Aside var generator: Generator?
    @Aside var image: Image?

    var commentsFeed: String?
    var commentAPI: String?
    var source: [FeedRecord] = []
    @Aside var inReplyTo: Reply?
    var originalLink: String?

    var geo: Geometry?
    /// W3C geo states latitude and longitude in elements of their own.
    var latitude: Double?
    var longitude: Double?
    @Aside var itunes: ITunes
    @Aside var media: Media
    var chapters: [Chapter] = []
    @Aside var chaptersFile: LinkedFile?
    var transcripts: [LinkedFile] = []
    /// What modules say; counts where the format's own elements say nothing.
    @Aside var weak: Weak
}

/// What only a feed says of itself.
struct ChannelExtras: Blank, Sendable {
    var info: TextConstruct?
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
}

/// Values of modules for what the core of a format left unsaid.
struct Weak: Blank, Sendable {
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

struct Link: Sendable {
    var href: String?
    var rel = "alternate"
    var type: String?
    @Aside private var details: Details

    init(href: String?, rel: String = "alternate", type: String? = nil) {
        self.href = href
        self.rel = rel
        self.type = type
    }

    fileprivate struct Details: Blank, Sendable {
        var title: String?
        var hreflang: String?
        var length: String?
    }

    var title: String? {
        get { $details?.value.title }
        set { if $details != nil || newValue != nil { details.title = newValue } }
    }

    var hreflang: String? {
        get { $details?.value.hreflang }
        set { if $details != nil || newValue != nil { details.hreflang = newValue } }
    }

    var length: String? {
        get { $details?.value.length }
        set { if $details != nil || newValue != nil { details.length = newValue } }
    }
}

struct Enclosure: Sendable, Equatable {
    var url: String
    var type: String?
    var length: String?
}

struct Category: Sendable, Equatable {
    var term: String
    @Aside private var details: Details

    init(term: String, scheme: String? = nil, label: String? = nil) {
        self.term = term
        if scheme != nil || label != nil { details = Details(scheme: scheme, label: label) }
    }

    fileprivate struct Details: Blank, Equatable, Sendable {
        var scheme: String?
        var label: String?
    }

    var scheme: String? { $details?.value.scheme }
    var label: String? { $details?.value.label }

    static func == (a: Category, b: Category) -> Bool {
        a.term == b.term && a.$details?.value == b.$details?.value
    }
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

struct ITunes: Blank, Sendable {
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

struct Media: Blank, Sendable {
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
