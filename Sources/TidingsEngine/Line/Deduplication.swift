import FeedParsing
import StoryStorage
import TidingsModel

// Which items of a document are new
//
// The store says which stored entry an item's keys name, the strongest key first. An item that is found by a weaker
// key only had its guid or link changed by its site: it is the entry it was, and its new keys are remembered, so a
// feed that changes all its guids at once brings nothing new. Unless another item of the same document has the
// better claim to that entry: two items shown side by side are two. An item whose entry was stored and pruned is
// passed over.

/// What a document brings, compared with what is stored of its feed.
struct Deduplication {
    private(set) var new: [NormalisedFeed.Item] = []
    /// Under the id they are stored by: their text or their keys differ.
    private(set) var changed: [NormalisedFeed.Item] = []
    /// How many of `changed` have another text.
    private(set) var changedTexts = 0

    /// `known` says for each item which entry its keys name.
    init(_ items: [NormalisedFeed.Item], known: [KnownEntry?]) {
        let claims = Self.claims(known)
        var seen: Set<Entry.ID> = []
        for (index, item) in items.enumerated() where known[index]?.isPruned != true {
            if let entry = known[index], claims[entry.id] == index {
                keep(item, as: entry)
            } else if known[index]?.keyIndex != 0, seen.insert(item.entry.id).inserted {
                new.append(item)
            }
        }
    }

    /// Who has the best claim to each stored entry: the item that the strongest key led there, the first of equals.
    private static func claims(_ known: [KnownEntry?]) -> [Entry.ID: Int] {
        var claims: [Entry.ID: (index: Int, keyIndex: Int)] = [:]
        for case (let index, let entry?) in known.enumerated() where !entry.isPruned {
            if let best = claims[entry.id], best.keyIndex <= entry.keyIndex { continue }
            claims[entry.id] = (index, entry.keyIndex)
        }
        return claims.mapValues(\.index)
    }

    private mutating func keep(_ item: NormalisedFeed.Item, as entry: KnownEntry) {
        let hasNewText = item.entry.fingerprint != entry.fingerprint
        guard hasNewText || entry.keyIndex > 0 else { return }
        var item = item
        item.entry.id = entry.id
        changed.append(item)
        if hasNewText { changedTexts += 1 }
    }
}
