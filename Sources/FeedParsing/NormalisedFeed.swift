package import TidingsModel

/// What the engine takes of a document: the feed's word on itself, and its entries as the store keeps them.
package struct NormalisedFeed: Sendable {
    /// An entry with the keys by which its feed may show it again.
    package struct Item: Sendable {
        package var entry: Entry
        package var keys: EntryKeys

        package init(entry: Entry, keys: EntryKeys) {
            self.entry = entry
            self.keys = keys
        }
    }

    package var title: String?
    package var homePage: String?
    package var language: String?
    package var hints = PublishingHints()
    /// Hubs that the document names, and its own address as it says it (WebSub).
    package var hubs: [String] = []
    package var selfLink: String?
    /// In document order, each key at most once.
    package var items: [Item] = []

    package init() {}
}
