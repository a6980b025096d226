extension Vocabulary {
    /// Slash, https://web.resource.org/rss/1.0/modules/slash/, of which only the number of comments is of use.
    static let slash = Vocabulary(
        namespaces: ["purl.org/rss/1.0/modules/slash"],
        prefixes: ["slash"],
        elements: ["comments": { $1.commentsCount = $0.trimmedText ?? $1.commentsCount }])
}
