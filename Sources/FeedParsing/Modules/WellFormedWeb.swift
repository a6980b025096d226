extension Vocabulary {
    /// Where to comment, and the feed of the comments: the Well-Formed Web's comment API.
    static let wellFormedWeb = Vocabulary(
        namespaces: ["wellformedweb.org/commentapi"],
        prefixes: ["wfw"],
        elements: [
            "comment": { $1.extras.commentAPI = $0.addressText ?? $1.extras.commentAPI },
            "commentrss": { $1.extras.commentsFeed = $0.addressText ?? $1.extras.commentsFeed },
        ])
}
