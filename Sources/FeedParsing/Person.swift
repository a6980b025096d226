/// An author, contributor or publisher.
struct Person: Sendable, Equatable {
    var name: String?
    var email: String?
    var uri: String?

    init(name: String? = nil, email: String? = nil, uri: String? = nil) {
        self.name = name
        self.email = email
        self.uri = uri
    }

    /// What to call them.
    var displayName: String? { name ?? email }

    var isEmpty: Bool { name == nil && email == nil && uri == nil }

    /// Takes "mail (name)", "name <mail>", "name (mail)" and "name mail" apart.
    init?(_ text: String) {
        let text = text.collapsed
        guard !text.isEmpty else { return nil }
        guard let range = Person.mailRange(in: text) else {
            name = text
            return
        }
        email = String(text[range])
        var rest = String(text[..<range.lowerBound]) + String(text[range.upperBound...])
        for mark in ["()", "<>", "&lt;&gt;", "[]", "mailto:"] {
            while let found = rest.firstRange(of: mark) { rest.removeSubrange(found) }
        }
        rest = rest.trimmed
        if rest.hasPrefix("("), rest.hasSuffix(")") { rest = String(rest.dropFirst().dropLast()) }
        name = rest.trimmed.trimmingMarks.nonEmpty
    }

    /// The first mail address of a text.
    private static func mailRange(in text: String) -> Range<String.Index>? {
        let bytes = text.utf8
        var from = bytes.startIndex
        while let at = bytes[from...].firstIndex(of: UInt8(ascii: "@")) {
            var low = at
            while low > bytes.startIndex, isMailByte(bytes[bytes.index(before: low)]) { low = bytes.index(before: low) }
            var high = bytes.index(after: at)
            var dot = false
            while high < bytes.endIndex, isMailByte(bytes[high]) {
                if bytes[high] == UInt8(ascii: ".") { dot = true }
                high = bytes.index(after: high)
            }
            // A full stop ends the sentence, not the domain.
            while high > at, bytes[bytes.index(before: high)] == UInt8(ascii: ".") { high = bytes.index(before: high) }
            if low < at, dot, bytes.index(after: at) < high { return low..<high }
            from = bytes.index(after: at)
        }
        return nil
    }

    private static func isMailByte(_ byte: UInt8) -> Bool {
        isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
            || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "+")
    }
}

extension String {
    fileprivate func firstRange(of text: String) -> Range<String.Index>? {
        guard let first = text.utf8.first else { return nil }
        var at = utf8.startIndex
        while at < utf8.endIndex {
            if utf8[at] == first, self[at...].utf8.starts(with: text.utf8) {
                return at..<utf8.index(at, offsetBy: text.utf8.count)
            }
            at = utf8.index(after: at)
        }
        return nil
    }

    /// Without separators that are left over at its ends, and quotes around it.
    fileprivate var trimmingMarks: String {
        var text = self[...]
        while let last = text.last, ",;:-|\" ".contains(last) { text.removeLast() }
        while let first = text.first, ",;:|\" ".contains(first) { text.removeFirst() }
        return String(text)
    }
}

extension Element {
    /// A person construct (RFC 4287, section 3.2), or a text in its place.
    var person: Person? {
        guard hasChildElements else { return trimmedText.flatMap { Person($0) } }
        var person = Person()
        for child in children {
            switch child.local {
            case "name", "title": person.name = person.name ?? child.trimmedText?.collapsed
            case "email": person.email = person.email ?? child.trimmedText
            case "uri", "url", "homepage", "page": person.uri = person.uri ?? child.addressText
            default: break
            }
        }
        // "name <mail>" in the name alone.
        if person.email == nil, let name = person.name, let split = Person(name), split.email != nil {
            person.name = split.name
            person.email = split.email
        }
        return person.isEmpty ? trimmedText.flatMap { Person($0) } : person
    }
}
