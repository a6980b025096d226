import TextAnalysis
package import TidingsModel

/// What the store keeps of a document: entries with identity, one clean time, plain text and sanitised HTML.
///
/// `followed` is the feed as it was before this look: at its first one, entries older than three days are no news.
/// An item that the document's end cut through is left for the next look, when its guid may be there.
package func normalise(_ document: ParsedFeed, of followed: FollowedFeed, at now: Timestamp) -> NormalisedFeed {
    let channel = document.channel
    var feed = NormalisedFeed()
    feed.title = channel.title?.titleText.nonEmpty
    feed.homePage = channel.link.flatMap { isWebPage($0) ? $0 : nil }
    feed.language = primarySubtag(followed.feed.settings.language ?? channel.language)
    feed.hints = channel.hasExtras ? channel.extras.channel.hints : PublishingHints()
    feed.hubs = channel.links(rel: "hub") + (channel.extrasBox?.value.$channel?.value.hubs ?? [])
    feed.selfLink = channel.links(rel: "self").first

    let normaliser = Normaliser(followed: followed, channel: channel, homePage: feed.homePage, now: now)
    var drafts = Drafts(capacity: document.entries.count)
    for record in document.entries where record.isWhole { normaliser.draft(record, &drafts) }
    if followed.feed.settings.language == nil { drafts.correctLanguage(stated: channel.language) }
    if isEditorial(published: drafts.statedDates, updated: drafts.changedDates) { drafts.setPositions() }
    feed.items = normaliser.items(&drafts)
    return feed
}

/// Clocks differ: a date up to an hour ahead is taken as it is.
private let clockTolerance = Timestamp.hour
/// No feed has news from before there was a web.
private let oldestCredible = Timestamp(CivilTime(year: 1990, month: 1, day: 1))
/// Of the titles of a document, to tell its language.
private let languageBytes = 600
/// At a feed's first fetch, what is older than this is no news.
private let newsAge = 3 * Timestamp.day

/// Entries before their identity is settled.
///
/// Members of one are side by side by its place, since an entry is large and should not be copied to look at one.
private struct Drafts {
    /// Without id and with blank keys.
    var items: [NormalisedFeed.Item] = []
    var statedDates: [Timestamp?] = []
    var changedDates: [Timestamp?] = []
    /// Which say themselves in which language they are.
    var stateLanguage: [Bool] = []
    /// The title or, where there is none, how the text begins: all that some items have to be told apart by.
    var names: [String] = []
    private let blankKeys = EntryKeys(guid: nil, canonicalLink: nil, title: "", statedDate: nil)

    init(capacity: Int) {
        items.reserveCapacity(capacity)
        statedDates.reserveCapacity(capacity)
        changedDates.reserveCapacity(capacity)
        stateLanguage.reserveCapacity(capacity)
        names.reserveCapacity(capacity)
    }

    mutating func append(
        _ entry: consuming Entry, statedDate: Timestamp?, changedDate: Timestamp?, statesLanguage: Bool, name: String
    ) {
        items.append(NormalisedFeed.Item(entry: entry, keys: blankKeys))
        statedDates.append(statedDate)
        changedDates.append(changedDate)
        stateLanguage.append(statesLanguage)
        names.append(name)
    }

    /// Judges the items anew where their titles, taken together, are in another language than the document states, or
    /// where it states none and four of five of them are in one.
    ///
    /// Publishing programs state English until somebody tells them otherwise, and a title alone is too short to tell.
    mutating func correctLanguage(stated: String?) {
        let silent = items.indices.filter { !stateLanguage[$0] }
        var titles = ""
        for at in silent where titles.utf8.count < languageBytes { titles += items[at].entry.title + "\n" }
        let spoken: String?
        if let stated {
            spoken = language(ofTitles: titles, stated: stated)
            // Of nothing the language is what is stated, by the subtag in use.
            guard spoken != language(of: "", stated: stated) else { return }
        } else {
            spoken = language(of: titles, stated: nil)
            let told = silent.compactMap { items[$0].entry.language }
            let agreeing = told.count { $0 == spoken }
            guard agreeing < silent.count, agreeing * 5 >= told.count * 4 else { return }
        }
        for at in silent {
            let entry = items[at].entry
            let text = entry.summary.isEmpty ? entry.content : entry.summary
            items[at].entry.language =
                stated == nil
                ? language(of: entry.title, text, expected: spoken) : language(of: entry.title, text, stated: spoken)
        }
    }

