/// A format of feeds in XML: how to tell it by its root, and how to read it.
struct FeedFormat: Sendable {
    var recognises: @Sendable (Element) -> Bool
    var read: @Sendable (Element, inout FeedReading) -> Void

    /// Asked in this order; a new format is a file in Formats/ and a line here.
    private static let all: [FeedFormat] = [cdf, rss, rdf, atom]

    /// Nil when none knows the root.
    static func of(_ tree: XMLTree) -> FeedFormat? {
        tree.root.flatMap { root in all.first { $0.recognises(root) } }
    }
}

/// A document while it is read.
struct FeedReading {
    var feed = ParsedFeed()
    var statesTypes = false
    let limits: ParseLimits
    private let tree: XMLTree
    /// The element whose items are read, and the place behind what is left of it.
    private var container = Int.min
    private var place = 0

    init(_ tree: XMLTree, limits: ParseLimits) {
        self.tree = tree
        self.limits = limits
    }

    func prepare(root: Element, core: [String: ElementReader], fallback: [String: ElementReader]) {
        tree.prepare(root: root, core: core, fallback: fallback)
    }

    /// Reads a channel: its items become entries, its other children speak for the feed.
    mutating func read(
        _ channel: Element, items: [String], and more: (Element, inout FeedRecord) -> Void = { _, _ in }
    ) {
        feed.channel.statesTypes = statesTypes
        for child in channel.children {
            if items.contains(child.local), child.name.vocabulary != .unknown || child.name.prefix.isEmpty {
                readItem(child, and: more)
            } else {
                tree.readers[child.nameID]?(child, &feed.channel)
            }
        }
        feed.channel.finish(channel)
    }

    mutating func readItem(_ element: Element, and more: (Element, inout FeedRecord) -> Void = { _, _ in }) {
        guard feed.entries.count < limits.maxEntries else {
            feed.noteEntryLimit(limits.maxEntries)
            return
        }
        if feed.entries.isEmpty { reserveEntries(like: element) }
        var entry = FeedRecord(.entry)
        entry.statesTypes = statesTypes
        entry.isWhole = element.isWhole
        // RSS 1.0: the item's address is its name.
        if let about = element.trimmedAttribute("about") { entry.extras.weak.id = about }
        more(element, &entry)
        element.readChildren(into: &entry)
        entry.finish(element)
        feed.entries.append(entry)
        forget(element)
    }

    /// Forgets an item that was read, and what stands between it and the one before it in the same element; the element
    /// itself is needed to the end.
    private mutating func forget(_ item: Element) {
        // All that is asked of the item, as after that nobody may.
        let container = item.parent?.index ?? -1
        let end = item.end
        if container != self.container {
            self.container = container
            place = item.index
        }
        tree.forget(place..<end)
        place = end
    }

    /// Room for as many entries as the rest of the document can hold, if they are like the first one.
    ///
    /// Records are large: growing would copy them all, and need the memory of both copies.
    private mutating func reserveEntries(like first: Element) {
        let size = first.end - first.index
        feed.entries.reserveCapacity(min(limits.maxEntries, (tree.nodeCount - first.index) / max(size, 1) + 1))
    }

    /// What stands beside a channel: RSS 1.0's items, image and text input.
    mutating func readBeside(_ element: Element) {
        switch element.local {
        case "item": readItem(element)
        case "image": if let image = element.image { feed.channel.image = image }
        case "textinput":
            feed.channel.extras.channel.textInput = element.textInput ?? feed.channel.extras.channel.textInput
        case "channel": break
        default: tree.readers[element.nameID]?(element, &feed.channel)
        }
    }
}
