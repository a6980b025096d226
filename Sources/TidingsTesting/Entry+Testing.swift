package import TidingsModel

extension Entry {
    /// An entry where only the title and the outlet matter to the test.
    package static func titled(
        _ title: String, from outlet: String = "a.example", at published: Timestamp = Timestamp(seconds: 1_764_000_000)
    ) -> Entry {
        let feed = Feed.ID(url: "https://\(outlet)/feed")
        return Entry(
            id: ID(feed: feed, key: "t" + title), feedID: feed, outlet: outlet, title: title, published: published,
            fetched: published)
    }
}
