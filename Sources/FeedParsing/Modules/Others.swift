extension Vocabulary {
    /// FeedBurner puts its own address in `link` and keeps the true one here.
    static let feedBurner = Vocabulary(
        namespaces: ["rssnamespace.org/feedburner/ext/1.0"],
        prefixes: ["feedburner"],
        elements: [
            "origlink": { $1.extras.originalLink = $0.addressText },
            "browserfriendly": { $1.info = $0.untypedText(html: false) ?? $1.info },
        ])

    /// Creative Commons licences, in the spellings of RSS 2.0 and RSS 1.0.
    static let creativeCommons = Vocabulary(
        namespaces: ["backend.userland.com/creativecommonsrssmodule", "creativecommons.org/ns", "web.resource.org/cc"],
        prefixes: ["creativecommons", "cc"],
        elements: [
            "license": { element, record in
                let href = element.address(element.attribute("resource")) ?? element.addressText
                guard let href else { return }
                record.links.append(Link(href: href, rel: "license"))
                record.extras.media.license = record.extras.media.license ?? .init(href: href)
            }
        ])

    /// Administration, http://webns.net/mvcb/, which RSS 1.0 uses to name programs and people.
    static let admin = Vocabulary(
        namespaces: ["webns.net/mvcb"],
        prefixes: ["admin"],
        elements: [
            "generatoragent": { element, record in
                guard let uri = element.address(element.attribute("resource")) else { return }
                record.generator = record.generator ?? Generator(uri: uri)
            },
            "errorreportsto": { element, record in
                guard let address = element.attribute("resource")?.trimmed, address.hasPrefix("mailto:") else { return }
                record.publisher = record.publisher ?? Person(email: String(address.dropFirst(7)))
            },
        ])
}
