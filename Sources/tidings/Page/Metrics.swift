import ArgumentParser
import StoryDigest
import StoryStorage
import TidingsModel

extension PageReader {
    /// Figures for Prometheus, in its text format 0.0.4.
    func metrics(_ counts: StoreCounts) throws -> [UInt8] {
        let feeds = try store.feeds()
        var page = MetricsText()
        page.begin("tidings_build_info", "gauge", "The version that runs.")
        page.add("tidings_build_info", ["version": Tidings.configuration.version], 1)
        page.begin("tidings_feeds", "gauge", "Feeds by health; those that are paused have none.")
        for health in FeedState.Health.allCases {
            let number = feeds.count { !$0.feed.paused && $0.state.health == health }
            page.add("tidings_feeds", ["health": health.rawValue], Int64(number))
        }
        page.add("tidings_feeds", ["health": "paused"], Int64(feeds.count(where: \.feed.paused)))
        page.begin("tidings_feed_conditions", "gauge", "Feeds by how they do, as `tidings status` counts them.")
        for condition in FeedCondition.allCases {
            let number = feeds.count { $0.condition(at: now) == condition }
            page.add("tidings_feed_conditions", ["condition": condition.rawValue], Int64(number))
        }
        page.single("tidings_entries", "gauge", "Entries stored, copies included.", Int64(counts.entries))
        page.single("tidings_copies", "gauge", "Entries that repeat another.", Int64(counts.duplicates))
        page.single("tidings_stories", "gauge", "Stories stored.", Int64(counts.stories))
        page.single("tidings_storylines", "gauge", "Storylines stored.", Int64(counts.storylines))
        page.single("tidings_store_bytes", "gauge", "Size of the store.", counts.bytes)
        let arrived = try store.arrivalCount()
        page.single("tidings_entries_stored_total", "counter", "Entries ever stored.", Int64(arrived))
        if let newest = counts.newestEntry {
            page.single(
                "tidings_newest_entry_timestamp_seconds", "gauge", "When an entry was last seen for the first time.",
                newest.seconds)
        }
        let asked = feeds.compactMap(\.state.lastChecked).max()
        if let asked {
            page.single(
                "tidings_last_look_timestamp_seconds", "gauge", "When a feed was last asked.", asked.seconds)
        }
        return Array(page.text.utf8)
    }
}

/// The text format: help and type before the samples of each name.
private struct MetricsText {
    private(set) var text = ""

    mutating func begin(_ name: String, _ type: String, _ help: String) {
        text += "# HELP \(name) \(help)\n# TYPE \(name) \(type)\n"
    }

    mutating func add(_ name: String, _ labels: KeyValuePairs<String, String>, _ value: Int64) {
        let list = labels.map { "\($0.key)=\"\($0.value)\"" }.joined(separator: ",")
        text += "\(name){\(list)} \(value)\n"
    }

    mutating func single(_ name: String, _ type: String, _ help: String, _ value: Int64) {
        begin(name, type, help)
        text += "\(name) \(value)\n"
    }
}
