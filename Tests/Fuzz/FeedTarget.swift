import FeedParsing
import TextAnalysis
import TidingsModel

private let contexts = [
    DocumentContext(url: "https://a.example/feed"),
    DocumentContext(url: "https://a.example/feed", contentType: "application/rss+xml; charset=windows-1251"),
    DocumentContext(url: "http://a.example", contentType: "text/xml; charset=utf-16", contentLanguage: "de, en"),
    DocumentContext(contentType: "text/html; charset=shift_jis"),
    DocumentContext(url: "https://a.example/a/b", contentType: "application/feed+json"),
]

/// 2026-11-23, 12:00 UTC.
private let noon = Timestamp(CivilTime(year: 2026, month: 11, day: 23, hour: 12))

/// A document is read to some end, within its limits; what is printed is JSON, and what is kept is clean.
func fuzzFeed(_ bytes: [UInt8]) {
    var limits = ParseLimits()
    limits.maxEntries = choice([5, 100_000, 1], bytes)
    limits.maxBytes = choice([1 << 20, 700], bytes)
    let feed = parseFeed(bytes, choice(contexts, bytes), limits: limits)
    let json = feed.json()
    guard let text = String(validating: json, as: UTF8.self) else { fatalError("what is printed is not UTF-8") }
    guard let printed = try? JSONValue(parsing: text) else { fatalError("what is printed is not JSON: \(text)") }
    promise((printed["entries"]?.items.count ?? 0) <= limits.maxEntries, "no more entries than the limit")

    var state = FeedState(address: "https://a.example/feed", nextDue: noon)
    state.lastSucceeded = choice([nil, noon], bytes)
    let followed = FollowedFeed(feed: Feed(url: "https://a.example/feed"), state: state)
    let items = normalise(feed, of: followed, at: noon).items
    promise(items.count <= limits.maxEntries, "no more items than the limit")
    promise(Set(items.map(\.entry.id)).count == items.count, "no identity twice")
    for item in items { check(item.entry) }
}

private func check(_ entry: Entry) {
    promise(!entry.title.utf8.contains(UInt8(ascii: "\n")), "a title is one line: \(entry.title.debugDescription)")
    promise(entry.published <= noon + Timestamp.hour, "an entry is not from the future")
    let html = entry.html
    checkFragment(html, .archive)
    let again = sanitise(html, base: nil, policy: .archive).html
    promise(again == html, "clean HTML stays as it is: \(html.debugDescription) became \(again.debugDescription)")
}
