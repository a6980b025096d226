package import TidingsModel

/// What can be looked at; ids and names are as they stand in the address, and may name nothing.
package enum PageResource: Sendable, Hashable {
    case front
    case category(String)
    case story(String)
    /// Why a story is one.
    case why(String)
    case storyline(String)
    case search
    case feeds
    case editions
    case edition(String)
    case storiesFeed
    case categoryFeed(String)
    case metrics
    case health
    case api(APIResource)
    case reader(ReaderCall)

    package var audience: PageAudience {
        switch self {
        case .front, .category, .story, .why, .storyline, .search, .feeds, .editions, .edition: .people
        case .storiesFeed, .categoryFeed, .metrics, .health, .api: .programs
        case .reader: .readers
        }
    }
}

/// What is below /api/v1.
package enum APIResource: Sendable, Hashable {
    case description
    case schema
    case stories
    case story(String)
    case why(String)
    case storylines
    case storyline(String)
    case entries
    case entry(String)
    case feeds
    case digest
    case search
}

/// A look at something, by somebody who may.
package struct PageRequest: Sendable, Hashable {
    package var resource: PageResource
    package var query: FormFields
    /// Scheme, host and port by which we are reached, as in `http://localhost:8737`.
    package var origin: String
    /// Of a call that changes something.
    package var body: [UInt8]

    package init(
        resource: PageResource, query: FormFields = FormFields(""), origin: String = "", body: [UInt8] = []
    ) {
        self.resource = resource
        self.query = query
        self.origin = origin
        self.body = body
    }
}

/// Why somebody does not get to see what was asked for.
package enum PageProblem: Error, Sendable, Hashable {
    case notFound(String)
    case badRequest(String)
    case wrongMethod(String)
    /// By this name of the machine nothing is to be had.
    case wrongHost(String)
    case tokenNeeded
    case tooLarge(limit: Int)
    case unavailable(String)

    package var status: Int {
        switch self {
        case .notFound: 404
        case .badRequest: 400
        case .wrongMethod: 405
        case .wrongHost: 421
        case .tokenNeeded: 401
        case .tooLarge: 413
        case .unavailable: 503
        }
    }
}

/// Who reads an answer, also one that says what is wrong.
package enum PageAudience: Sendable, Hashable {
    case people
    case programs
    /// Reader clients, who know other words for it.
    case readers
}

/// What is shown.
package struct PageAnswer: Sendable {
    package var status = 200
    package var contentType: String
    package var body: [UInt8]
    /// The source of the page's own style, for its Content-Security-Policy; nil: it has none.
    package var styleSource: String?
    /// Where it is to be found from now on, with a status of 308.
    package var location: String?
    /// The methods that are possible, with a status of 405.
    package var allows = "GET, HEAD"

    package init(
        status: Int = 200, contentType: String, body: [UInt8], styleSource: String? = nil, location: String? = nil
    ) {
        self.status = status
        self.contentType = contentType
        self.body = body
        self.styleSource = styleSource
        self.location = location
    }
}

/// Who makes what is shown.
package struct PageHandlers: Sendable {
    package var answer: @Sendable (PageRequest) async -> PageAnswer
    /// Says what is wrong, to people on a page and to programs in JSON.
    package var refusal: @Sendable (PageProblem, PageAudience) -> PageAnswer
    package var now: @Sendable () -> Timestamp

    package init(
        answer: @escaping @Sendable (PageRequest) async -> PageAnswer,
        refusal: @escaping @Sendable (PageProblem, PageAudience) -> PageAnswer,
        now: @escaping @Sendable () -> Timestamp
    ) {
        self.answer = answer
        self.refusal = refusal
        self.now = now
    }
}
