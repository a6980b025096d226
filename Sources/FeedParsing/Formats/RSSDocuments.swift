extension FeedFormat {
    /// RSS 0.91 to 2.0: a `channel` with its items, wrapped in `rss`.
    static let rss = FeedFormat(
        recognises: { root in
            root.local == "rss" || root.local == "channel"
        },
        read: { root, reading in
            let channel = root.local == "channel" ? root : root.child("channel") ?? root
            reading.feed.version = RSS.version(root)
            reading.prepare(root: root, core: RSS.elements, fallback: Atom.elements)
            reading.read(channel, items: ["item", "entry"])
            // RSS 0.91 documents with their items beside the channel, and 1.0's habits under the wrong root.
            if channel.index != root.index {
                for child in root.children where child.index != channel.index { reading.readBeside(child) }
            }
        })

    /// RSS 0.90 and 1.0: items, image and text input stand beside the channel, under `rdf:RDF`.
    static let rdf = FeedFormat(
        recognises: { root in root.local == "rdf" },
        read: { root, reading in
            reading.feed.version = RSS.rdfVersion(root)
            reading.prepare(root: root, core: RSS.elements, fallback: Atom.elements)
            // What stands directly under the root is RSS's, whose namespace is not the root's.
            for child in root.children {
                if child.local == "channel" {
                    reading.feed.channel.id = child.attribute("about")?.trimmed.nonEmpty
                    reading.read(child, items: ["item"])
                } else {
                    reading.readBeside(child)
                }
            }
        })
}

extension RSS {
    fileprivate static func version(_ root: Element) -> String {
        switch root.attribute("version")?.trimmed {
        case "0.90"?: "rss090"
        case "0.91"?: root.tree.hasNetscapeDTD ? "rss091n" : "rss091u"
        case "0.92"?: "rss092"
        case "0.93"?: "rss093"
        case "0.94"?: "rss094"
        case let version? where version.hasPrefix("2."): "rss20"
        case let version? where version.hasPrefix("1."): "rss10"
        default: "rss"
        }
    }

    fileprivate static func rdfVersion(_ root: Element) -> String {
        // Written somewhere, if only as the default namespace of the root.
        for namespace in root.tree.namespaces {
            let key = Vocabulary.key(of: namespace)
            if key == "purl.org/rss/1.0" { return "rss10" }
            if key.hasSuffix("0.9") { return "rss090" }
        }
        return "rss"
    }
}
