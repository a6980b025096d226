extension Vocabulary {
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
}
