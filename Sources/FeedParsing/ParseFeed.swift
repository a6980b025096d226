/// Reads a feed of any format; never fails, since `ParsedFeed.error` says what is no feed.
///
/// Whoever hands over the only copy of the bytes has them freed as soon as they are read, before the entries are made.
package func parseFeed(
    _ bytes: consuming [UInt8], _ context: DocumentContext = .init(), limits: ParseLimits = .init()
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

    func read(_ bytes: consuming [UInt8]) -> ParsedFeed {
        if let kind = NoFeed.binaryKind(bytes) { return refusal(kind) }
        var decoded = decode(bytes, context, trustUTF8: true)
        guard let first = withoutPadding(decoded.bytes).first else { return refusal("the document is empty") }
        if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
            if !decoded.isProven { decoded = decode(bytes, context, trustUTF8: false) }
            return readJSON(decoded)
        }
        if case .tree(let tree, let warning) = strictly(decoded), let format = FeedFormat.of(tree) {
            bytes = []
            decoded.bytes = []
            return read(tree, format, decoded, warnings: [warning].compactMap { $0 })
        }
        if !decoded.isProven, !isUTF8(decoded.bytes) { decoded = decode(bytes, context, trustUTF8: false) }
        bytes = []
        return readBroken(decoded)
    }

    private func strictly(_ decoded: DecodedDocument) -> StrictOutcome {
        let body = withoutPadding(decoded.bytes)
        // Something stands before the first tag: not well-formed, whatever follows.
        guard body.first == UInt8(ascii: "<") else { return .malformed(line: 1, reason: "it begins with text") }
        let outcome = parseStrictly(body, context)
        let skipped = decoded.lines(before: body.startIndex)
        return skipped == 0 ? outcome : outcome.moved(by: skipped)
    }

    /// A document that is not well-formed, or that was not in the encoding it should have been in.
    private func readBroken(_ decoded: consuming DecodedDocument) -> ParsedFeed {
        var warnings: [Warning] = []
        switch strictly(decoded) {
        case .tree(let tree, let warning):
            if let format = FeedFormat.of(tree) {
                decoded.bytes = []
                return read(tree, format, decoded, warnings: [warning].compactMap { $0 })
            }
        case .tooLarge(let tree, let warning):
            if let format = FeedFormat.of(tree) {
                decoded.bytes = []
                return read(tree, format, decoded, warnings: [warning])
            }
        case .malformed(let line, let reason):
            warnings.append(
                Warning(line: line, problem: "it is not well-formed: \(reason)", remedy: "read it leniently"))
        }
        return readLeniently(decoded, warnings)
    }

    private func readLeniently(_ decoded: consuming DecodedDocument, _ noted: [Warning]) -> ParsedFeed {
        let body = withoutPadding(decoded.bytes)
        if let page = NoFeed.page(body, context) { return page }
        var warnings = noted
        let start = feedStart(in: body)
        if start > body.startIndex {
            warnings.append(Warning(line: 1, problem: "something stands before the feed", remedy: "skipped it"))
        }
        let scanned = LenientScanner.scan(body[start...], context)
        guard !scanned.tree.isEmpty else { return refusal(NoFeed.textKind(body)) }
        guard let format = FeedFormat.of(scanned.tree) else { return NoFeed.otherXML(scanned.tree, body) }
        let skipped = decoded.lines(before: start)
        decoded.bytes = []
        return read(
            scanned.tree, format, decoded, warnings: warnings + scanned.warnings.map { $0.moved(by: skipped) })
    }

    private func read(
        _ tree: XMLTree, _ format: FeedFormat, _ decoded: DecodedDocument, warnings: [Warning]
    ) -> ParsedFeed {
        var feed = readFeed(tree, format)
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

    private func readFeed(_ tree: XMLTree, _ format: FeedFormat) -> ParsedFeed {
        var reading = FeedReading(tree, limits: limits)
        if let root = tree.root { format.read(root, &reading) }
        return reading.feed
    }

    private func readJSON(_ decoded: DecodedDocument) -> ParsedFeed {
        let (value, isWhole) = JSONScanner.parse(withoutPadding(decoded.bytes))
        var feed: ParsedFeed
        if let value, JSONFeed.recognises(value) {
            feed = JSONFeed.read(value, context, limits)
        } else if let value, let rss = readRSS(value) {
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

    private func readRSS(_ value: JSONNode) -> ParsedFeed? {
        guard RSSInJSON.recognises(value) else { return nil }
        let tree = RSSInJSON.tree(value, context)
        return FeedFormat.of(tree).map { readFeed(tree, $0) }
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
