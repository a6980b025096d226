extension ParsedFeed {
    /// The object of one document as `parse` prints it; `file` names the document where several are printed.
    package func json(file: String? = nil) -> [UInt8] {
        var json: [UInt8] = []
        writeJSON(file: file) { json += $0 }
        return json
    }

    /// The same piece by piece, so that a large document's is never there as a whole.
    package func writeJSON<Failure: Error>(
        file: String? = nil, to write: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        var failure: Failure?
        func pass(_ piece: [UInt8]) {
            guard failure == nil else { return }
            do { try write(piece) } catch { failure = error }
        }
        var writer = JSONObjectWriter()
        writer.object { writer in
            writer.member("file", file)
            writer.member("error", error)
            writer.member("version", version)
            writer.member("encoding", encoding)
            writer.member("bozo", bozo)
            writer.list("warnings", warnings) { $0.element($1.description) }
            writer.list("discovered_feeds", discoveredFeeds) { $0.element($1.url) }
            channel.write(to: &writer)
            writer.list("entries", entries, always: true) { writer, entry in
                writer.object { entry.write(to: &$0) }
                if writer.bytes.count > 64 << 10 { pass(writer.takeBytes()) }
            }
        }
        pass(writer.takeBytes())
        if let failure { throw failure }
    }
}

extension FeedRecord {
    fileprivate func write(to writer: inout JSONObjectWriter) {
        writeTexts(to: &writer)
        writer.member("link", link)
        writer.list("links", links) { writer, link in writer.object { link.write(to: &$0) } }
        writer.member("id", id)
        writer.member("id_is_permalink", idIsPermalink)
        writer.member("language", language)
        writer.member("updated", updated)
        writer.member("published", published)
        writer.member("created", created)
        writer.member("expired", expired)
        writePeople(to: &writer)
        writer.list("categories", categories) { writer, category in
            writer.object {
                $0.member("term", category.term)
                $0.member("scheme", category.scheme)
                $0.member("label", category.label)
            }
        }
        writer.list("enclosures", enclosures) { writer, enclosure in
            writer.object {
                $0.member("url", enclosure.url)
                $0.member("type", enclosure.type)
                $0.member("length", enclosure.length)
            }
        }
        writePictures(to: &writer)
        writer.member("docs", docs)
        writer.member("comments_url", commentsURL)
        writer.member("comments_count", commentsCount)
        if hasExtras {
            writer.member("original_link", extras.originalLink)
            extras.write(to: &writer)
        }
    }

    private func writeTexts(to writer: inout JSONObjectWriter) {
        write("title", title, to: &writer)
        write("subtitle", subtitle, to: &writer)
        write("summary", summary, to: &writer)
        write("rights", rights, to: &writer)
        write("info", info, to: &writer)
        writer.list("contents", contents) { writer, content in
            writer.object { content.write(content.sanitised.html, to: &$0) }
        }
    }

    private func write(_ key: String, _ text: TextConstruct?, to writer: inout JSONObjectWriter) {
        guard let text else { return }
        let clean = text.sanitised
        writer.member(key, clean.text.collapsed)
        writer.object(key + "_detail") { text.write(clean.html, to: &$0) }
    }

    private func writePeople(to writer: inout JSONObjectWriter) {
        writer.list("authors", authors) { writer, person in writer.object { person.write(to: &$0) } }
        writer.list("contributors", contributors) { writer, person in writer.object { person.write(to: &$0) } }
        if let publisher { writer.object("publisher") { publisher.write(to: &$0) } }
        guard let generator else { return }
        writer.object("generator") {
            $0.member("name", generator.name)
            $0.member("uri", generator.uri)
            $0.member("version", generator.version)
        }
    }

    private func writePictures(to writer: inout JSONObjectWriter) {
        writer.member("icon", icon)
        writer.member("logo", logo)
        guard let image else { return }
        writer.object("image") {
            $0.member("url", image.url)
            $0.member("title", image.title)
            $0.member("link", image.link)
            $0.member("width", image.width)
            $0.member("height", image.height)
            $0.member("description", image.description)
        }
    }
}

extension TextConstruct {
    fileprivate func write(_ html: String, to writer: inout JSONObjectWriter) {
        writer.member("type", type)
        writer.member("value", always: isMarkup ? html : value)
        writer.member("language", language)
        writer.member("base", base)
        writer.member("src", source)
    }
}

extension Link {
    fileprivate func write(to writer: inout JSONObjectWriter) {
        writer.member("href", href)
        writer.member("rel", rel)
        writer.member("type", type)
        writer.member("title", title)
        writer.member("hreflang", hreflang)
        writer.member("length", length)
    }
}

extension Person {
    fileprivate func write(to writer: inout JSONObjectWriter) {
        writer.member("name", displayName)
        writer.member("email", email)
        writer.member("uri", uri)
    }
}

