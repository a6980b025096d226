import FeedParsing
import StoryClustering
import TextAnalysis
import TidingsModel

/// An item of a file for `cluster` and `evaluate`: a line of JSON.
struct ItemLine {
    let id: String
    let published: Timestamp?
    /// Members that are texts or numbers: what people say of the item stands among them.
    let fields: [String: String]
    let item: ClusterItem

    init?(_ line: ArraySlice<UInt8>) {
        guard let fields = jsonTexts(of: line), let id = fields["id"], !id.isEmpty else { return nil }
        self.id = id
        self.fields = fields
        published = fields["published"].flatMap(Timestamp.init(rfc3339:))
        let url = fields["url"]
        let outlet = fields["source"] ?? url.flatMap(registrableDomain) ?? ""
        item = ClusterItem(
            // With a letter in front, as the ids of entries have: their stories put another in its place.
            id: Entry.ID(rawValue: "e" + id), source: outlet, outlet: outlet,
            published: published ?? Timestamp(seconds: 0), title: fields["title"] ?? "",
            summary: fields["summary"] ?? "",
            content: fields["content"] ?? "", link: url.map(canonicalLink), language: fields["language"])
    }
}

/// Items of one refresh and its time.
struct Refresh {
    var now: Timestamp
    var items: [ClusterItem]
}

/// By time, so many seconds of it each; then those without a time, all at the time of the last.
func refreshes(of items: [ItemLine], length: Int64) -> [Refresh] {
    var refreshes: [Refresh] = []
    // Times and places are sorted, since an item is a dozen references.
    let dated = items.indices.filter { items[$0].published != nil }.map { (time: items[$0].item.published, place: $0) }
        .sorted { $0 < $1 }
    var period: Int64?
    for (time, place) in dated {
        let itsPeriod = time.seconds / length
        if itsPeriod != period { refreshes.append(Refresh(now: time, items: [])) }
        period = itsPeriod
        refreshes[refreshes.count - 1].now = time
        refreshes[refreshes.count - 1].items.append(items[place].item)
    }
    // One time for all, so that nothing among them grows old.
    let timeless = dated.last?.time ?? Timestamp(CivilTime(year: 2000, month: 1, day: 1))
    let undated = items.filter { $0.published == nil }.map { line in
        var item = line.item
        item.published = timeless
        return item
    }
    if !undated.isEmpty { refreshes.append(Refresh(now: timeless, items: undated)) }
    return refreshes
}

extension ItemLine {
    static func read(_ file: String) throws -> [ItemLine] {
        try lines(of: file).map { number, line in
            guard let item = ItemLine(line) else {
                throw Problem(
                    place: file, sentence: "line \(number) is no JSON object with an id",
                    remedy: #"write it as in {"id": "1", "title": "…"}"#)
            }
            return item
        }
    }
}
