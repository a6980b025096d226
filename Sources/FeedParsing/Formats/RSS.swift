import TidingsModel

// RSS 0.90 to 2.0: https://www.rssboard.org/rss-specification, https://web.resource.org/rss/1.0/spec

/// The elements of RSS in all its versions.
enum RSS {
    static let namespaces = [
        "purl.org/rss/1.0", "my.netscape.com/rdf/simple/0.9", "channel.netscape.com/rdf/simple/0.9",
        "my.netscape.com/publish/formats/rss-0.9", "my.netscape.com/publish/formats/rss-0.91.dtd",
        "backend.userland.com/rss", "backend.userland.com/rss2", "backend.userland.com/rss091",
        "blogs.law.harvard.edu/tech/rss", "purl.org/net/rss1.1", "purl.org/net/rss1.1#",
        "rssboard.org/rss-specification",
        "feeds.archive.org/validator",
    ]

    static let elements: [String: ElementReader] = [
        "title": { $1.offerTitle($0.untypedText(html: false)) },
        "link": { readLink($0, &$1) },
        "description": { readDescription($0, &$1) },
        "body": { readFullText($0, &$1) },
        "fullitem": { readFullText($0, &$1) },
        "abstract": { readDescription($0, &$1) },
        "guid": { readGUID($0, &$1) },
        "id": { $1.id = $0.trimmedText ?? $1.id },
        "pubdate": { $1.published = $0.time ?? $1.published },
        "lastbuilddate": { $1.updated = $0.time ?? $1.updated },
        "expirationdate": { $1.expired = $0.time ?? $1.expired },
        "author": { $1.addAuthor($0.person) },
        "managingeditor": { $1.addAuthor($0.person) },
        "webmaster": { $1.publisher = $0.person ?? $1.publisher },
        "category": { $1.addCategory($0.rssCategory) },
        "tags": { readTags($0, &$1) },
        "comments": { $1.commentsURL = $0.addressText ?? $1.commentsURL },
        "enclosure": { $1.addEnclosure($0.enclosure) },
        "source": { readSource($0, &$1) },
        "copyright": { $1.rights = $0.untypedText(html: false) ?? $1.rights },
        "language": { $1.language = $0.trimmedText ?? $1.language },
        "generator": { $1.generator = $0.generator ?? $1.generator },
        "docs": { $1.docs = $0.addressText ?? $1.docs },
        "cloud": { $1.extras.channel.cloud = $0.cloud },
        "ttl": { readTTL($0, &$1) },
        "image": { if let image = $0.image { $1.image = image } },
        "textinput": { $1.extras.channel.textInput = $0.textInput ?? $1.extras.channel.textInput },
        "skiphours": { $1.extras.channel.hints.skipHours = skipHours($0) },
        "skipdays": { $1.extras.channel.hints.skipDays = skipDays($0) },
    ]

    private static func readLink(_ element: Element, _ record: inout FeedRecord) {
        // Atom's link without its namespace.
        if element.hasAttributes, element.attribute("href") != nil {
            let link = element.atomLink
            record.addLink(link)
            if let link, link.rel == "alternate" { record.link = link.href ?? record.link }
            return
        }
        guard let address = element.addressText else { return }
        record.addPage(address)
    }

    /// Not in any version, but found: names divided by commas.
    private static func readTags(_ element: Element, _ record: inout FeedRecord) {
        for tag in element.text.split(separator: ",") {
            if let term = String(tag).collapsed.nonEmpty { record.addCategory(Category(term: term)) }
        }
    }

    private static func readDescription(_ element: Element, _ record: inout FeedRecord) {
        guard let text = element.untypedText(html: true) else { return }
        if record.kind == .feed {
            record.subtitle = record.subtitle ?? text
        } else if record.summary == nil {
            record.summary = text
        } else {
            record.contents.append(text)
        }
    }

    /// Older feeds' ways of giving the whole text: XHTML's body without its namespace, and `fullitem`.
    private static func readFullText(_ element: Element, _ record: inout FeedRecord) {
        if let text = element.untypedText(html: true) { record.contents.append(text) }
    }

