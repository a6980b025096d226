import TidingsModel

// JSON Feed 1.1: https://www.jsonfeed.org/version/1.1/

/// JSON Feed of either version.
enum JSONFeed {
    static func recognises(_ document: JSONNode) -> Bool {
        guard let version = document["version"]?.text else { return false }
        if version.contains("jsonfeed.org/version") { return true }
        // "1.1" alone: known by what only a JSON Feed has.
        return version.hasPrefix("1") && document["items"] != nil
            && document["home_page_url"] ?? document["feed_url"] != nil
    }

    static func read(_ document: JSONNode, _ context: DocumentContext, _ limits: ParseLimits) -> ParsedFeed {
        var feed = ParsedFeed()
        let isCurrent = document["version"]?.text?.hasSuffix("1.1") ?? false
        feed.version = isCurrent ? "json11" : "json1"
        let source = JSONElement(document, context)
        feed.channel = source.feed
        let items = document["items"]?.elements ?? []
        feed.entries = items.prefix(limits.maxEntries).compactMap { item in
            item.isObject ? JSONElement(item, context, outer: source).entry : nil
        }
        if items.count > limits.maxEntries { feed.noteEntryLimit(limits.maxEntries) }
        return feed
    }
}

/// An object of a JSON Feed, the feed itself or an item.
private struct JSONElement {
    private let object: JSONNode
    private let context: DocumentContext
    private let language: String?
    /// Those of the feed, which count for items that name none.
    private let outerAuthors: [Person]

    init(_ object: JSONNode, _ context: DocumentContext, outer: JSONElement? = nil) {
        self.object = object
        self.context = context
        outerAuthors = outer?.authors ?? []
        language =
            object["language"]?.trimmed.flatMap { languageTag($0) } ?? outer?.language
            ?? context.contentLanguage?.trimmed.nonEmpty
    }

    var feed: FeedRecord {
        var record = FeedRecord(.feed)
        record.title = plain("title")
        record.subtitle = plain("description")
        if let page = address("home_page_url") { record.addPage(page) }
        if let own = address("feed_url") {
            record.links.append(Link(href: own, rel: "self", type: "application/feed+json"))
            record.id = own
        }
        let hubs = object["hubs"]?.elements ?? []
        for hub in hubs.prefix(10) where hub["type"]?.text?.equalsIgnoringCase("WebSub") == true {
            if let url = resolved(hub["url"]) { record.extras.channel.hubs.append(url) }
        }
        record.icon = address("favicon")
        record.logo = address("icon")
        record.language = language
        record.authors = authors
        return record
    }

    var entry: FeedRecord {
        var record = FeedRecord(.entry)
        record.id = object["id"]?.text?.trimmed.nonEmpty
        record.title = plain("title")
        if let page = address("url") ?? address("external_url") { record.addPage(page) }
        if record.link != address("external_url"), let other = address("external_url") {
            record.links.append(Link(href: other, rel: "related"))
        }
        if let html = text("content_html", TextConstruct.html) { record.contents.append(html) }
        if let plain = text("content_text", TextConstruct.plain) { record.contents.append(plain) }
        record.summary = plain("summary")
        record.published = date("date_published")
        record.updated = date("date_modified")
        record.authors = authors.isEmpty ? outerAuthors : authors
        record.language = language
        for tag in object["tags"]?.elements.prefix(1000) ?? [] {
            if let term = tag.trimmed { record.addCategory(Category(term: term)) }
        }
        record.image = (address("image") ?? address("banner_image")).map { Image(url: $0) }
        for attachment in object["attachments"]?.elements.prefix(1000) ?? [] { addAttachment(attachment, &record) }
        return record
    }

    /// `authors`, and version 1.0's single `author`, which writers for old readers state beside it.
    private var authors: [Person] {
        var people: [Person] = []
        let stated = (object["author"]?.elements ?? []) + (object["authors"]?.elements ?? [])
        for author in stated.prefix(100) {
            let person =
                author.trimmed.flatMap { Person($0) }
                ?? Person(name: author["name"]?.trimmed, email: nil, uri: resolved(author["url"]))
            if !person.isEmpty, !people.contains(person) { people.append(person) }
        }
        return people
    }

    private func addAttachment(_ attachment: JSONNode, _ record: inout FeedRecord) {
        guard let url = resolved(attachment["url"]) else { return }
        record.addEnclosure(
            Enclosure(url: url, type: attachment["mime_type"]?.trimmed, length: attachment["size_in_bytes"]?.trimmed))
        if record.extras.itunes.duration == nil, let seconds = attachment["duration_in_seconds"]?.trimmed {
            record.extras.itunes.duration = seconds
        }
    }

    private func plain(_ key: String) -> TextConstruct? { text(key, TextConstruct.plain) }

    private func text(_ key: String, _ type: String) -> TextConstruct? {
        guard let value = object[key]?.text else { return nil }
        return TextConstruct(withoutDoubleEncoding(value), type: type, language: language, base: context.url)
    }

    private func address(_ key: String) -> String? { resolved(object[key]) }

    private func resolved(_ value: JSONNode?) -> String? { absolute(value?.trimmed, context) }

    private func date(_ key: String) -> Timestamp? {
        guard case .string(let text)? = object[key] else { return nil }
        return parseDate(Array(text.utf8)[...])
    }
}
