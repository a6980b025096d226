extension FragmentWriter {
    /// The address an attribute holds, resolved and fit to be written; nil when the policy refuses it.
    func safeURL(_ value: [UInt8], allowsImageData: Bool = false) -> [UInt8]? {
        if isPlainWebAddress(value.span) { return value }
        let tidied = tidiedReference(value)
        guard !tidied.isEmpty else { return policy == .archive ? [] : nil }
        let url = base.resolve(tidied)
        guard let length = schemeLength(of: url[...]) else {
            return policy == .archive && !looksLikeScheme(url) ? url : nil
        }
        if URLSchemes.allow(url[..<length], policy) { return url }
        return allowsImageData && policy == .archive && isImageData(url) ? url : nil
    }

    /// Whether something other than a scheme precedes a colon where some reader might take it for one.
    private func looksLikeScheme(_ url: [UInt8]) -> Bool {
        let end = url.firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
        return url[..<(end ?? url.endIndex)].contains(UInt8(ascii: ":"))
    }

    /// A picture within the address, of a kind that runs no scripts.
    private func isImageData(_ url: [UInt8]) -> Bool {
        let head = url.prefix(24).map(ASCIIByte.lowercased)
        let kinds = ["png", "gif", "jpeg", "jpg", "webp", "avif", "bmp", "x-icon", "vnd.microsoft.icon"]
        return kinds.contains { kind in
            let prefix = [UInt8]("data:image/\(kind)".utf8)
            return head.starts(with: prefix)
                && (url.dropFirst(prefix.count).first == UInt8(ascii: ";")
                    || url.dropFirst(prefix.count).first == UInt8(ascii: ","))
        }
    }

    /// The candidates of a `srcset`, resolved, without those that are refused.
    func safeSourceSet(_ value: [UInt8]) -> [UInt8] {
        var written: [UInt8] = []
        var rest = value[...]
        while true {
            rest = rest.drop { ASCIIByte.isSpace($0) || $0 == UInt8(ascii: ",") }
            guard !rest.isEmpty else { return written }
            let end = rest.firstIndex(where: ASCIIByte.isSpace) ?? rest.endIndex
            var address = rest[..<end]
            var descriptor: ArraySlice<UInt8> = []
            rest = rest[end...]
            if address.last == UInt8(ascii: ",") {
                while address.last == UInt8(ascii: ",") { address = address.dropLast() }
            } else {
                let comma = rest.firstIndex(of: UInt8(ascii: ",")) ?? rest.endIndex
                descriptor = rest[..<comma]
                rest = rest[comma...]
            }
            guard let url = safeURL([UInt8](address), allowsImageData: true), !url.isEmpty else { continue }
            if !written.isEmpty { written += ", ".utf8 }
            written += url
            let width = descriptor.filter { ASCIIByte.isAlphanumeric($0) || $0 == UInt8(ascii: ".") }
            if !width.isEmpty {
                written.append(0x20)
                written += width
            }
        }
    }

    /// Whether a presentation attribute has something loaded: a `url()` that is not of this document.
    func refersOutside(_ value: [UInt8]) -> Bool {
        let lower = value.map(ASCIIByte.lowercased)
        var rest = lower[...]
        while let start = rest.firstIndex(of: UInt8(ascii: "u")) {
            rest = rest[start...]
            if rest.starts(with: "url".utf8) {
                let argument = rest.dropFirst(3).drop { ASCIIByte.isSpace($0) || $0 == UInt8(ascii: "(") }
                guard argument.first == UInt8(ascii: "#") else { return true }
            }
            rest = rest.dropFirst()
        }
        return lower.contains(UInt8(ascii: "\\"))
    }
}