    private static func readGUID(_ element: Element, _ record: inout FeedRecord) {
        guard let text = element.trimmedText else { return }
        record.id = text
        record.idIsPermalink = element.attribute("ispermalink").map { !$0.trimmed.equalsIgnoringCase("false") } ?? true
    }

    private static func readTTL(_ element: Element, _ record: inout FeedRecord) {
        record.extras.channel.ttl = element.trimmedText
        guard let minutes = element.trimmedText.flatMap({ Int64($0) }), minutes > 0, minutes < 10_000_000 else {
            return
        }
        record.extras.channel.hints.ttlSeconds = minutes * 60
    }

    /// `source` of an item: the feed that it was taken from.
    private static func readSource(_ element: Element, _ record: inout FeedRecord) {
        guard !element.hasChildElements else { return Atom.readSource(element, &record) }
        var source = FeedRecord(.feed)
        source.title = element.untypedText(html: false)
        if let address = element.address(element.attribute("url")) {
            source.link = address
            source.links = [Link(href: address)]
        }
        record.extras.source = [source]
    }

    private static func skipHours(_ element: Element) -> [Int] {
        // Hour 24 of RSS 0.91 is midnight.
        element.children.compactMap { $0.trimmedText.flatMap { Int($0) } }.filter { $0 >= 0 && $0 <= 24 }.map {
            $0 % 24
        }
    }

    private static func skipDays(_ element: Element) -> [Int] {
        let names = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"]
        return element.children.compactMap { names.firstIndex(of: $0.trimmedText?.asciiLowered ?? "") }
    }
}

extension Element {
    var time: Timestamp? { withTextBytes { parseDate($0) } }

    fileprivate var rssCategory: Category? {
        guard let term = attribute("term")?.collapsed.nonEmpty ?? text.collapsed.nonEmpty else { return nil }
        let scheme = attribute("domain") ?? attribute("scheme")
        return Category(term: term, scheme: scheme?.trimmed.nonEmpty, label: attribute("label")?.trimmed.nonEmpty)
    }

    var enclosure: Enclosure? {
        guard let url = address(attribute("url") ?? attribute("href")) ?? addressText else { return nil }
        return Enclosure(url: url, type: trimmedAttribute("type"), length: trimmedAttribute("length"))
    }

    var generator: Generator? {
        let uri = address(attribute("uri") ?? attribute("url"))
        let generator = Generator(name: trimmedText, uri: uri, version: trimmedAttribute("version"))
        return generator.name == nil && uri == nil && generator.version == nil ? nil : generator
    }

    fileprivate var cloud: Cloud {
        Cloud(
            domain: trimmedAttribute("domain"), port: trimmedAttribute("port"), path: trimmedAttribute("path"),
            registerProcedure: trimmedAttribute("registerprocedure"), proto: trimmedAttribute("protocol"))
    }

    /// RSS `image`, an element with parts; in some feeds an address alone.
    var image: Image? {
        var image = Image()
        for child in children {
            switch child.local {
            case "url": image.url = child.addressText ?? image.url
            case "title": image.title = child.trimmedText?.collapsed ?? image.title
            case "link": image.link = child.addressText ?? image.link
            case "width": image.width = child.trimmedText ?? image.width
            case "height": image.height = child.trimmedText ?? image.height
            case "description": image.description = child.trimmedText ?? image.description
            default: break
            }
        }
        if image.url == nil {
            image.url = address(attribute("href") ?? attribute("url") ?? attribute("src"))
        }
        if image.url == nil, !hasChildElements, let text = trimmedText, text.contains("/") { image.url = address(text) }
        let isEmpty =
            image.url == nil && image.title == nil && image.link == nil && image.width == nil && image.height == nil
        return isEmpty ? nil : image
    }

    var textInput: TextInput? {
        var input = TextInput()
        for child in children {
            switch child.local {
            case "title": input.title = child.trimmedText
            case "description": input.description = child.trimmedText
            case "name": input.name = child.trimmedText
            case "link": input.link = child.addressText
            default: break
            }
        }
        return input.title == nil && input.name == nil && input.link == nil && input.description == nil ? nil : input
    }
}
