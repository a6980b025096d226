// Reading what is not XML
//
// One pass over the bytes that cannot fail: whatever does not look like a tag, a comment, a CDATA section or a
// reference is text. Differs from libxml2's recover mode in what feeds do wrong most (9 % of real ones):
//
// 1. A bare "&" or "<" is text, and "&copy=" in an address is no reference.
// 2. HTML's entities are known, and those that the document's own DTD declares, as far as `maxExpansion` allows.
// 3. An end tag closes what is open inside its element; one that nothing opened is dropped. A new item closes an
//    open one.
// 4. Prefixes that nobody declared mean what feeds commonly mean by them.
// 5. Control characters and invalid references are dropped; a broken end keeps everything before it.
//
// Attack surface: linear in the input but for expanded entities, which are bounded in depth and sum.

/// Builds a tree from bytes in UTF-8 that are not well-formed XML.
struct LenientScanner: ~Copyable {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var at = 0
    private var builder: XMLTreeBuilder
    private var scopes = NamespaceScopes()
    /// Names in lower case of the elements that are open, prefix included.
    private var openNames: [String] = []
    private var entities: DeclaredEntities
    /// The first thing found wrong.
    private var warnings: [Warning] = []
    /// The line of the last warning.
    private var counted = (line: 1, end: 0)

