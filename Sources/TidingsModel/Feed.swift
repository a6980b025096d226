/// A subscription: where to look, and what its reader wants of it.
package struct Feed: Sendable, Hashable, Identifiable, Codable {
    package struct ID: Sendable, Hashable, Codable, RawRepresentable {
        package var rawValue: String
        package init(rawValue: String) { self.rawValue = rawValue }
        /// The id of the feed that is configured under this URL, however its address is written.
        package init(url: String) { rawValue = StableID.make("f", Self.plainAddress(url)) }
    }

    /// Who says that we follow it.
    package enum Origin: Sendable, Hashable, Codable {
        /// A file (configuration or OPML) names it; it comes and goes with that file.
        case declared(file: String)
        /// `feeds add` or `feeds import`; kept in the store.
        case added
        /// A list on the web names it; it comes and goes with what the list says.
        case listed(list: String)
    }

    /// Follows from the URL; kept, since it is a hash and asked for again and again.
    package private(set) var id: ID
    /// As configured; names the feed for ever, whatever address answers today.
    ///
    /// It may hold a user and a password, so what people or programs get to see is `maskingUser(url)`.
    package var url: String { didSet { id = ID(url: url) } }
    package var origin: Origin
    package var settings: FeedSettings
    /// A paused feed is never due.
    package var paused: Bool

    /// `id`: where it is known already.
    package init(
        url: String, id: ID? = nil, origin: Origin = .added, settings: FeedSettings = .init(), paused: Bool = false
    ) {
        self.url = url
        self.id = id ?? ID(url: url)
        self.origin = origin
        self.settings = settings
        self.paused = paused
    }

    private enum CodingKeys: CodingKey {
        case url, origin, settings, paused
    }

    package init(from decoder: any Decoder) throws {
        let stored = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            url: try stored.decode(String.self, forKey: .url), origin: try stored.decode(Origin.self, forKey: .origin),
            settings: try stored.decode(FeedSettings.self, forKey: .settings),
            paused: try stored.decode(Bool.self, forKey: .paused))
    }
}

/// What a reader may set for one feed.
///
/// Nothing set means: as the feed says, or the general default.
package struct FeedSettings: Sendable, Hashable, Codable {
    package var title: String?
    /// The nested names of its category, outermost first.
    package var category: [String] = []
    /// Name of the publisher, when the home page's domain does not say it.
    package var outlet: String?
    /// A BCP 47 tag that overrules the feed's own word.
    package var language: String?
    /// How much its reader cares, 1 by default; multiplies in the ranking.
    package var weight: Double = 1
    /// Fixed poll interval in seconds.
    package var intervalSeconds: Int64?
    /// Lifts the guard on private addresses for this feed.
    package var allowPrivate = false
    package var userAgent: String?
    /// User of basic authentication: written out, or where it stands (`SecretReference`).
    package var username: String?
    package var password: SecretReference?
    package var bearerToken: SecretReference?
    /// Further header fields by name; each value is written out, or says where it stands.
    package var headers: [String: String] = [:]
    /// URL of the proxy to go through, or where that stands; `direct` overrules the general one.
    package var proxy: String?
    /// Takes any certificate of the feed's own server, for whoever can cure it in no other way.
    package var ignoreTLSErrors = false

    package init() {}

    /// What an older version stored lacks what came later, and that has its default.
    package init(from decoder: any Decoder) throws {
        let stored = try decoder.container(keyedBy: CodingKeys.self)
        title = try stored.decodeIfPresent(String.self, forKey: .title)
        category = try stored.decodeIfPresent([String].self, forKey: .category) ?? []
        outlet = try stored.decodeIfPresent(String.self, forKey: .outlet)
        language = try stored.decodeIfPresent(String.self, forKey: .language)
        weight = try stored.decodeIfPresent(Double.self, forKey: .weight) ?? 1
        intervalSeconds = try stored.decodeIfPresent(Int64.self, forKey: .intervalSeconds)
        allowPrivate = try stored.decodeIfPresent(Bool.self, forKey: .allowPrivate) ?? false
        userAgent = try stored.decodeIfPresent(String.self, forKey: .userAgent)
        username = try stored.decodeIfPresent(String.self, forKey: .username)
        password = try stored.decodeIfPresent(SecretReference.self, forKey: .password)
        bearerToken = try stored.decodeIfPresent(SecretReference.self, forKey: .bearerToken)
        headers = try stored.decodeIfPresent([String: String].self, forKey: .headers) ?? [:]
        proxy = try stored.decodeIfPresent(String.self, forKey: .proxy)
        ignoreTLSErrors = try stored.decodeIfPresent(Bool.self, forKey: .ignoreTLSErrors) ?? false
    }

    /// The same, with nothing that only its server may know.
    package var withoutSecrets: FeedSettings {
        var settings = self
        (settings.username, settings.password, settings.bearerToken) = (nil, nil, nil)
        settings.headers = [:]
        return settings
    }

    /// Whether its server gets to know something that no other server may.
    package var holdsSecrets: Bool { password != nil || bearerToken != nil || username != nil || !headers.isEmpty }
}