    /// Says of each where in the document it stands.
    mutating func setPositions() {
        let count = Int32(clamping: items.count)
        for at in items.indices { items[at].entry.position = .init(rank: Int32(clamping: at + 1), of: count) }
    }

    /// Names that stand on items which differ in what `distinction` says.
    func shared(by name: (Int) -> String?, _ distinction: (Int) -> String) -> Set<String> {
        var first = FirstPlaces(capacity: items.count)
        var shared: Set<String> = []
        for at in items.indices {
            guard let name = name(at), let other = first.insert(name, at: at) else { continue }
            if distinction(other) != distinction(at) { shared.insert(name) }
        }
        return shared
    }
}

private struct Normaliser {
    let followed: FollowedFeed
    /// Kept, since it is a hash.
    let feedID: Feed.ID
    let channel: FeedRecord
    let outlet: String
    let now: Timestamp
    let isFirstLook: Bool

    init(followed: FollowedFeed, channel: FeedRecord, homePage: String?, now: Timestamp) {
        self.followed = followed
        feedID = followed.feed.id
        self.channel = channel
        self.now = now
        isFirstLook = followed.state.lastSucceeded == nil
        outlet =
            followed.feed.settings.outlet?.nonEmpty ?? homePage.flatMap { registrableDomain(of: $0) }
            ?? registrableDomain(of: followed.feed.url) ?? withoutUser(followed.feed.url)
    }

    func draft(_ record: FeedRecord, _ drafts: inout Drafts) {
        let statedDate = record.published ?? record.updated ?? record.created
        let (published, flag) = cleaned(statedDate)
        let texts = Texts(record)
        // Where the article is, not the address by which its feed counts clicks.
        let stated = record.originalLink ?? record.link
        let link = stated.flatMap { isWebPage($0) ? $0 : nil }
        let title = record.title?.titleText ?? ""
        let text = texts.summary.isEmpty ? texts.content : texts.summary
        drafts.append(
            Entry(
                id: Entry.ID(rawValue: ""), feedID: feedID, outlet: outlet(of: record), guid: record.id?.nonEmpty,
                link: link,
                canonicalLink: link.map { canonicalLink($0) }, title: title, summary: texts.summary,
                content: texts.content,
                html: texts.html, author: author(of: record),
                language: language(of: record, title, text),
                categories: categories(of: record), image: image(of: record), published: published, dateFlag: flag,
                fetched: now, isNews: !(isFirstLook && published < now - newsAge)),
            statedDate: statedDate, changedDate: record.updated ?? statedDate, statesLanguage: record.language != nil,
            name: title.nonEmpty ?? text.shortened(to: 300))
    }

    private func cleaned(_ stated: Timestamp?) -> (Timestamp, Entry.DateFlag) {
        guard let stated else { return (now, .missing) }
        if stated < oldestCredible { return (now, .absurd) }
        if stated > now + clockTolerance { return (now, .future) }
        return (stated, .stated)
    }

    /// That of the feed that the item was taken from, where it says so (RSS 2.0, `source`; RFC 4287, section 4.2.11).
    private func outlet(of record: FeedRecord) -> String {
        guard followed.feed.settings.outlet?.nonEmpty == nil,
            let address = record.extrasBox?.value.source.first?.link, isWebPage(address)
        else { return outlet }
        return registrableDomain(of: address) ?? outlet
    }

    private func language(of record: FeedRecord, _ title: String, _ text: String) -> String? {
        if let set = followed.feed.settings.language { return primarySubtag(set) }
        return TextAnalysis.language(of: title, text, stated: record.language ?? channel.language)
    }

    private func author(of record: FeedRecord) -> String? {
        // RFC 4287, section 4.2.1: the feed's author is that of entries which name none.
        let people = record.authors.isEmpty && record.statesTypes ? channel.authors : record.authors
        let names = people.prefix(5).compactMap {
            $0.displayName.map { TextConstruct($0.shortened(to: 300)).titleText }
        }
        return names.joined(separator: ", ").nonEmpty
    }

    private func categories(of record: FeedRecord) -> [String] {
        var names: [String] = []
        for category in record.categories.prefix(100) {
            let name = (category.label ?? category.term).collapsed
            if !name.isEmpty, !names.contains(name) { names.append(name) }
        }
        return names
    }

    private func image(of record: FeedRecord) -> String? {
        if let url = record.image?.url { return url }
        if let media = record.media {
            if let url = media.value.thumbnails.first?.url { return url }
            let picture = media.value.contents.first { $0.medium == "image" || ($0.type ?? "").hasPrefix("image/") }
            if let url = picture?.url { return url }
        }
        return record.enclosures.first { ($0.type ?? "").hasPrefix("image/") }?.url
    }
}

