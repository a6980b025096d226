/// Reads a feed of any format; never fails, since `ParsedFeed.error` says what is no feed.
package func parseFeed(
    _ bytes: [UInt8], _ context: DocumentContext = .init(), limits: ParseLimits = .init()
) -> ParsedFeed {
    guard bytes.count > limits.maxBytes else { return DocumentReader(context, limits).read(bytes) }
    var feed = DocumentReader(context, limits).read(Array(bytes[..<limits.maxBytes]))
    feed.isWhole = false
    feed.warnings.append(
        Warning(line: nil, problem: "it is larger than \(limits.maxBytes) bytes", remedy: "ignored the rest"))
    return feed
}

/// The way from bytes to a feed: encoding, kind of document, parser, format.
private struct DocumentReader {
    let context: DocumentContext
    let limits: ParseLimits

    init(_ context: DocumentContext, _ limits: ParseLimits) {
        self.context = context
        self.limits = limits
    }

    func read(_ bytes: [UInt8]) -> ParsedFeed {
        if let kind = NoFeed.binaryKind(bytes) { return refusal(kind) }
        var decoded = decode(bytes, context, trustUTF8: true)
        var body = withoutPadding(decoded.bytes)
        guard let first = body.first else { return refusal("the document is empty") }
        if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
            if !decoded.isProven { decoded = decode(bytes, context, trustUTF8: false) }
            body = withoutPadding(decoded.bytes)
            return readJSON(body, decoded)
        }
        if case .tree(let tree, let warning) = strictly(body, decoded),
            let feed = readXML(tree, decoded, warnings: [warning].compactMap { $0 })
        {
            return feed
        }
        if !decoded.isProven, !isUTF8(decoded.bytes) {
            decoded = decode(bytes, context, trustUTF8: false)
            body = withoutPadding(decoded.bytes)
        }
        return readBroken(body, decoded)
    }

    private func strictly(_ body: ArraySlice<UInt8>, _ decoded: DecodedDocument) -> StrictOutcome {
        // Something stands before the first tag: not well-formed, whatever follows.
        guard body.first == UInt8(ascii: "<") else { return .malformed(line: 1, reason: "it begins with text") }
        let outcome = parseStrictly(body, context)
        let skipped = decoded.lines(before: body.startIndex)
        return skipped == 0 ? outcome : outcome.moved(by: skipped)
    }

    /// A document that is not well-formed, or that was not in the encoding it should have been in.
    private func readBroken(_ body: ArraySlice<UInt8>, _ decoded: DecodedDocument) -> ParsedFeed {
        var warnings: [Warning] = []
        switch strictly(body, decoded) {
        case .tree(let tree, let warning):
            if let feed = readXML(tree, decoded, warnings: [warning].compactMap { $0 }) { return feed }
        case .tooLarge(let tree, let warning):
            if let feed = readXML(tree, decoded, warnings: [warning]) { return feed }
        case .malformed(let line, let reason):
            warnings.append(
                Warning(line: line, problem: "it is not well-formed: \(reason)", remedy: "read it leniently"))
        }
        if let page = NoFeed.page(body, context) { return page }
        let start = feedStart(in: body)
        if start > body.startIndex {
            warnings.append(Warning(line: 1, problem: "something stands before the feed", remedy: "skipped it"))
        }
        let scanned = LenientScanner.scan(body[start...], context)
        guard !scanned.tree.isEmpty else { return refusal(NoFeed.textKind(body)) }
        let skipped = decoded.lines(before: start)
        return readXML(scanned.tree, decoded, warnings: warnings + scanned.warnings.map { $0.moved(by: skipped) })
            ?? NoFeed.otherXML(scanned.tree, body)
    }

    /// Nil when no format knows the root.
    private func readXML(
        _ tree: XMLTree, _ decoded: DecodedDocument, warnings: [Warning]
    ) -> ParsedFeed? {
        guard var feed = readFeed(tree) else { return nil }
        feed.encoding = decoded.encoding
        feed.warnings = [decoded.warning].compactMap { $0 } + warnings + feed.warnings
        feed.bozo = !warnings.isEmpty || decoded.warning != nil
        feed.isWhole = feed.isWhole && tree.open.isEmpty && !tree.hasCutText
        if tree.hasCutText {
            let problem = "a text is longer than \(XMLTreeBuilder.maxTextBytes) bytes"
            feed.warnings.append(Warning(line: nil, problem: problem, remedy: "cut it"))
        }
        if tree.hasLongScope {
            let problem = "an xml:base or xml:lang is longer than \(XMLTreeBuilder.maxScopeBytes) bytes"
            feed.warnings.append(Warning(line: nil, problem: problem, remedy: "ignored it"))
        }
        return feed
    }

    private func readFeed(_ tree: XMLTree) -> ParsedFeed? {
        guard let root = tree.root, let format = FeedFormat.all.first(where: { $0.recognises(root) }) else {
            return nil
        }
        var reading = FeedReading(tree, limits: limits)
        format.read(root, &reading)
        return reading.feed
    }

    private func readJSON(_ body: ArraySlice<UInt8>, _ decoded: DecodedDocument) -> ParsedFeed {
        let (value, isWhole) = JSONScanner.parse(body)
        var feed: ParsedFeed
        if let value, JSONFeed.recognises(value) {
            feed = JSONFeed.read(value, context, limits)
        } else if let value, RSSInJSON.recognises(value), let rss = readFeed(RSSInJSON.tree(value, context)) {
            feed = rss
        } else {
            return refusal(isWhole ? "it is JSON but no feed" : "it is broken JSON and no feed")
        }
        feed.encoding = decoded.encoding
        feed.isWhole = feed.isWhole && isWhole
        feed.bozo = !isWhole || decoded.warning != nil
        if let warning = decoded.warning { feed.warnings.append(warning) }
        if !isWhole {
            feed.warnings.append(Warning(line: nil, problem: "the JSON breaks off", remedy: "kept what came before"))
        }
        return feed
    }

    private func refusal(_ reason: String) -> ParsedFeed {
        var feed = ParsedFeed()
        feed.error = reason
        return feed
    }

    /// Without white space, NULs and byte-order marks at the start, and NULs at the end.
    private func withoutPadding(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var bytes = bytes
        while let first = bytes.first {
            if isSpace(first) || first == 0 || first == 0x0b || first == 0x0c {
                bytes.removeFirst()
            } else if bytes.starts(withASCII: "\u{feff}", at: bytes.startIndex) {
                bytes.removeFirst(3)
            } else {
                break
            }
        }
        while let last = bytes.last, last == 0 { bytes.removeLast() }
        return bytes
    }

    /// Where the feed begins in a document that begins with something else; its start when nothing better is found.
    private func feedStart(in body: ArraySlice<UInt8>) -> Int {
        for at in body.indices.prefix(256 << 10) where body[at] == UInt8(ascii: "<") {
            if body.startsIgnoringCase("<rss", at: at) || body.startsIgnoringCase("<feed", at: at)
                || body.startsIgnoringCase("<rdf:rdf", at: at) || body.startsIgnoringCase("<channel", at: at)
                || body.startsIgnoringCase("<?xml", at: at) || body.startsIgnoringCase("<!doctype", at: at)
            {
                return at
            }
        }
        return body.startIndex
    }
}

extension DecodedDocument {
    fileprivate func lines(before place: Int) -> Int {
        bytes[..<place].reduce(0) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
    }
}

extension StrictOutcome {
    /// The same, told of a document that begins so many lines earlier.
    fileprivate func moved(by lines: Int) -> StrictOutcome {
        switch self {
        case .tree(let tree, let warning): .tree(tree, warning: warning?.moved(by: lines))
        case .malformed(let line, let reason): .malformed(line: line + lines, reason: reason)
        case .tooLarge(let tree, let warning): .tooLarge(tree, warning.moved(by: lines))
        }
    }
}
