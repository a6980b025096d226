extension Vocabulary {
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
