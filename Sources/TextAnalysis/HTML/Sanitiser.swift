/// What of a feed's HTML may stay.
package enum HTMLPolicy: Sendable {
    /// What `parse` prints and the store and the export keep.
    case archive
    /// Stricter, for every page and mail: no forms, svg, math, style, id or class, nothing remote; images become links.
    case page
}

/// A well-formed fragment and the plain text of the same.
package struct SanitisedHTML: Sendable, Hashable {
    package var html: String
    package var text: String
}

/// Keeps what the policy allows, resolves relative links against `base`, and closes what was left open.
///
/// The text has a line break between blocks and single spaces between words; descriptions of pictures, scripts, styles
/// and forms are no part of it.
package func sanitise(_ html: String, base: String?, policy: HTMLPolicy) -> SanitisedHTML {
    // Titles mostly have no markup, and many descriptions neither.
    if isPlainText(html.utf8.span) { return SanitisedHTML(html: html, text: html) }
    return sanitiseValid(html.utf8.span, base, policy)
}

/// The same from bytes in UTF-8; what is not valid is replaced.
package func sanitise(_ html: [UInt8], base: String?, policy: HTMLPolicy) -> SanitisedHTML {
    sanitiseValid(validUTF8(html).span, base, policy)
}

private func sanitiseValid(_ html: Span<UInt8>, _ base: String?, _ policy: HTMLPolicy) -> SanitisedHTML {
    var writer = FragmentWriter(html, base: base, policy: policy)
    writer.run(html)
    let fragment = writer.html.string
    // Most of the memory, which need not be there twice.
    writer.html = UTF8Text(capacity: 0)
    return SanitisedHTML(html: fragment, text: writer.text.string)
}

/// The text of an HTML fragment alone: without tags, references decoded once.
///
/// By default on one line, as titles need it; else with a line break between blocks.
package func plainText(ofHTML html: String, isOneLine: Bool = true) -> String {
    if isPlainText(html.utf8.span) { return html }
    return plainTextOfValid(html.utf8.span, isOneLine)
}

/// The same from bytes in UTF-8; what is not valid is replaced.
package func plainText(ofHTML html: [UInt8], isOneLine: Bool = true) -> String {
    plainTextOfValid(validUTF8(html).span, isOneLine)
}

private func plainTextOfValid(_ html: Span<UInt8>, _ isOneLine: Bool) -> String {
    var writer = FragmentWriter(html, base: nil, policy: .archive, keepsHTML: false, isOneLine: isOneLine)
    writer.run(html)
    return writer.text.string
}

/// The text with U+FFFD for what is not valid.
private func validUTF8(_ bytes: [UInt8]) -> [UInt8] {
    if (try? UTF8Span(validating: bytes.span)) != nil { return bytes }
    return [UInt8](String(decoding: bytes, as: UTF8.self).utf8)
}
