// WebSub (https://www.w3.org/TR/websub/): a hub pushes what a feed publishes to whoever has subscribed there.

/// Where the pushes of a feed can be asked for, and by which name the hub knows the feed.
package struct HubLinks: Sendable, Hashable, Codable {
    package var hub: String
    /// The feed's own word for its address (`self`).
    package var topic: String

    package init(hub: String, topic: String) {
        self.hub = hub
        self.topic = topic
    }
}

/// A subscription at a hub, from the wish for it to its end.
///
/// Token and secret are for the hub alone: they are in the store and in requests to the hub, and nowhere else.
package struct HubSubscription: Sendable, Hashable, Codable {
    package enum Stage: String, Sendable, Codable, CaseIterable {
        /// The hub is asked, or will be; it has not verified anything.
        case wanted
        /// Verified once; its lease may have lapsed.
        case active
        /// The hub said no.
        case denied
        /// No longer wanted; the hub is told once.
        case leaving
    }

    package var feed: Feed.ID
    package var links: HubLinks
    /// The whole callback URL, which ends with the token.
    package var callback: String
    /// Names the subscription in the callback; nobody can guess it.
    package var token: String
    /// The key of the signatures.
    package var secret: String
    package var stage = Stage.wanted
    /// When the hub was last asked for anything.
    package var asked: Timestamp?
    /// When it is asked next.
    package var nextRequest: Timestamp
    package var leaseStart: Timestamp?
    package var leaseEnd: Timestamp?
    /// The last verification or delivery.
    package var heard: Timestamp?
    /// When a look found what the hub had not brought; nil once it has brought something again.
    package var missed: Timestamp?
    /// Requests in a row that the hub has not verified.
    package var failureCount = 0
    /// Why the hub does not push: its own word, or what went wrong.
    package var reason: String?
    /// Deliveries that bore no valid signature.
    package var ignoredDeliveries = 0

    package init(
        feed: Feed.ID, links: HubLinks, callback: String, token: String, secret: String, nextRequest: Timestamp
    ) {
        self.feed = feed
        self.links = links
        self.callback = callback
        self.token = token
        self.secret = secret
        self.nextRequest = nextRequest
    }

    /// Whether the hub has promised to push at this time.
    ///
    /// A lease that begins in the future (the clock went back) promises nothing.
    package func isLeased(at now: Timestamp) -> Bool {
        guard stage == .active, let leaseStart, let leaseEnd else { return false }
        return leaseStart <= now && now < leaseEnd
    }
}

/// A hub's question whether something is meant, or its word that it does not want to (sections 5.2 and 5.3).
package struct HubVerification: Sendable, Hashable {
    package enum Mode: String, Sendable {
        case subscribe, unsubscribe, denied
    }

    package var token: String
    package var mode: Mode
    package var topic: String
    package var leaseSeconds: Int64?
    package var reason: String?

    package init(token: String, mode: Mode, topic: String, leaseSeconds: Int64? = nil, reason: String? = nil) {
        self.token = token
        self.mode = mode
        self.topic = topic
        self.leaseSeconds = leaseSeconds
        self.reason = reason
    }
}

/// What somebody who knows the token sent (section 7).
package struct HubDelivery: Sendable, Hashable {
    package var token: String
    package var body: [UInt8]
    package var contentType: String?
    /// The field X-Hub-Signature: `method=hexadecimal digits`.
    package var signature: String?

    package init(token: String, body: [UInt8], contentType: String? = nil, signature: String? = nil) {
        self.token = token
        self.body = body
        self.contentType = contentType
        self.signature = signature
    }
}

/// What became of a delivery.
package enum HubReceipt: Sendable, Hashable {
    /// Its entries are stored, or there was nothing new in it.
    case stored
    /// Not believed, for want of a valid signature.
    case ignored
    /// It belongs to no subscription.
    case unknown
    /// It belongs to a subscription that is being ended.
    case gone
    /// It cannot be stored now; it should come again.
    case unavailable
}
