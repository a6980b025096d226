import TidingsModel

/// The latest stories as an Atom feed, of one category where it is given.
package func renderStoriesFeed(
    _ stories: [ToldStory], category: String?, clock: LocalClock, as publication: Publication
) -> String {
    let feed = AtomFeed(publication: publication, clock: clock)
    let updated = stories.map(\.lastUpdated).max() ?? Timestamp(seconds: 0)
    let head = feed.head(
        name: category.map { "stories/\($0)" } ?? "stories", title: category.map { "Tidings: \($0)" } ?? "Tidings",
        updated: updated)
    return head + stories.map(feed.entry).joined() + feed.foot
}
