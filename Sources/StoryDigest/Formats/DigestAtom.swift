import TidingsModel

/// The digest as an Atom feed, a story an entry, best first.
package func renderAtom(_ digest: Digest, as publication: Publication) -> String {
    let feed = AtomFeed(publication: publication, clock: digest.clock)
    let title = "Tidings, \(digest.clock.longDate(digest.window.until))"
    let head = feed.head(name: "digest", title: title, updated: digest.window.until)
    let stories = digest.ranked.flatMap { [$0] + $0.elsewhere }
    return head + stories.map(feed.entry).joined() + feed.foot
}
