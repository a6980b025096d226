import FeedFetching
import FeedParsing
import StoryDigest
import TextAnalysis
import TidingsEngine
import TidingsModel

/// A feed that an address is, or that a page links to.
struct FoundFeed: Sendable, Hashable {
    /// How sure it is that this is one.
    enum Source: String, Sendable {
        case itself, declared, likely, guessed
    }

    var url: String
    var source: Source
    var title: String?
    /// As people call it: RSS, Atom.
    var format: String?
    /// Where it was read.
    var entryCount: Int?
    /// It brings what readers say, and is seldom what is wanted.
    var isOfComments = false
    /// What its server said, so that it need not be asked again for its first entries.
    var firstAnswer: FetchAnswer?
}

/// What stands at an address.
enum Sight: Sendable {
    case feed(FoundFeed)
    /// A page at this address, with the feeds it links to: declared ones first, those of comments last.
    case page(url: String, [FoundFeed])
}

/// Asks servers for feeds on behalf of a command, with the guards, limits and manners of every fetch.
struct FeedFinder: Sendable {
    /// Where feeds often are, most likely first.
    private static let usualPlaces = ["/feed", "/rss.xml", "/atom.xml", "/feed.xml", "/index.xml"]

    let settings: FeedSettings
    private let secrets: Secrets
    private let fetcher: Fetcher
    private let limits: ParseLimits

    /// `settings` are those of the feed to be: who we are to its server, and what may be passed over.
    init(_ configuration: Configuration, settings: FeedSettings) {
        self.settings = settings
        secrets = configuration.secrets
        fetcher = Fetcher(options: configuration.fetch)
        limits = configuration.engine.parsing
    }

    /// One request, redirects not counted.
    func look(at url: String) async -> Result<Sight, Problem> {
        var request = FetchRequest(url: url)
        do { try request.take(settings, secrets: secrets.value) } catch {
            return .failure(Problem(place: url, sentence: error.description))
        }
        switch await fetcher.fetch(request) {
        case .failure(.privateAddress(let address)):
            return .failure(
                Problem(
                    place: url, sentence: "\(address) is an address of a private network",
                    remedy: "if that is meant, say --allow-private true"))
        case .failure(let error): return .failure(Problem(place: url, sentence: error.description))
        case .success(let answer) where answer.status == 200 || answer.status == 226: return read(answer, of: url)
        case .success(let answer): return .failure(Problem(place: url, sentence: statusSentence(answer.status)))
        }
    }

    /// Tries the usual places on the host of a page, one after the other, up to the first feed.
    func guess(near page: String) async -> FoundFeed? {
        for place in Self.usualPlaces {
            guard let url = resolve(place, against: page) else { return nil }
            if case .success(.feed(var feed)) = await look(at: url) {
                feed.source = .guessed
                return feed
            }
        }
        return nil
    }

    private func read(_ answer: FetchAnswer, of url: String) -> Result<Sight, Problem> {
        let context = DocumentContext(
            url: resolve(answer.contentLocation ?? "", against: answer.finalURL) ?? answer.finalURL,
            contentType: answer.contentType, contentLanguage: answer.contentLanguage)
        let document = parseFeed(answer.body, context, limits: limits)
        guard let reason = document.error else {
            let now = timeOfDay()
            let asked = FollowedFeed(feed: Feed(url: url), state: FeedState(address: url, nextDue: now))
            let feed = normalise(document, of: asked, at: now)
            var found = FoundFeed(
                url: answer.lastingAddress(of: url, holdsSecrets: settings.holdsSecrets), source: .itself,
                title: feed.title, format: document.version.flatMap(formatName), entryCount: feed.items.count)
            found.firstAnswer = answer
            if found.url != url { found.firstAnswer?.hops = [] }
            return .success(.feed(found))
        }
        guard document.isPage else { return .failure(Problem(place: url, sentence: reason)) }
        let found = document.discoveredFeeds.map(FoundFeed.init)
        return .success(
            .page(url: answer.finalURL, found.filter { !$0.isOfComments } + found.filter(\.isOfComments)))
    }
}

extension FetchAnswer {
    /// Where a feed was found for good: behind redirects that are all permanent, else where it was asked for.
    ///
    /// An address with credentials stays, since they do not travel; and nothing leads from https back to http.
    fileprivate func lastingAddress(of url: String, holdsSecrets: Bool) -> String {
        let isPermanent = hops.allSatisfy { $0.status == 301 || $0.status == 308 }
        let staysSecure = !url.lowercased().hasPrefix("https:") || hops.allSatisfy { $0.target.hasPrefix("https:") }
        let hasCredentials = withoutUser(url) != url || holdsSecrets && origin(of: url) != origin(of: finalURL)
        return hops.isEmpty || !isPermanent || !staysSecure || hasCredentials ? url : finalURL
    }
}

extension FoundFeed {
    fileprivate init(_ link: DiscoveredFeed) {
        url = link.url
        title = link.title
        format = link.type.flatMap(formatName)
        isOfComments = link.isOfComments
        source =
            switch link.source {
            case .declared: .declared
            case .likely: .likely
            }
    }

    /// Its title, where there is one, and its address; fit for a terminal.
    var name: String { terminalTitle.map { "\($0), \(maskingUser(url))" } ?? maskingUser(url) }

    /// Of 80 columns at most: a page may put a novel there.
    var terminalTitle: String? {
        title.map { terminalLine($0, width: 80) }
    }
}

/// What people call a format, by its version as `parse` names it or its media type.
private func formatName(_ name: String) -> String? {
    let names = [("atom", "Atom"), ("rss", "RSS"), ("json", "JSON Feed"), ("rdf", "RSS"), ("cdf", "CDF")]
    // Not the prefix: "application/rss+xml".
    return names.first { name.contains($0.0) }?.1
}