    private init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        builder = XMLTreeBuilder(sizeHint: bytes.count)
        entities = DeclaredEntities()
    }

    static func scan(
        _ bytes: ArraySlice<UInt8>, _ context: DocumentContext = .init()
    ) -> (tree: XMLTree, warnings: [Warning]) {
        bytes.withUnsafeBufferPointer { buffer in
            var scanner = LenientScanner(buffer)
            scanner.run()
            let warnings = scanner.warnings
            return (XMLTree(scanner.builder, context: context), warnings)
        }
    }

    private mutating func run() {
        while at < bytes.count, !builder.isComplete, builder.limit == nil {
            if bytes[at] == UInt8(ascii: "<") { markup() } else { text() }
        }
        if let limit = builder.limit {
            warn(limit.problem, "ignored the rest")
        } else if !builder.isComplete, !builder.isEmpty {
            warn("the document ends inside of <\(openNames.last ?? "")>", "kept what came before")
        }
        builder.finish()
    }

    /// A few warnings tell enough; a document of a million bare ampersands needs no million of them.
    private mutating func warn(_ problem: String, _ remedy: String) {
        guard warnings.count < 20 else { return }
        for byte in bytes[counted.end..<max(counted.end, min(at, bytes.count))] where byte == 0x0a { counted.line += 1 }
        counted.end = max(counted.end, min(at, bytes.count))
        warnings.append(Warning(line: counted.line, problem: problem, remedy: remedy))
    }

    // MARK: Text

    private mutating func text() {
        let start = at
        var clean = at
        while at < bytes.count, bytes[at] != UInt8(ascii: "<") {
            let byte = bytes[at]
            if byte == UInt8(ascii: "&") {
                builder.text(UnsafeBufferPointer(rebasing: bytes[clean..<at]))
                reference(inAttribute: false)
                clean = at
            } else if isForbidden(byte) {
                builder.text(UnsafeBufferPointer(rebasing: bytes[clean..<at]))
                warn("there is a control character", "dropped it")
                at += 1
                clean = at
            } else {
                at += 1
            }
        }
        if clean < at { builder.text(UnsafeBufferPointer(rebasing: bytes[clean..<at])) }
        if at == start { at += 1 }
    }

    private func isForbidden(_ byte: UInt8) -> Bool { (byte < 0x20 && !isSpace(byte)) || byte == 0x7f }

    /// Appends what the reference at `at` stands for, or the ampersand itself.
    private mutating func reference(inAttribute: Bool) {
        let end = referenceEnd(inAttribute: inAttribute)
        guard let end else {
            warn("there is an ampersand that begins no reference", "took it as text")
            at += 1
            append([UInt8(ascii: "&")], inAttribute)
            return
        }
        let whole = String(decoding: bytes[at..<end], as: UTF8.self)
        at = end
        append(entities.expand(whole), inAttribute)
    }

    private mutating func append(_ text: [UInt8], _ inAttribute: Bool) {
        if inAttribute {
            text.withUnsafeBufferPointer { builder.valueBytes($0) }
        } else {
            text.withUnsafeBufferPointer { builder.text($0) }
        }
    }

    /// Where the reference at `at` ends; nil when the ampersand there begins none.
    private func referenceEnd(inAttribute: Bool) -> Int? {
        var end = at + 1
        if end < bytes.count, bytes[end] == UInt8(ascii: "#") { end += 1 }
        let start = end
        while end < bytes.count, end - start < 40, isNameByte(bytes[end]) { end += 1 }
        guard end > start, end < bytes.count, bytes[end] == UInt8(ascii: ";") else { return nil }
        return end + 1
    }

    // MARK: Markup

    private mutating func markup() {
        guard at + 1 < bytes.count else {
            at += 1
            return
        }
        switch bytes[at + 1] {
        case UInt8(ascii: "!"): declaration()
        case UInt8(ascii: "?"): skip(past: "?>", orElse: ">")
        case UInt8(ascii: "/"): endTag()
        case let byte where isLetter(byte) || byte == UInt8(ascii: "_") || byte >= 0x80: startTag()
        default:
            warn("there is a \"<\" that begins no tag", "took it as text")
            builder.text(byte: bytes[at])
            at += 1
        }
    }

    private mutating func declaration() {
        if matches("<!--") {
            skip(past: "-->", orElse: nil)
        } else if matches("<![CDATA[") {
            let start = at + 9
            let end = find("]]>", from: start) ?? bytes.count
            cdata(start..<end)
            if end == bytes.count { warn("a CDATA section does not end", "took the rest as its text") }
            at = min(end + 3, bytes.count)
        } else {
            let end = doctypeEnd()
            entities.declare(in: bytes[at..<end])
            let doctype = String(decoding: bytes[at..<min(end, at + 512)], as: UTF8.self)
            if doctype.contains("netscape.com") { builder.hasNetscapeDTD = true }
            at = end
        }
    }

    private mutating func cdata(_ range: Range<Int>) {
        var clean = range.lowerBound
        for i in range where isForbidden(bytes[i]) {
            builder.text(UnsafeBufferPointer(rebasing: bytes[clean..<i]))
            clean = i + 1
        }
        builder.text(UnsafeBufferPointer(rebasing: bytes[clean..<range.upperBound]))
    }

    /// Past the ">" of a document type declaration, its internal subset included.
    private func doctypeEnd() -> Int {
        var end = at + 2
        var inSubset = false
        var quote: UInt8 = 0
        while end < bytes.count {
            let byte = bytes[end]
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: "[") {
                inSubset = true
            } else if byte == UInt8(ascii: "]") {
                inSubset = false
            } else if byte == UInt8(ascii: ">"), !inSubset {
                return end + 1
            }
            end += 1
        }
        // An unbalanced quote or bracket: the first ">" must do.
        return bytes[at...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? bytes.count
    }

    private mutating func skip(past end: StaticString, orElse other: StaticString?) {
        if let found = find(end, from: at + 2) {
            at = found + end.utf8CodeUnitCount
        } else if let other, let found = find(other, from: at + 2) {
            at = found + other.utf8CodeUnitCount
        } else {
            at = bytes.count
        }
    }

    private mutating func endTag() {
        let nameStart = at + 2
        var end = nameStart
        while end < bytes.count, isNameByte(bytes[end]) { end += 1 }
        let name = String(decoding: bytes[nameStart..<end].map(lowered), as: UTF8.self)
        while end < bytes.count, bytes[end] != UInt8(ascii: ">"), bytes[end] != UInt8(ascii: "<") { end += 1 }
        if end < bytes.count, bytes[end] == UInt8(ascii: ">") { end += 1 }
        defer { at = end }
        guard let index = openNames.lastIndex(of: name) else {
            warn("nothing is open that </\(name)> could close", "dropped it")
            return
        }
        // An HTML tag inside of a text must not close the item around it.
        close(downTo: index)
    }

    private mutating func close(downTo index: Int) {
        if openNames.count > index + 1, openNames.count > 1 {
            warn("<\(openNames[openNames.count - 1])> is not closed", "closed it")
        }
        while openNames.count > index {
            openNames.removeLast()
            scopes.leave(depth: openNames.count)
            builder.end()
        }
    }

    private mutating func startTag() {
        var end = at + 1
        while end < bytes.count, isNameByte(bytes[end]) { end += 1 }
        let written = UnsafeBufferPointer(rebasing: bytes[(at + 1)..<min(end, at + 1 + 1024)])
        let lower = String(decoding: written.map(lowered), as: UTF8.self)
        at = end
        closeOpenItem(before: lower)
        scopes.enter(depth: openNames.count)
        let attributes = scanAttributes()
        // Tags below the deepest level are dropped; their text stays.
        guard openNames.count < XMLTreeBuilder.maxDepth else { return }
        for attribute in attributes.items {
            scopes.declare(attribute, builder.value(attribute.value), depth: openNames.count)
        }
        if builder.isEmpty { builder.defaultNamespace = scopes.defaultNamespace }
        let name = scopes.name(String(decoding: written, as: UTF8.self), isAttribute: false, &builder.names)
        let kept = builder.start(name)
        if kept {
            for item in attributes.items where builder.takesAttributes && !item.declaresNamespace {
                let id = scopes.name(item.name, isAttribute: true, &builder.names)
                builder.attribute(id, item.value)
            }
        }
        openNames.append(lower)
        if attributes.closes || voidElementNames.contains(lower), !(lower == "source" && !attributes.closes) {
            openNames.removeLast()
            scopes.leave(depth: openNames.count)
            builder.end()
        }
    }

    /// A feed that forgot to close an item, or something before it, still begins the next one.
    private mutating func closeOpenItem(before name: String) {
        guard name == "item" || name == "entry" else { return }
        guard let container = openNames.lastIndex(where: { itemContainers.contains($0) }) else { return }
        if openNames.count > container + 1 { close(downTo: container + 1) }
    }

    private mutating func scanAttributes() -> (items: [ScannedAttribute], closes: Bool) {
        var items: [ScannedAttribute] = []
        while at < bytes.count {
            let byte = bytes[at]
            if byte == UInt8(ascii: ">") {
                at += 1
                return (items, false)
            }
            if byte == UInt8(ascii: "/"), at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: ">") {
                at += 2
                return (items, true)
            }
            if byte == UInt8(ascii: "<") {
                warn("a tag does not end", "ended it before the next one")
                return (items, false)
            }
            if isNameByte(byte) {
                let item = scanAttribute()
                if items.count < XMLTreeBuilder.maxAttributes { items.append(item) }
            } else {
                at += 1
            }
        }
        return (items, false)
    }

    private mutating func scanAttribute() -> ScannedAttribute {
        let start = at
        while at < bytes.count, isNameByte(bytes[at]) { at += 1 }
        let name = String(decoding: bytes[start..<min(at, start + 256)], as: UTF8.self)
        var next = at
        while next < bytes.count, isSpace(bytes[next]) { next += 1 }
        let low = builder.position
        guard next < bytes.count, bytes[next] == UInt8(ascii: "=") else {
            return ScannedAttribute(name: name, value: low..<low)
        }
        at = next + 1
        while at < bytes.count, isSpace(bytes[at]) { at += 1 }
        if at < bytes.count, bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'") {
            quotedValue(bytes[at])
        } else {
            unquotedValue()
        }
        return ScannedAttribute(name: name, value: low..<builder.position)
    }

    private mutating func quotedValue(_ quote: UInt8) {
        at += 1
        while at < bytes.count, bytes[at] != quote {
            let byte = bytes[at]
            if byte == UInt8(ascii: "&") {
                reference(inAttribute: true)
                continue
            }
            if !isForbidden(byte) { builder.valueByte(isSpace(byte) ? 0x20 : byte) }
            at += 1
        }
        at = min(at + 1, bytes.count)
    }

    private mutating func unquotedValue() {
        warn("an attribute's value has no quotes", "took it up to the next blank")
        while at < bytes.count, !isSpace(bytes[at]), bytes[at] != UInt8(ascii: ">") {
            if bytes[at] == UInt8(ascii: "/"), at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: ">") { return }
            if bytes[at] == UInt8(ascii: "&") {
                reference(inAttribute: true)
            } else {
                builder.valueByte(bytes[at])
                at += 1
            }
        }
    }

    // MARK: Bytes

    private func matches(_ text: StaticString) -> Bool {
        guard at + text.utf8CodeUnitCount <= bytes.count else { return false }
        return text.withUTF8Buffer { wanted in
            for i in 0..<wanted.count where bytes[at + i] != wanted[i] { return false }
            return true
        }
    }

    private func find(_ text: StaticString, from start: Int) -> Int? {
        text.withUTF8Buffer { wanted in
            var i = start
            while i + wanted.count <= bytes.count {
                if bytes[i] == wanted[0] {
                    var k = 1
                    while k < wanted.count, bytes[i + k] == wanted[k] { k += 1 }
                    if k == wanted.count { return i }
                }
                i += 1
            }
            return nil
        }
    }
}

/// What items stand in.
private let itemContainers: Set<String> = ["channel", "rss", "rdf:rdf", "rdf", "feed", "rss:channel", "atom:feed"]

/// Bytes of names, colons included; everything beyond ASCII counts.
@inline(__always)
func isNameByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte >= 0x80 || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "_")
        || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
}

/// An attribute as scanned, its value in the arena.
struct ScannedAttribute {
    var name: String
    var value: Range<Int32>

    var declaresNamespace: Bool { name == "xmlns" || name.hasPrefix("xmlns:") }
}
