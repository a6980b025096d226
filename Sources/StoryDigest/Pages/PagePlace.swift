import TidingsModel

/// Where a page stands: alone in a file, or among the pages of the daemon.
enum PagePlace: Sendable, Hashable {
    /// A page of the daemon that the navigation leads to.
    enum Part: String, CaseIterable {
        case today, search, feeds, editions

        var path: String { self == .today ? "/" : "/" + rawValue }
        var name: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
    }

    case file
    /// `part`: where in the navigation it belongs; nil: nowhere.
    case site(Part?)

    /// The daemon's feed, and an icon that asks nobody for anything; nil for a file.
    var links: String? {
        guard case .site = self else { return nil }
        return """
            <link rel="alternate" type="application/atom+xml" title="Stories" href="/feeds/stories.atom">
            <link rel="icon" href="\(Self.icon)">

            """
    }

    /// What stands above every page of the daemon.
    var navigation: String {
        guard case .site(let current) = self else { return "" }
        let items = Part.allCases.map { part in
            let mark = part == current ? " aria-current=\"page\"" : ""
            return "<li><a href=\"\(part.path)\"\(mark)>\(part.name)</a></li>"
        }
        return """
            <a class="skip" href="#main">To the content</a>
            <header class="mast"><a href="/">Tidings</a>
            <nav aria-label="Pages"><ul>\(items.joined())</ul></nav></header>

            """
    }

    private static let icon =
        "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E"
        + "%3Cpath d='M2 2h12v3H9.5v9h-3V5H2z' fill='%238a3b12'/%3E%3C/svg%3E"
}

/// A name as one part of a path (RFC 3986, section 3.3).
package func pathPart(_ name: String) -> String {
    var result = ""
    for byte in name.utf8 {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "~"):
            result.unicodeScalars.append(Unicode.Scalar(byte))
        default: result += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
        }
    }
    return result
}
