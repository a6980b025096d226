package import TidingsModel

/// What `digest --format` accepts.
///
/// A new format is a file under Formats/, a case here, and a line in `render`.
package enum OutputFormat: String, CaseIterable, Sendable {
    case text
    case html
    case json

    package func render(_ digest: Digest, generated: Timestamp, style: TextStyle) -> String {
        switch self {
        case .text: renderText(digest, style: style)
        case .html: renderHTML(digest)
        case .json: renderJSON(digest, generated: generated)
        }
    }
}