/// What a server gave us to ask "has it changed?" with next time (RFC 9110, section 8.8).
///
/// Opaque, byte for byte.
package struct HTTPValidators: Sendable, Hashable, Codable {
    package var etag: String?
    package var lastModified: String?

    package init(etag: String? = nil, lastModified: String? = nil) {
        self.etag = etag
        self.lastModified = lastModified
    }

    package var isEmpty: Bool { etag == nil && lastModified == nil }
}

/// How often a feed's document asks to be read.
package struct PublishingHints: Sendable, Hashable, Codable {
    /// RSS 2.0 `ttl`, in seconds.
    package var ttlSeconds: Int64?
    /// Syndication module: updatePeriod over updateFrequency, in seconds.
    package var updatePeriodSeconds: Int64?
    /// RSS skipHours, hours of the day in GMT, 0 to 23.
    package var skipHours: [Int] = []
    /// RSS skipDays, 0 is Sunday, in GMT.
    package var skipDays: [Int] = []

    package init() {}
}

/// A feed's history: everything that decides when it is asked again, and what `status` tells.
package struct FeedState: Sendable, Hashable, Codable {
    package enum Health: String, Sendable, Codable, CaseIterable {
        /// Never asked yet.
        case new
        case well
        /// The last look failed; see `lastError`.
        case failing
        /// The server said 410; nobody asks again until its reader acts.
        case gone
    }

    /// A permanent redirect that has been seen but not yet adopted.
    package struct PermanentRedirect: Sendable, Hashable, Codable {
        package var target: String
        package var confirmations: Int
        package var firstSeen: Timestamp

        package init(target: String, confirmations: Int, firstSeen: Timestamp) {
            self.target = target
            self.confirmations = confirmations
            self.firstSeen = firstSeen
        }
    }

    /// The address to ask; differs from the feed's URL once a permanent redirect was adopted.
    package var address: String
    /// Where its reader moved it; the feed's secrets may go there as well as to its URL.
    package var movedTo: String?
    package var health = Health.new
    package var validators = HTTPValidators()
    /// The URL whose answer the validators came with.
    package var validatorsURL: String?
    package var lastChecked: Timestamp?
    package var lastSucceeded: Timestamp?
    /// Last time the answer held a body.
    package var lastBody: Timestamp?
    package var nextDue: Timestamp
    /// Why then and not earlier, a phrase for people.
    package var dueReason: String
    package var failureCount = 0
    package var lastStatus: Int?
    /// How long the last good answer took, redirects included.
    package var lastMilliseconds: Int?
    /// The sentence of the last failure.
    package var lastError: String?
    package var failingSince: Timestamp?
    package var redirect: PermanentRedirect?
    package var hints = PublishingHints()
    /// Learned seconds between looks, before hints and clamps.
    package var adaptiveSeconds: Int64 = 3600
    /// Times of the newest entries, newest first, at most 32: the feed's posting rate.
    package var recentEntryTimes: [Timestamp] = []
    /// What the document says of itself.
    package var documentTitle: String?
    package var homePage: String?
    package var language: String?
    /// What document or server last said of a hub.
    package var hub: HubLinks?

    package init(address: String, nextDue: Timestamp, dueReason: String = "never fetched yet") {
        self.address = address
        self.nextDue = nextDue
        self.dueReason = dueReason
    }
}

/// A feed and its history.
package struct FollowedFeed: Sendable, Hashable, Codable {
    package var feed: Feed
    package var state: FeedState

    package init(feed: Feed, state: FeedState) {
        self.feed = feed
        self.state = state
    }

    /// The name people see: their own, the document's, else the URL.
    package var title: String { feed.settings.title ?? state.documentTitle ?? maskingSecrets(feed.url) }
}
