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
    feed.hints = channel.hasExtras ? channel.extras.hints : PublishingHints()
    feed.hubs = channel.links(rel: "hub") + (channel.extrasBox?.value.hubs ?? [])
    feed.selfLink = channel.links(rel: "self").first

    let normaliser = Normaliser(followed: followed, channel: channel, homePage: feed.homePage, now: now)
    var drafts: [Normaliser.Draft] = []
    drafts.reserveCapacity(document.entries.count)
    for record in document.entries where record.isWhole { drafts.append(normaliser.draft(record)) }
    feed.items = normaliser.items(drafts)
    return feed
}

/// Clocks differ: a date up to an hour ahead is taken as it is.
private let clockTolerance = Timestamp.hour
/// No feed has news from before there was a web.
private let oldestCredible = Timestamp(CivilTime(year: 1990, month: 1, day: 1))
/// At a feed's first fetch, what is older than this is no news.
private let newsAge = 3 * Timestamp.day

private struct Normaliser {
    let followed: FollowedFeed
    /// Kept, since it is a hash.
    let feedID: Feed.ID
    let channel: FeedRecord
    let outlet: String
    let now: Timestamp
    let isFirstLook: Bool

    /// An entry before its identity is settled.
    struct Draft {
        var entry: Entry
        var statedDate: Timestamp?
        /// The title or, where there is none, how the text begins: all that some items have to be told apart by.
        let name: String
    }

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

    func draft(_ record: FeedRecord) -> Draft {
        let statedDate = record.published ?? record.updated ?? record.created
        let (published, flag) = cleaned(statedDate)
        let texts = Texts(record)
        // Where the article is, not the address by which its feed counts clicks.
        let stated = record.extrasBox?.value.originalLink ?? record.link
        let link = stated.flatMap { isWebPage($0) ? $0 : nil }
        let title = record.title?.titleText ?? ""
        let text = texts.summary.isEmpty ? texts.content : texts.summary
        let entry = Entry(
            id: Entry.ID(rawValue: ""), feedID: feedID, outlet: outlet, guid: record.id?.nonEmpty, link: link,
            canonicalLink: link.map { canonicalLink($0) }, title: title, summary: texts.summary, content: texts.content,
            html: texts.html, author: author(of: record),
            language: language(of: record, text: title + "\n" + beginning(of: text)),
            categories: categories(of: record), image: image(of: record), published: published, dateFlag: flag,
            fetched: now, isNews: !(isFirstLook && published < now - newsAge))
        return Draft(entry: entry, statedDate: statedDate, name: title.nonEmpty ?? String(text.prefix(300)))
    }

    private func cleaned(_ stated: Timestamp?) -> (Timestamp, Entry.DateFlag) {
        guard let stated else { return (now, .missing) }
        if stated < oldestCredible { return (now, .absurd) }
        if stated > now + clockTolerance { return (now, .future) }
        return (stated, .stated)
    }

    private func language(of record: FeedRecord, text: String) -> String? {
        if let set = followed.feed.settings.language { return primarySubtag(set) }
        return TextAnalysis.language(of: text, stated: record.language ?? channel.language)
    }

    private func author(of record: FeedRecord) -> String? {
        // RFC 4287, section 4.2.1: the feed's author is that of entries which name none.
        let people = record.authors.isEmpty && record.statesTypes ? channel.authors : record.authors
        let names = people.prefix(5).compactMap {
            $0.displayName.map { TextConstruct(String($0.prefix(300))).titleText }
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
        if let extras = record.extrasBox {
            if let url = extras.value.media.thumbnails.first?.url { return url }
            let contents = extras.value.media.contents
            let picture = contents.first { $0.medium == "image" || ($0.type ?? "").hasPrefix("image/") }
            if let url = picture?.url ?? extras.value.itunes.image { return url }
        }
        return record.enclosures.first { ($0.type ?? "").hasPrefix("image/") }?.url
    }
}

// MARK: Identity

extension Normaliser {
    /// Entries with their keys; an item that the document shows twice comes once.
    func items(_ drafts: [Draft]) -> [NormalisedFeed.Item] {
        let sharedGUIDs = shared(drafts, by: \.guid) { statedLink($0.entry) ?? "\n" + $0.name }
        let own = drafts.map { draft in draft.entry.guid.flatMap { sharedGUIDs.contains($0) ? nil : $0 } }
        let sharedLinks = shared(drafts, by: \.canonicalLink) { draft in
            let guid = draft.entry.guid.flatMap { sharedGUIDs.contains($0) ? nil : $0 }
            return guid.map { "g" + $0 } ?? "t" + draft.name
        }

        var seen = FirstPlaces(capacity: drafts.count * 3)
        var keys: [EntryKeys?] = []
        keys.reserveCapacity(drafts.count)
        for (draft, guid) in zip(drafts, own) {
            let link = draft.entry.canonicalLink.flatMap { sharedLinks.contains($0) ? nil : $0 }
            keys.append(freshKeys(draft, guid: guid, link: link, seen: &seen))
        }
        return items(drafts, keys)
    }