extension Extras {
    fileprivate func write(to writer: inout JSONObjectWriter) {
        writer.member("ttl", $channel?.value.ttl)
        if let cloud = $channel?.value.cloud {
            writer.object("cloud") {
                $0.member("domain", cloud.domain)
                $0.member("port", cloud.port)
                $0.member("path", cloud.path)
                $0.member("register_procedure", cloud.registerProcedure)
                $0.member("protocol", cloud.proto)
            }
        }
        if let textInput = $channel?.value.textInput {
            writer.object("textinput") {
                $0.member("title", textInput.title)
                $0.member("description", textInput.description)
                $0.member("name", textInput.name)
                $0.member("link", textInput.link)
            }
        }
        writer.member("comments_feed", commentsFeed)
        writer.member("comment_api", commentAPI)
        if let source = source.first { writer.object("source") { source.write(to: &$0) } }
        if let inReplyTo {
            writer.object("in_reply_to") {
                $0.member("ref", inReplyTo.ref)
                $0.member("href", inReplyTo.href)
                $0.member("type", inReplyTo.type)
                $0.member("source", inReplyTo.source)
            }
        }
        if let geo { writer.object("geo") { geo.write(to: &$0) } }
        itunes.write(to: &writer)
        media.write(to: &writer)
        writer.list("chapters", chapters) { writer, chapter in
            writer.object {
                $0.member("start", number: chapter.start)
                $0.member("title", chapter.title)
                $0.member("href", chapter.href)
                $0.member("image", chapter.image)
            }
        }
        if let chaptersFile { writer.object("chapters_file") { chaptersFile.write(to: &$0) } }
        writer.list("transcripts", transcripts) { writer, file in writer.object { file.write(to: &$0) } }
    }
}

extension LinkedFile {
    fileprivate func write(to writer: inout JSONObjectWriter) {
        writer.member("url", url)
        writer.member("type", type)
        writer.member("language", language)
        writer.member("rel", rel)
    }
}

extension Geometry {
    /// GeoJSON's nesting: a point is a pair, a polygon a list of rings.
    fileprivate func write(to writer: inout JSONObjectWriter) {
        writer.member("type", kind.rawValue)
        switch kind {
        case .point:
            let point = positions.first.map { [$0.longitude, $0.latitude] } ?? []
            writer.list("coordinates", point) { $0.element(number: $1) }
        case .line, .box:
            writer.list("coordinates", positions) { $0.element(pair: ($1.longitude, $1.latitude)) }
        case .polygon:
            writer.list("coordinates", [positions]) { writer, ring in
                writer.ring(ring.map { ($0.longitude, $0.latitude) })
            }
        }
    }
}

extension ITunes {
    fileprivate func write(to writer: inout JSONObjectWriter) {
        guard !isEmpty else { return }
        writer.object("itunes") {
            $0.member("block", block)
            $0.member("explicit", explicit)
            $0.member("type", show.type)
            $0.member("new_feed_url", show.newFeedURL)
            $0.member("image", image)
            $0.member("author", words.author)
            if let owner = show.owner { $0.object("owner") { owner.write(to: &$0) } }
            $0.member("duration", duration)
            $0.member("season", season)
            $0.member("episode", episode)
            $0.member("episode_type", episodeType)
            $0.member("title", words.title)
            $0.member("subtitle", words.subtitle)
            $0.member("summary", words.summary)
        }
    }

    private var isEmpty: Bool {
        let texts = [
            show.type, show.newFeedURL, image, words.author, duration, season, episode, episodeType, words.title,
            words.subtitle, words.summary,
        ]
        return block == nil && explicit == nil && show.owner == nil && texts.allSatisfy { $0 == nil }
    }
}

extension Media {
    fileprivate func write(to writer: inout JSONObjectWriter) {
        guard !isEmpty else { return }
        writer.object("media") { writer in
            writer.list("thumbnails", thumbnails) { writer, thumbnail in
                writer.object {
                    $0.member("url", thumbnail.url)
                    $0.member("width", thumbnail.width)
                    $0.member("height", thumbnail.height)
                }
            }
            writer.list("contents", contents) { writer, content in writer.object { content.write(to: &$0) } }
            writer.list("credits", credits) { writer, credit in
                writer.object {
                    $0.member("role", credit.role)
                    $0.member("name", credit.name)
                }
            }
            if let player { writer.object("player") { $0.member("url", player) } }
            write("license", license, kind: "type", value: "name", to: &writer)
            write("rating", rating, kind: "scheme", value: "value", to: &writer)
            if let restriction {
                writer.object("restriction") {
                    $0.member("relationship", restriction.kind)
                    $0.list("value", restriction.words) { $0.element($1) }
                }
            }
            writer.member("title", title?.plainText)
            writer.member("description", description?.sanitised.html)
        }
    }

    private func write(_ key: String, _ stated: Stated?, kind: String, value: String, to writer: inout JSONObjectWriter)
    {
        guard let stated else { return }
        writer.object(key) {
            $0.member(kind, stated.kind)
            $0.member("href", stated.href)
            $0.member(value, stated.value)
        }
    }

    private var isEmpty: Bool {
        thumbnails.isEmpty && contents.isEmpty && credits.isEmpty && player == nil && license == nil && rating == nil
            && restriction == nil && title == nil && description == nil
    }
}

extension Media.Content {
    fileprivate func write(to writer: inout JSONObjectWriter) {
        writer.member("url", url)
        writer.member("type", type)
        writer.member("medium", medium)
        writer.member("length", length)
        writer.member("width", width)
        writer.member("height", height)
        writer.member("duration", duration)
    }
}
