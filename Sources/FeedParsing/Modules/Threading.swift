extension Vocabulary {
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