    /// The drafts that have keys; taken from the end, so that none is copied.
    private func items(_ drafts: consuming [Draft], _ keys: [EntryKeys?]) -> [NormalisedFeed.Item] {
        var items: [NormalisedFeed.Item] = []
        items.reserveCapacity(drafts.count)
        for at in keys.indices.reversed() {
            var entry = drafts.removeLast().entry
            guard let keys = keys[at] else { continue }
            entry.id = Entry.ID(feed: feedID, key: keys.first)
            items.append(NormalisedFeed.Item(entry: entry, keys: keys))
        }
        items.reverse()
        return items
    }

    /// The link, unless it is only the guid "x" taken for the address "x" of a page.
    private func statedLink(_ entry: Entry) -> String? {
        guard let guid = entry.guid, !isWebPage(guid), entry.link?.hasSuffix("/" + guid) == true else {
            return entry.link
        }
        return nil
    }

    /// Keys of which none was used before: the weaker ones are given up where another item has them.
    private func freshKeys(_ draft: Draft, guid: String?, link: String?, seen: inout FirstPlaces) -> EntryKeys? {
        let title = draft.name
        var keys = EntryKeys(guid: guid, canonicalLink: link, title: title, statedDate: draft.statedDate)
        if seen.containsAny(keys.all), guid != nil || link != nil {
            keys = EntryKeys(guid: guid, canonicalLink: link, title: title, statedDate: nil)
            if seen.containsAny(keys.all), guid != nil {
                keys = EntryKeys(guid: guid, canonicalLink: nil, title: title, statedDate: nil)
            }
        }
        guard !seen.containsAny(keys.all) else { return nil }
        for key in keys.all { _ = seen.insert(key, at: 0) }
        return keys
    }

    /// Names that stand on items which differ in what `distinction` says.
    private func shared(
        _ drafts: [Draft], by name: (Entry) -> String?, _ distinction: (Draft) -> String
    ) -> Set<String> {
        var first = FirstPlaces(capacity: drafts.count)
        var shared: Set<String> = []
        for at in drafts.indices {
            guard let name = name(drafts[at].entry), let other = first.insert(name, at: at) else { continue }
            if distinction(drafts[other]) != distinction(drafts[at]) { shared.insert(name) }
        }
        return shared
    }
}

// MARK: Texts

/// The texts of an entry, each sanitised once.
private struct Texts {
    var summary = ""
    var content = ""
    /// Of the fuller one of the two.
    var html = ""

    init(_ record: FeedRecord) {
        let full = record.contents.filter { $0.isMarkup || $0.isPlain }.max {
            $0.value.utf8.count < $1.value.utf8.count
        }
        if let text = record.summary {
            let clean = text.sanitised
            summary = clean.text
            html = clean.html
        }
        guard let full, !full.isEmpty, full.value != record.summary?.value else { return }
        let clean = full.sanitised
        content = clean.text
        if content.utf8.count >= summary.utf8.count { html = clean.html }
    }
}

extension FeedRecord {
    /// Where its links of that relation lead; one link may have several.
    fileprivate func links(rel: Substring) -> [String] {
        links.filter { $0.rel.split(separator: " ").contains(rel) }.compactMap(\.href)
    }
}

/// As much of a text as the look for its language takes in, and a little more.
private func beginning(of text: String) -> Substring {
    let most = 1_300
    guard text.utf8.count > most else { return text[...] }
    return Substring(text.utf8.prefix(most))
}

private func isWebPage(_ address: String) -> Bool {
    address.hasPrefixIgnoringCase("http://") || address.hasPrefixIgnoringCase("https://")
}

private func primarySubtag(_ tag: String?) -> String? {
    guard let tag else { return nil }
    return String(tag.asciiLowered.prefix { $0 != "-" && $0 != "_" }).trimmed.nonEmpty
}
