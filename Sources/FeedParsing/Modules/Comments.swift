extension Vocabulary {
    /// Slash, https://web.resource.org/rss/1.0/modules/slash/, of which only the number of comments is of use.
    static let slash = Vocabulary(
        namespaces: ["purl.org/rss/1.0/modules/slash"],
        prefixes: ["slash"],
        elements: ["comments": { $1.commentsCount = $0.trimmedText ?? $1.commentsCount }])

    /// Where to comment, and the feed of the comments: the Well-Formed Web's comment API.
    static let wellFormedWeb = Vocabulary(
        namespaces: ["wellformedweb.org/commentapi"],
        prefixes: ["wfw"],
        elements: [
            "comment": { $1.extras.commentAPI = $0.addressText ?? $1.extras.commentAPI },
            "commentrss": { $1.extras.commentsFeed = $0.addressText ?? $1.extras.commentsFeed },
        ])

    /// Atom threading extensions: RFC 4685.
    static let threading = Vocabulary(
        namespaces: ["purl.org/syndication/thread/1.0"],
        prefixes: ["thr"],
        elements: [
            "in-reply-to": { element, record in
                record.extras.inReplyTo = Reply(
                    ref: element.trimmedAttribute("ref"), href: element.address(element.attribute("href")),
                    type: element.trimmedAttribute("type"), source: element.address(element.attribute("source")))
            },
            "total": { $1.commentsCount = $1.commentsCount ?? $0.trimmedText },
        ])
}
