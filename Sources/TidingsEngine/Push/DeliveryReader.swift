import FeedFetching
import FeedParsing
import TidingsModel

/// What a hub brought, read but not compared with what is stored.
struct PushArrival: Sendable {
    let delivery: HubDesk.Delivery
    let feed: FollowedFeed
    /// Nil when there was no time for it.
    let reading: Reading?
}

/// Reads one delivery, beside all visits, as if its body had been fetched.
struct DeliveryReader: Sendable {
    let delivery: HubDesk.Delivery
    let feed: FollowedFeed
    let topic: String
    let gate: Gate
    let limits: ParseLimits
    let readBody: ReadBody
    let clock: @Sendable () -> Timestamp

    /// Whoever takes what comes of it has to leave the gate, as large as the body.
    @concurrent func read() async -> PushArrival {
        await gate.enter(delivery.content.body.count)
        guard !Task.isCancelled else { return PushArrival(delivery: delivery, feed: feed, reading: nil) }
        var answer = FetchAnswer(status: 200, finalURL: topic)
        answer.body = delivery.content.body
        answer.contentType = delivery.content.contentType
        return PushArrival(delivery: delivery, feed: feed, reading: readBody(answer, feed, limits, clock()))
    }
}

/// What came of a request to a hub.
struct HubAnswer: Sendable {
    let token: String
    let result: Result<FetchAnswer, FetchError>
}
