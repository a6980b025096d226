extension Vocabulary {
    /// The podcast namespace, https://podcastindex.org/namespace/1.0, as far as it speaks of episodes, people and their words.
    static let podcast = Vocabulary(
        namespaces: [
            "podcastindex.org/namespace/1.0", "github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md",
        ],
        prefixes: ["podcast"],
        elements: [
            "season": { fill(&$1.extras.itunes.season, $0.trimmedText) },
            "episode": { fill(&$1.extras.itunes.episode, $0.trimmedText) },
            "person": { element, record in
                guard let name = element.trimmedText, record.extras.media.credits.count < 100 else { return }
                record.extras.media.credits.append(
                    .init(role: element.trimmedAttribute("role") ?? "host", name: name))
            },
            "chapters": { element, record in
                guard let url = element.address(element.attribute("url")) else { return }
                fill(&record.extras.chaptersFile, LinkedFile(url, of: element))
            },
            "transcript": { element, record in
                guard record.extras.transcripts.count < 100, let url = element.address(element.attribute("url")) else {
                    return
                }
                record.extras.transcripts.append(LinkedFile(url, of: element))
            },
        ])
}

extension LinkedFile {
    fileprivate init(_ url: String, of element: Element) {
        self.init(
            url: url, type: element.trimmedAttribute("type"),
            language: element.trimmedAttribute("language").flatMap { languageTag($0) },
            rel: element.trimmedAttribute("rel"))
    }
}
