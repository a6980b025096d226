package import TidingsModel

/// What `digest --format` accepts.
///
/// A new format is a file under Formats/, a case here, and a line in `render`.
package enum OutputFormat: String, CaseIterable, Sendable {
    case text, markdown, html, json, mail, atom

    package func render(
        _ digest: Digest, generated: Timestamp, style: TextStyle, as publication: Publication = Publication()
    ) -> String {
        switch self {
        case .text: renderText(digest, style: style)
        case .markdown: renderMarkdown(digest)
        case .html: renderHTML(digest)
        case .json: renderJSON(digest, generated: generated)
        case .mail: renderMail(digest, as: publication)
        case .atom: renderAtom(digest, as: publication)
        }
    }
}
