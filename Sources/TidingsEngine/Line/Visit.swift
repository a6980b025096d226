import FeedFetching
import FeedParsing
import TextAnalysis
import TidingsModel

/// What the bytes of an answer turned out to be.
enum Reading: Sendable {
    case feed(NormalisedFeed, isWhole: Bool)
    /// The sentence says why.
    case notAFeed(String)
}

/// Reads the body of an answer; `followed` is the feed as it was before this look.
typealias ReadBody =
    @Sendable (_ answer: FetchAnswer, _ followed: FollowedFeed, _ limits: ParseLimits, _ now: Timestamp) -> Reading

func parseAndNormalise(
    _ answer: FetchAnswer, _ followed: FollowedFeed, _ limits: ParseLimits, _ now: Timestamp
) -> Reading {
    let context = DocumentContext(
        url: resolve(answer.contentLocation ?? "", against: answer.finalURL) ?? answer.finalURL,
        contentType: answer.contentType, contentLanguage: answer.contentLanguage)
    let document = parseFeed(answer.body, context, limits: limits)
    if let reason = document.error {
        let feed = document.discoveredFeeds.first { $0.source == .declared && !$0.isOfComments }
        return .notAFeed(reason + (feed.map { "; it links to the feed \($0.url.prefix(200))" } ?? ""))
    }
    return .feed(normalise(document, of: followed, at: now), isWhole: document.isWhole)
}

/// What one look at a feed brought, before anybody has compared it with what is stored.
struct Arrival: Sendable {
    enum Outcome: Sendable {
        case feed(FetchAnswer, NormalisedFeed, isWhole: Bool)
        case notAFeed(FetchAnswer, String)
        case answer(FetchAnswer)
        case failed(FetchError)
    }

    let feed: FollowedFeed
    let outcome: Outcome
    /// Whoever takes this arrival has to leave the gate for it, so large; nil when it never entered.
    var bytesHeld: Int?
}

/// One look at one feed: fetch, parse, normalise, beside all others.
struct Visit: Sendable {
    let feed: FollowedFeed
    let request: FetchRequest
    let fetcher: Fetcher
    let gate: Gate
    let limits: ParseLimits
    let readBody: ReadBody
    let clock: @Sendable () -> Timestamp
    /// What the server has said already; then it is not asked.
    var firstAnswer: FetchAnswer?

    @concurrent func make() async -> Arrival {
        if let firstAnswer { return await arrival(.success(firstAnswer)) }
        return await fetcher.fetch(request) { result in await arrival(result) }
    }

    private func arrival(_ result: Result<FetchAnswer, FetchError>) async -> Arrival {
        switch result {
        case .failure(let error): Arrival(feed: feed, outcome: .failed(error))
        case .success(let answer) where answer.status == 200 || answer.status == 226: await read(answer)
        case .success(let answer): Arrival(feed: feed, outcome: .answer(answer))
        }
    }

    private func read(_ answer: FetchAnswer) async -> Arrival {
        let bytes = answer.body.count
        await gate.enter(bytes)
        guard !Task.isCancelled else { return Arrival(feed: feed, outcome: .failed(.cancelled), bytesHeld: bytes) }
        let reading = readBody(answer, feed, limits, clock())
        var head = answer
        head.body = []
        switch reading {
        case .feed(let document, let isWhole):
            return Arrival(
                feed: feed, outcome: .feed(head, document, isWhole: isWhole && answer.isWhole), bytesHeld: bytes)
        case .notAFeed(let reason):
            return Arrival(feed: feed, outcome: .notAFeed(head, reason), bytesHeld: bytes)
        }
    }
}
