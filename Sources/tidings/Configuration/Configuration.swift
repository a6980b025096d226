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
    /// Looks up the secrets that feeds name.
    var secrets = Secrets(environment: [:])
    /// Files that declare feeds, relative to the configuration file.
    var subscriptionFiles: [String] = []
    /// Lists on the web that are followed.
    var lists: [Feed] = []
    /// Declared feeds, those of the subscription files behind those of the configuration itself.
    var feeds: [Feed] = []

    /// What the engine is told.
    var engine: Engine.Options {
        var options = Engine.Options()
        options.fetching = fetch
        options.schedule = schedule
        options.parsing.maxBytes = fetch.maxBodyBytes
        options.parsing.maxEntries = maxEntries
        options.clustering = clustering
        options.secrets = { [secrets] in secrets.value(of: $0) }
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
        try table.allow(["opml", "feed"] + Setting.tables)
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
        (subscriptionFiles, lists) = try declaredLists(in: table)
        feeds = try declaredFeeds(in: table, subscriptionFiles: subscriptionFiles)
    }
}