// MARK: Identity

extension Normaliser {
    /// Entries with their keys; an item that the document shows twice comes once.
    ///
    /// In place, since items are large.
    func items(_ drafts: inout Drafts) -> [NormalisedFeed.Item] {
        let sharedGUIDs = drafts.shared(by: { drafts.items[$0].entry.guid }) { at in
            statedLink(guid: drafts.items[at].entry.guid, link: drafts.items[at].entry.link) ?? "\n" + drafts.names[at]
        }
        func ownGUID(_ at: Int) -> String? {
            drafts.items[at].entry.guid.flatMap { sharedGUIDs.contains($0) ? nil : $0 }
        }
        let sharedLinks = drafts.shared(by: { drafts.items[$0].entry.canonicalLink }) { at in
            ownGUID(at).map { "g" + $0 } ?? "t" + drafts.names[at]
        }

        var seen = FirstPlaces(capacity: drafts.items.count * 3)
        for at in drafts.items.indices {
            let guid = ownGUID(at)
            let link = drafts.items[at].entry.canonicalLink.flatMap { sharedLinks.contains($0) ? nil : $0 }
            guard
                let keys = freshKeys(
                    drafts.names[at], drafts.statedDates[at], guid: guid, link: link, seen: &seen)
            else { continue }
            drafts.items[at].entry.id = Entry.ID(feed: feedID, key: keys.first)
            drafts.items[at].keys = keys
        }
        drafts.items.removeAll { $0.entry.id.rawValue.isEmpty }
        return drafts.items
    }

    /// The link, unless it is only the guid "x" taken for the address "x" of a page.
    private func statedLink(guid: String?, link: String?) -> String? {
        guard let guid, !isWebPage(guid), link?.hasSuffix("/" + guid) == true else { return link }
        return nil
    }

    /// Keys of which none was used before: the weaker ones are given up where another item has them.
    private func freshKeys(
        _ title: String, _ statedDate: Timestamp?, guid: String?, link: String?, seen: inout FirstPlaces
    ) -> EntryKeys? {
        var keys = EntryKeys(guid: guid, canonicalLink: link, title: title, statedDate: statedDate)
        if seen.insertNew(keys.all) { return keys }
        guard guid != nil || link != nil else { return nil }
        keys = EntryKeys(guid: guid, canonicalLink: link, title: title, statedDate: nil)
        if seen.insertNew(keys.all) { return keys }
        guard guid != nil else { return nil }
        keys = EntryKeys(guid: guid, canonicalLink: nil, title: title, statedDate: nil)
        return seen.insertNew(keys.all) ? keys : nil
    }
}

// MARK: Texts

/// The texts of an entry.
private struct Texts {
    var summary = ""
    var content = ""
    /// Of the fuller one of the two.
    var html = ""

    init(_ record: FeedRecord) {
        let full = record.contents.filter { $0.isMarkup || $0.isPlain }.max {
            $0.value.utf8.count < $1.value.utf8.count
        }
        let hasContent = full.map { !$0.isEmpty && $0.value != record.summary?.value } ?? false
        if hasContent, let clean = full?.sanitised { (content, html) = (clean.text, clean.html) }
        guard let short = record.summary else { return }
        // The fragment of a summary is wanted where it is the fuller one, which it hardly ever is.
        if hasContent {
            summary = short.text
            if content.utf8.count >= summary.utf8.count { return }
        }
        let clean = short.sanitised
        (summary, html) = (clean.text, clean.html)
    }
}

extension FeedRecord {
    /// Where its links of that relation lead; one link may have several.
    fileprivate func links(rel: Substring) -> [String] {
        let stated = links.filter { link in
            link.rel == rel || link.rel.utf8.contains(0x20) && link.rel.split(separator: " ").contains(rel)
        }
        return stated.compactMap(\.href)
    }
}

extension String {
    /// As many characters of it; a character has a byte at least.
    fileprivate func shortened(to most: Int) -> String { utf8.count <= most ? self : String(prefix(most)) }
}

private func isWebPage(_ address: String) -> Bool {
    address.hasPrefixIgnoringCase("http://") || address.hasPrefixIgnoringCase("https://")
}

private func primarySubtag(_ tag: String?) -> String? {
    guard let tag else { return nil }
    return String(tag.asciiLowered.prefix { $0 != "-" && $0 != "_" }).trimmed.nonEmpty
}
