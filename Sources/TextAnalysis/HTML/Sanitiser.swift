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
package func sanitise(_ html: String, base: String?, policy: HTMLPolicy) -> SanitisedHTML {
    SanitisedHTML(html: "", text: html)
}
