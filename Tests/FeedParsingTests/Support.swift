import Foundation
import Testing
import TidingsModel
import TidingsTesting

@testable import FeedParsing

/// A file of Fixtures/.
func fixture(_ name: String) throws -> [UInt8] {
    let folder = try #require(Bundle.module.url(forResource: "Fixtures", withExtension: nil))
    return [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
}

/// The documents of Fixtures/, without what is expected of them.
let documentNames = [
    "atom03.xml", "atom10.xml", "cdf.xml", "jsonfeed.json", "podcast.xml", "rss-in-json.json", "rss091.xml",
    "rss10.rdf",
    "rss20.xml",
]

func parsed(_ text: String, _ context: DocumentContext = .init(), limits: ParseLimits = .init()) -> ParsedFeed {
    parseFeed(Array(text.utf8), context, limits: limits)
}

/// What `parse` prints of it.
func printed(_ text: String, _ context: DocumentContext = .init()) throws -> JSONValue {
    try JSONValue(parsing: String(decoding: parsed(text, context).json(), as: UTF8.self))
}

/// An RSS 2.0 document around the items.
func rss(_ items: String, channel: String = "<title>Feed</title><link>https://a.example/</link>") -> String {
    "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel>\(channel)\(items)</channel></rss>"
}

/// A feed that was looked at before, unless it says otherwise.
func followed(
    _ url: String = "https://feeds.a.example/rss", lastSucceeded: Timestamp? = Timestamp(seconds: 1)
) -> FollowedFeed {
    var state = FeedState(address: url, nextDue: Timestamp(seconds: 0))
    state.lastSucceeded = lastSucceeded
    return FollowedFeed(feed: Feed(url: url), state: state)
}

/// 2026-11-23, 12:00 UTC.
let noon = Timestamp(CivilTime(year: 2026, month: 11, day: 23, hour: 12))

/// The title of the first entry, as `parse` prints it.
func printedTitle(_ feed: ParsedFeed) throws -> String? {
    try JSONValue(parsing: String(decoding: feed.json(), as: UTF8.self))["entries"]?[0]?["title"]?.string
}
