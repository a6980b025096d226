extension Vocabulary {
    /// FeedBurner puts its own address in `link` and keeps the true one here.
    static let feedBurner = Vocabulary(
        namespaces: ["rssnamespace.org/feedburner/ext/1.0"],
        prefixes: ["feedburner"],
        elements: [
            "origlink": { $1.extras.originalLink = $0.addressText },
            "browserfriendly": { $1.info = $0.untypedText(html: false) ?? $1.info },
        ])
}
