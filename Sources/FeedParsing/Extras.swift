import TidingsModel

/// The members of a record that few documents have.
struct Extras: Blank, Sendable {
    @Aside var channel: ChannelExtras
    @Aside private var rare: RareExtras
    @Aside var image: Image?
    var commentsFeed: String?
    var source: [FeedRecord] = []
    var originalLink: String?
    @Aside var itunes: ITunes
    @Aside var media: Media
    @Aside var chaptersFile: LinkedFile?
    var transcripts: [LinkedFile] = []
    /// What modules say; counts where the format's own elements say nothing.
    @Aside var weak: Weak

    /// What hardly any entry says, without a word of room in those of the others.
    fileprivate struct RareExtras: Blank, Sendable {
        var subtitle: TextConstruct?
        var rights: TextConstruct?
        var created: Timestamp?
        var expired: Timestamp?
        var contributors: [Person] = []
        var publisher: Person?
        var generator: Generator?
        var commentAPI: String?
        var inReplyTo: Reply?
        var geo: Geometry?
        var latitude: Double?
        var longitude: Double?
        var chapters: [Chapter] = []
    }
}

extension Extras {
    var subtitle: TextConstruct? {
        get { $rare?.value.subtitle }
        set { rare.subtitle = newValue }
    }

    var rights: TextConstruct? {
        get { $rare?.value.rights }
        set { rare.rights = newValue }
    }

    var created: Timestamp? {
        get { $rare?.value.created }
        set { rare.created = newValue }
    }

    var expired: Timestamp? {
        get { $rare?.value.expired }
        set { rare.expired = newValue }
    }

    var contributors: [Person] {
        get { $rare?.value.contributors ?? [] }
        _modify { yield &rare.contributors }
    }

    var publisher: Person? {
        get { $rare?.value.publisher }
        set { rare.publisher = newValue }
    }

    var generator: Generator? {
        get { $rare?.value.generator }
        set { rare.generator = newValue }
    }

    var commentAPI: String? {
        get { $rare?.value.commentAPI }
        set { rare.commentAPI = newValue }
    }

    var inReplyTo: Reply? {
        get { $rare?.value.inReplyTo }
        set { rare.inReplyTo = newValue }
    }

    var geo: Geometry? {
        get { $rare?.value.geo }
        set { rare.geo = newValue }
    }

    /// W3C geo states latitude and longitude in elements of their own.
    var latitude: Double? {
        get { $rare?.value.latitude }
        set { rare.latitude = newValue }
    }

    var longitude: Double? {
        get { $rare?.value.longitude }
        set { rare.longitude = newValue }
    }

    var chapters: [Chapter] {
        get { $rare?.value.chapters ?? [] }
        set { rare.chapters = newValue }
    }
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
    var image: String?
    var duration: String?
    var season: String?
    var episode: String?
    var episodeType: String?
    /// What is said in words, of most episodes by other elements as well.
    @Aside var words: ITunesWords
    /// What only a show says.
    @Aside var show: ITunesShow
}

struct ITunesWords: Blank, Sendable {
    var author: String?
    var title: String?
    var subtitle: String?
    var summary: String?
}

struct ITunesShow: Blank, Sendable {
    var type: String?
    var newFeedURL: String?
    var owner: Person?
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
