package import TidingsModel

/// What a search found, by the fields of the shipped schema where they are the same.
package struct SearchJSON: Sendable {
    package init() {}

    /// One page: the hits, how many stories were found, whether older entries were left out, where the next begins.
    package func write(
        _ hits: [SearchHit], total: Int, isCut: Bool, next: String?, generated: Timestamp, to json: inout JSONWriter
    ) {
        json.object { json in
            json.member("version", 1)
            json.member("generated_at", generated.rfc3339)
            json.member("total", total)
            json.key("older_left_out")
            json.bool(isCut)
            json.member("next", next)
            json.key("hits")
            json.array { json in for hit in hits { write(hit, to: &json) } }
        }
    }

    private func write(_ hit: SearchHit, to json: inout JSONWriter) {
        json.object { json in
            json.member("story", hit.story.rawValue)
            json.member("storyline", hit.storyline.rawValue)
            json.member("article", hit.entry.rawValue)
            json.member("feed_id", hit.feed.rawValue)
            json.key("title")
            json.string(hit.cleanTitle.text)
            json.member("link", hit.link)
            json.member("publisher", hit.publisher)
            json.member("publishers", hit.publishers)
            json.member("language", hit.language)
            json.member("date", hit.published.rfc3339)
            json.member("matches", hit.matches)
            json.member("score", hit.score)
            json.key("snippet")
            json.array { json in
                for piece in hit.snippet.pieces {
                    json.object { json in
                        json.key("text")
                        json.string(piece.text)
                        if piece.isMarked {
                            json.key("marked")
                            json.bool(true)
                        }
                    }
                }
            }
        }
    }
}
