// What readers of elements do to a record, and what follows from its parts once all have spoken.

/// Sets what nobody has set; in place, as reading a member of the extras first would copy them all.
@inline(__always)
func fill<Value>(_ member: inout Value?, _ value: @autoclosure () -> Value?) {
    if member == nil { member = value() }
}

extension FeedRecord {
    /// Papers of large collaborations have 3,000 authors, each in an element of its own.
    static let mostPeople = 5_000

    /// The first title wins.
    mutating func offerTitle(_ text: TextConstruct?) {
        if title == nil { title = text }
    }

    mutating func addAuthor(_ person: Person?) {
        guard let person, authors.count < Self.mostPeople, !person.isEmpty, !authors.contains(person) else { return }
        authors.append(person)
    }

    mutating func addCategory(_ category: Category?) {
        guard let category, categories.count < 1000, !categories.contains(category) else { return }
        categories.append(category)
    }

    mutating func addEnclosure(_ enclosure: Enclosure?) {
        guard let enclosure, enclosures.count < 1000, !enclosures.contains(where: { $0.url == enclosure.url }) else {
            return
        }
        enclosures.append(enclosure)
    }

    mutating func addLink(_ link: Link?) {
        guard let link, links.count < 1000 else { return }
        links.append(link)
        guard let href = link.href else { return }
        if link.rel == "enclosure" {
            addEnclosure(Enclosure(url: href, type: link.type, length: link.length))
        } else if link.rel == "replies" {
            let isPage = link.type.map { mediaType($0) == TextConstruct.html || mediaType($0) == TextConstruct.xhtml }
            if isPage ?? false {
                commentsURL = commentsURL ?? href
            } else {
                if extrasBox?.value.commentsFeed == nil { extras.commentsFeed = href }
            }
        } else if link.rel == "license" {
            if media?.value.license == nil { extras.media.license = .init(href: href) }
        }
    }

    /// Draws the conclusions that need the whole element.
    mutating func finish(_ element: Element) {
        defer { finishBases(element) }
        finishTexts()
        finishLink(element)
        finishDates()
        if kind == .feed, logo == nil, let icon { logo = icon }
        if language == nil { language = weak?.value.language ?? element.language }
        if let extrasBox {
            if authors.isEmpty, let weak, !weak.value.authors.isEmpty { authors = weak.value.authors }
            // RFC 4287, section 4.2.1: an entry's source speaks before the feed that took it over.
            if authors.isEmpty, let source = extrasBox.value.source.first, !source.authors.isEmpty {
                authors = source.authors
            }
            finishGeo()
        }
    }

    /// A document of unknown address: relative links are meant from where its link leads.
    private mutating func finishBases(_ element: Element) {
        guard element.tree.context.url == nil, let link else { return }
        // In place: most texts are long.
        if let text = summary, text.isMarkup, text.base == nil { summary?.base = link }
        for at in contents.indices where contents[at].isMarkup && contents[at].base == nil { contents[at].base = link }
    }

    private mutating func finishTexts() {
        guard let weak = weak?.value else { return }
        if title == nil { title = weak.title }
        if kind == .entry, summary == nil { summary = weak.summary }
        if rights == nil, let said = weak.rights { rights = said }
        if kind == .feed, subtitle == nil, let said = weak.summary { subtitle = said }
    }

    /// Which of all links is the one to follow.
    private mutating func finishLink(_ element: Element) {
        if id == nil { id = weak?.value.id }
        if link == nil { link = alternateLink }
        // RFC 4287, section 4.2.6: an id is an IRI, and many are where the entry is found.
        if link == nil, statesTypes, kind == .entry, let id, id.hasPrefix("http://") || id.hasPrefix("https://") {
            link = id
        }
        if link == nil, let permalink = permalink(element) {
            addPage(permalink)
        }
        if link == nil { link = weak?.value.link }
    }

    /// The first alternate that is a page, else the first alternate.
    private var alternateLink: String? {
        var first: String?
        for link in links where link.rel == "alternate" {
            guard let href = link.href else { continue }
            guard let type = link.type.map({ mediaType($0) }), type != TextConstruct.html, type != TextConstruct.xhtml
            else { return href }
            first = first ?? href
        }
        return first
    }

    /// An id that is an address: RSS 2.0's guid unless it says that it is none, RSS 1.0's rdf:about.
    private func permalink(_ element: Element) -> String? {
        guard kind == .entry, !statesTypes, let id else { return nil }
        guard idIsPermalink ?? (element.attribute("about") != nil) else { return nil }
        return element.address(id)
    }

    private mutating func finishDates() {
        guard let weak = weak?.value else { return }
        if published == nil { published = weak.published }
        if updated == nil { updated = weak.updated }
    }

    private mutating func finishGeo() {
        guard let extrasBox, extrasBox.value.geo == nil, let latitude = extrasBox.value.latitude,
            let longitude = extrasBox.value.longitude
        else { return }
        extras.geo = Geometry(kind: .point, positions: [(longitude, latitude)])
    }
}
