// What readers of elements do to a record, and what follows from its parts once all have spoken.

extension FeedRecord {
    /// The first title wins.
    mutating func offerTitle(_ text: TextConstruct?) { title = title ?? text }

    mutating func addAuthor(_ person: Person?) {
        if let person, !person.isEmpty, !authors.contains(person) { authors.append(person) }
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
                extras.commentsFeed = extras.commentsFeed ?? href
            }
        } else if link.rel == "license" {
            extras.media.license = extras.media.license ?? .init(href: href)
        }
    }

    /// Draws the conclusions that need the whole element.
    mutating func finish(_ element: Element) {
        defer { finishBases(element) }
        finishTexts()
        finishLink(element)
        finishDates()
        if kind == .feed, logo == nil, icon != nil { logo = icon }
        language = language ?? (hasExtras ? extras.weak.language : nil) ?? element.language
        if hasExtras {
            if authors.isEmpty { authors = extras.weak.authors }
            // RFC 4287, section 4.2.1: an entry's source speaks before the feed that took it over.
            if authors.isEmpty, let source = extras.source.first { authors = source.authors }
            if image == nil, let url = extras.itunes.image { image = Image(url: url) }
            finishGeo()
        }
    }

    /// A document of unknown address: relative links are meant from where its link leads.
    private mutating func finishBases(_ element: Element) {
        guard element.tree.context.url == nil, let link else { return }
        func based(_ text: TextConstruct?) -> TextConstruct? {
            guard var text, text.isMarkup else { return text }
            text.base = text.base ?? link
            return text
        }
        summary = based(summary)
        contents = contents.compactMap(based)
    }

    private mutating func finishTexts() {
        guard hasExtras else { return }
        title = title ?? extras.weak.title
        if rights == nil, extras.weak.rights != nil { rights = extras.weak.rights }
        if kind == .feed {
            if subtitle == nil { subtitle = extras.weak.summary }
        } else {
            summary = summary ?? extras.weak.summary
        }
    }

    /// Which of all links is the one to follow.
    private mutating func finishLink(_ element: Element) {
        if id == nil, hasExtras { id = extras.weak.id }
        if link == nil { link = alternateLink }
        // RFC 4287, section 4.2.6: an id is an IRI, and many are where the entry is found.
        if link == nil, statesTypes, kind == .entry, let id, id.hasPrefix("http://") || id.hasPrefix("https://") {
            link = id
        }
        if link == nil, let permalink = permalink(element) {
            link = permalink
            links.append(Link(href: permalink, type: TextConstruct.html))
        }
        if link == nil, hasExtras { link = extras.weak.link }
    }

    /// The first alternate that is a page, else the first alternate.
    private var alternateLink: String? {
        let alternates = links.filter { $0.rel == "alternate" }
        let page = alternates.first { link in
            guard link.href != nil else { return false }
            guard let type = link.type else { return true }
            return mediaType(type) == TextConstruct.html || mediaType(type) == TextConstruct.xhtml
        }
        return page?.href ?? alternates.first { $0.href != nil }?.href
    }

    /// An id that is an address: RSS 2.0's guid unless it says that it is none, RSS 1.0's rdf:about.
    private func permalink(_ element: Element) -> String? {
        guard kind == .entry, !statesTypes, let id else { return nil }
        guard idIsPermalink ?? (element.attribute("about") != nil) else { return nil }
        return element.address(id)
    }

    private mutating func finishDates() {
        guard hasExtras else { return }
        published = published ?? extras.weak.published
        updated = updated ?? extras.weak.updated
    }

    private mutating func finishGeo() {
        guard extras.geo == nil, let latitude = extras.latitude, let longitude = extras.longitude else { return }
        extras.geo = Geometry(kind: .point, positions: [(longitude, latitude)])
    }
}
