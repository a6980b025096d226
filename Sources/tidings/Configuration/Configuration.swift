import FeedFetching
import FeedParsing
import Foundation
import Logging
import StoryClustering
import StoryDigest
import StoryStorage
import TidingsEngine
import TidingsModel
import TidingsWeb

/// All that can be set, each part's own options; what is not set has the default of its part.
struct Configuration: Sendable {
    struct DigestOptions: Sendable, Hashable {
        /// Name of a time zone of the IANA database; nil is the system's.
        var timezone: String?
        /// Stories of fewer publishers are left out.
        var minPublishers = 1
        /// Top stories at most; nil: as many as deserve it and fit on a page.
        var top: Int?
        /// The least score of a top story; 1 is that of two publishers.
        var floor = 1.0
        /// What the reader wants to see always, or no longer.
        var rules = ReaderRules()
        /// Names under which mails and feeds go out.
        var publication = Publication()

        var zone: TimeZone { timezone.flatMap(TimeZone.init(identifier:)) ?? .current }
    }

    struct WebSubOptions: Sendable, Hashable {
        /// The public URL that leads to `listen`; empty: hubs are asked for nothing, and nobody listens.
        var callback = ""
        var listen = CallbackListener.Options().listen

        /// Without a slash at its end; nil when it is off.
        var callbackURL: String? {
            guard !callback.isEmpty else { return nil }
            return callback.hasSuffix("/") ? String(callback.dropLast()) : callback
        }
    }

    struct WebOptions: Sendable, Hashable {
        /// Nil: no page.
        var listen: ListenAddress? = PageListener.Options().listen
        var token: SecretReference?
        /// What reader clients must know; nil: there is nothing for them.
        var readerToken: SecretReference?
        /// Names that the page is reached by, beside those of loopback.
        var hosts: [String] = []
        /// Whoever gets to the address may read, without a token.
        var allowAnyone = false

        /// Why nobody should listen so; nil: nothing is wrong.
        var complaint: String? {
            guard let listen, !listen.isLoopback, token == nil, !allowAnyone else { return nil }
            return "other machines reach \(listen); set web.token, or allow_anyone = true if all of them may read"
        }
    }

    var fetch = FetchOptions()
    var schedule = PollSchedule.Options()
    /// Entries taken of one document.
    var maxEntries = ParseLimits().maxEntries
    var clustering = Clusterer.Options()
    var retention = Retention()
    var websub = WebSubOptions()
    var web = WebOptions()
    var digest = DigestOptions()
    var mail = MailOptions()
    var hooks: [Hook] = []
    var logLevel = Logger.Level.info
    /// Looks up the secrets that feeds name.
    var secrets = Secrets(environment: [:])
    /// Files that declare feeds, relative to the configuration file.
    var subscriptionFiles: [String] = []
    /// Lists on the web that are followed.
    var lists: [Feed] = []
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
        options.retention = retention
        // What new entries are compared with is not pruned.
        options.retention.leastAge = max(retention.leastAge, (clustering.windowDays + 1) * Timestamp.day)
        options.secrets = { [secrets] in secrets.value(of: $0) }
        options.hubCallback = websub.callbackURL
        return options
    }

    /// What the callback's listener is told; nil when nobody is to listen.
    var listener: CallbackListener.Options? {
        guard let callback = websub.callbackURL else { return nil }
        var options = CallbackListener.Options()
        options.listen = websub.listen
        options.path = String(callback.drop { $0 != ":" }.dropFirst(3).drop { $0 != "/" })
        options.maxBodyBytes = fetch.maxBodyBytes
        options.maxMemoryBytes = fetch.maxMemoryBytes
        return options
    }
}

extension Configuration {
    /// What the page's listener is told; nil when nobody is to listen, or where the token is not to be found.
    var page: PageListener.Options? {
        guard let listen = web.listen else { return nil }
        var options = PageListener.Options()
        options.listen = listen
        options.hosts = web.hosts
        for (reference, secret) in [(web.token, \PageListener.Options.token), (web.readerToken, \.readerToken)] {
            guard let reference else { continue }
            guard let value = secrets.value(of: reference), !value.isEmpty else { return nil }
            options[keyPath: secret] = value
        }
        return options
    }

    /// Why the page is not served although it is to be; nil: it is, or is not meant to be.
    var pageComplaint: String? {
        guard web.listen != nil, page == nil else { return nil }
        let named = [("token", web.token), ("reader_token", web.readerToken)]
        return named.lazy.compactMap { name, token in
            token.flatMap { secrets.value(of: $0)?.isEmpty == false ? nil : "web.\(name): \($0) holds nothing" }
        }.first
    }

    /// Reads the file, and the subscription files it names.
    init(file: String) throws(ConfigurationError) {
        self.init()
        let bytes: [UInt8]
        do { bytes = try readFile(file) } catch { throw .unreadable(file: file, key: nil, reason: error.reason) }
        let table = ConfigurationTable(file: file, try readTOML(bytes, file: file))
        try table.allow(["opml", "outlets", "feed", "mute", "watch", "hook"] + Setting.tables)
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
        if let (key, sentence) = mail.complaint(receivers: digest.publication.mailTo) {
            throw .badValue(file: file, key: "mail.\(key)", reason: sentence)
        }
        if let complaint = web.complaint { throw .badValue(file: file, key: "web.listen", reason: complaint) }
        (subscriptionFiles, lists) = try declaredLists(in: table)
        digest.rules = try readerRules(in: table)
        hooks = try declaredHooks(in: table)
        feeds = try declaredFeeds(in: table, subscriptionFiles: subscriptionFiles)
        families = try outletFamilies(named: table)
    }
}
