// Apple's podcast elements: https://help.apple.com/itc/podcasts_connect/#/itcb54353390

extension Vocabulary {
    /// Podcasts: who speaks, how long, which season.
    static let iTunes = Vocabulary(
        // The second is that of a sample that many copied.
        namespaces: [
            "itunes.com/dtds/podcast-1.0.dtd", "example.com/dtds/podcast-1.0.dtd", "itunes.com/dtds/podcast-1.0",
        ],
        prefixes: ["itunes"],
        elements: [
            "block": { $1.extras.itunes.block = $0.yes },
            "explicit": { $1.extras.itunes.explicit = $0.explicitness },
            "type": { $1.extras.itunes.show.type = $0.trimmedText },
            "new-feed-url": { $1.extras.itunes.show.newFeedURL = $0.addressText },
            "image": { readImage($0, &$1) },
            "link": { readImage($0, &$1) },
            "author": { element, record in
                record.extras.itunes.words.author = element.trimmedText
                if record.extras.weak.authors.isEmpty, let person = element.person {
                    record.extras.weak.authors = [person]
                }
            },
            "owner": { element, record in
                record.extras.itunes.show.owner = element.person
                record.publisher = record.publisher ?? element.person
            },
            "category": { readCategory($0, &$1) },
            "keywords": { readKeywords($0, &$1) },
            "duration": { $1.extras.itunes.duration = $0.trimmedText },
            "season": { $1.extras.itunes.season = $0.trimmedText },
            "episode": { $1.extras.itunes.episode = $0.trimmedText },
            "episodetype": { $1.extras.itunes.episodeType = $0.trimmedText },
            "title": { element, record in
                record.extras.itunes.words.title = element.trimmedText
                fill(&record.extras.weak.title, element.untypedText(html: false))
            },
            "subtitle": { element, record in
                record.extras.itunes.words.subtitle = element.trimmedText
                fill(&record.extras.weak.summary, element.untypedText(html: false))
            },
            "summary": { element, record in
                record.extras.itunes.words.summary = element.trimmedText
                record.extras.weak.summary = element.untypedText(html: false) ?? record.extras.weak.summary
            },
        ])

    private static func readImage(_ element: Element, _ record: inout FeedRecord) {
        guard element.local == "image" || element.attribute("rel") == "image" else { return }
        let url = element.address(element.attribute("href") ?? element.attribute("url")) ?? element.addressText
        record.extras.itunes.image = url ?? record.extras.itunes.image
    }

    /// Categories nest; a subcategory stands inside its category.
    private static func readCategory(_ element: Element, _ record: inout FeedRecord) {
        let scheme = "http://www.itunes.com/"
        if let term = element.trimmedAttribute("text") ?? element.ownText {
            record.addCategory(Category(term: term, scheme: scheme))
        }
        for child in element.children where child.local == "category" { readCategory(child, &record) }
    }

    private static func readKeywords(_ element: Element, _ record: inout FeedRecord) {
        for word in element.text.split(whereSeparator: { $0 == "," || $0 == ";" }) {
            guard let term = String(word).collapsed.nonEmpty else { continue }
            record.addCategory(Category(term: term, scheme: "http://www.itunes.com/"))
        }
    }
}

extension Element {
    fileprivate var ownText: String? { hasChildElements ? nil : trimmedText }

    /// Apple: any other value than Yes has no effect.
    fileprivate var yes: Bool { text.equalsIgnoringCase("yes") }

    /// Apple knows yes, explicit, true; clean, no and false mean no.
    fileprivate var explicitness: Bool? {
        switch text.trimmed.asciiLowered {
        case "yes", "explicit", "true": true
        case "no", "clean", "false": false
        default: nil
        }
    }
}
