import FeedFetching
import FeedParsing
import Foundation
import Logging
import StoryClustering
import TidingsEngine
import TidingsModel

/// All that can be set, each part's own options; what is not set has the default of its part.
struct Configuration: Sendable {
    struct DigestOptions: Sendable, Hashable {
        /// Name of a time zone of the IANA database; nil is the system's.
        var timezone: String?
        /// Stories of fewer publishers are left out.
        var minPublishers = 1
        /// Top stories at most; nil: as many as deserve it and fit on a page.
        var top: Int?

        var zone: TimeZone { timezone.flatMap(TimeZone.init(identifier:)) ?? .current }
    }

    var fetch = FetchOptions()
    var schedule = PollSchedule.Options()
    /// Entries taken of one document.
    var maxEntries = ParseLimits().maxEntries
    var clustering = Clusterer.Options()
    var digest = DigestOptions()
    var logLevel = Logger.Level.info
    /// Files that declare feeds, relative to the configuration file.
    var subscriptionFiles: [String] = []
    /// Declared feeds, those of the subscription files behind those of the configuration itself.
    var feeds: [Feed] = []
    /// The publisher of each outlet that is one of several.
    var families: [String: String] = [:]

    /// What the engine is told.
    var engine: Engine.Options {
        var options = Engine.Options()
        options.fetching = fetch
        options.schedule = schedule
        options.parsing.maxBytes = fetch.maxBodyBytes
        options.parsing.maxEntries = maxEntries
        options.clustering = clustering
        return options
    }
}

extension Configuration {
    /// Reads the file, and the subscription files it names.
    init(file: String) throws(ConfigurationError) {
        self.init()
        let bytes: [UInt8]
        do { bytes = try readFile(file) } catch { throw .unreadable(file: file, key: nil, reason: error.reason) }
        let table = ConfigurationTable(file: file, try readTOML(bytes, file: file))
        try table.allow(["opml", "outlets", "feed"] + Setting.tables)
        for name in Setting.tables {
            guard let part = try table.table(name) else { continue }
            let settings = Setting.all.filter { $0.table == name }
            try part.allow(settings.map(\.key))
            for setting in settings where part.has(setting.key) { try setting.read(part, &self) }
        }
        guard schedule.leastInterval <= schedule.mostInterval else {
            throw .badValue(
                file: file, key: "fetch.most_interval",
                reason: "it is shorter than the least_interval of the same table")
        }
        subscriptionFiles = try table.strings("opml") ?? []
        feeds = try declaredFeeds(in: table, subscriptionFiles: subscriptionFiles)
        families = try outletFamilies(named: table)
    }
}
