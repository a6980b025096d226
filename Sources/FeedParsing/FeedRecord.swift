import TidingsModel

/// What a feed, an entry or a source element says, all formats in one shape.
///
/// One type for the three: most elements mean the same in each, so formats and modules write one reader for all. What
/// it says is kept in layers, since a document may have a hundred thousand entries and most of them say little.
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
    var idIsPermalink: Bool?
    /// Whether the only one of `links` is `link`, as a page: true of nearly every item of RSS.
    private var hasOnlyPage = false

    @Aside private var core: Core

    init(_ kind: Kind) { self.kind = kind }

    /// What nearly every entry says.
    fileprivate struct Core: Blank, Sendable {
        var title: TextConstruct?
        var summary: TextConstruct?
        var contents: [TextConstruct] = []
        var id: String?
        var link: String?
        /// Seconds of `published`, without a second word for whether there are any.
        var publishedSeconds = Int64.min
        @Aside var details: Details
    }

    /// What many say.
    fileprivate struct Details: Blank, Sendable {
        var links: [Link] = []
        var updated: Timestamp?
        var language: String?
        var authors: [Person] = []
        var categories: [Category] = []
        var enclosures: [Enclosure] = []
        var commentsURL: String?
        var commentsCount: String?
        @Aside var extras: Extras
    }
}

extension FeedRecord {
    var title: TextConstruct? {
        get { $core?.value.title }
        set { if $core != nil || newValue != nil { core.title = newValue } }
    }

    var summary: TextConstruct? {
        get { $core?.value.summary }
        set { if $core != nil || newValue != nil { core.summary = newValue } }
    }

    var contents: [TextConstruct] {
        get { $core?.value.contents ?? [] }
        _modify { yield &core.contents }
    }

    var id: String? {
        get { $core?.value.id }
        set { if $core != nil || newValue != nil { core.id = newValue } }
    }

    var link: String? {
        get { $core?.value.link }
        set {
            if hasOnlyPage, newValue != link { writeOutPage() }
            if $core != nil || newValue != nil { core.link = newValue }
        }
    }

    var links: [Link] {
        get { hasOnlyPage ? onlyPage : details?.value.links ?? [] }
        _modify {
            if hasOnlyPage { writeOutPage() }
            yield &core.details.links
        }
    }

    /// Makes a page what `link` says, and one more of `links`.
    mutating func addPage(_ address: String) {
        link = address
        if !hasOnlyPage, details?.value.links.isEmpty ?? true {
            hasOnlyPage = true
        } else {
            links.append(Link(href: address, type: TextConstruct.html))
        }
    }

    private var onlyPage: [Link] { [Link(href: link, type: TextConstruct.html)] }

    private mutating func writeOutPage() {
        core.details.links = onlyPage
        hasOnlyPage = false
    }

    var published: Timestamp? {
        get {
            guard let seconds = $core?.value.publishedSeconds, seconds != .min else { return nil }
            return Timestamp(seconds: seconds)
        }
        set { if $core != nil || newValue != nil { core.publishedSeconds = newValue?.seconds ?? .min } }
    }

    private var details: Box<Details>? { $core?.value.$details }

    var updated: Timestamp? {
        get { details?.value.updated }
        set { if details != nil || newValue != nil { core.details.updated = newValue } }
    }

    var language: String? {
        get { details?.value.language }
        set { if details != nil || newValue != nil { core.details.language = newValue } }
    }

    var authors: [Person] {
        get { details?.value.authors ?? [] }
        _modify { yield &core.details.authors }
    }

    var categories: [Category] {
        get { details?.value.categories ?? [] }
        _modify { yield &core.details.categories }
    }

    var enclosures: [Enclosure] {
        get { details?.value.enclosures ?? [] }
        _modify { yield &core.details.enclosures }
    }

    var commentsURL: String? {
        get { details?.value.commentsURL }
        set { if details != nil || newValue != nil { core.details.commentsURL = newValue } }
    }

    var commentsCount: String? {
        get { details?.value.commentsCount }
        set { if details != nil || newValue != nil { core.details.commentsCount = newValue } }
    }

    /// What few say; to read one member, go through `extrasBox`.
    var extras: Extras {
        get { extrasBox?.value ?? Extras() }
        _modify { yield &core.details.extras }
    }

    var extrasBox: Box<Extras>? { details?.value.$extras }
    var originalLink: String? { extrasBox?.value.originalLink }
    var media: Box<Media>? { extrasBox?.value.$media }
    var itunes: Box<ITunes>? { extrasBox?.value.$itunes }
    var weak: Box<Weak>? { extrasBox?.value.$weak }
    var hasExtras: Bool { extrasBox != nil }
}
