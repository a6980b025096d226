package import FeedFetching
package import TidingsModel

/// What one look at a feed brought: facts only.
package enum Look: Sendable {
    /// 200 or 226, and the body is a feed.
    case feed(FetchAnswer, Document)
    /// 200 or 226 whose body is no feed; the sentence says why.
    case notAFeed(FetchAnswer, String)
    /// Any other answer: 304, 404, 410, 429, 503…
    case answer(FetchAnswer)
    case failed(FetchError)

    /// What the parsed document says that bears on polling.
    package struct Document: Sendable, Hashable {
        /// False when the document broke off or was not well-formed to the end.
        package var isWhole = true
        /// Cleaned times of all entries in it that have a credible date of their own.
        package var entryTimes: [Timestamp] = []
        /// How many of its entries had never been seen.
        package var newEntries = 0
        package var hints = PublishingHints()
        package var title: String?
        package var homePage: String?
        package var language: String?
        package var hub: HubLinks?

        package init() {}
    }
}
