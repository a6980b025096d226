import CLibXML2

/// What libxml2 makes of a document: a tree, or the place where it stopped being well-formed.
enum StrictOutcome {
    /// `warning` names what was wrong without harm: junk behind the root, prefixes that nobody declared.
    case tree(XMLTree, warning: Warning?)
    case malformed(line: Int, reason: String)
    case tooLarge(XMLTree, Warning)
}

/// Reads a well-formed document in UTF-8 through libxml2's SAX2 push interface.
///
/// No DTD is read and no entity but XML's own five is known here, so nothing can be amplified or fetched; a document
/// that uses others goes to `LenientScanner`, as does everything that is not well-formed.
func parseStrictly(_ bytes: ArraySlice<UInt8>, _ context: DocumentContext = .init()) -> StrictOutcome {
    var reader = SAXReader(sizeHint: bytes.count)
    withUnsafeMutablePointer(to: &reader) { drive($0, bytes) }
    return outcome(of: reader, context)
}

/// Chunks of this size took least time in 16 kB to 256 kB, and bound what a hostile tag may buffer.
private let chunkSize = 64 << 10
/// No honest tag, name or attribute is longer; libxml2 looks through an unfinished one again with every chunk, and
/// compares each attribute with all others.
private let maxTagBytes = 256 << 10

private func drive(_ reader: UnsafeMutablePointer<SAXReader>, _ bytes: ArraySlice<UInt8>) {
    xmlInitParser()
    var handler = saxHandler()
    guard let parser = xmlCreatePushParserCtxt(&handler, reader, nil, 0, nil) else {
        reader.pointee.failure = (0, "libxml2 gave no parser")
        return
    }
    defer {
        reader.pointee.parser = nil
        xmlFreeParserCtxt(parser)
    }
    reader.pointee.parser = parser
    // NOENT only so that &amp; in attributes arrives as "&": without it, SAX2 passes "&#38;".
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_HUGE.rawValue | XML_PARSE_NOENT.rawValue
    xmlCtxtUseOptions(parser, Int32(bitPattern: options | XML_PARSE_IGNORE_ENC.rawValue))
    xmlSwitchEncoding(parser, XML_CHAR_ENCODING_UTF8)

    bytes.withUnsafeBytes { feed($0, to: parser, reader) }
    reader.pointee.lastLine = reader.pointee.line
}

private func feed(
    _ bytes: UnsafeRawBufferPointer, to parser: xmlParserCtxtPtr, _ reader: UnsafeMutablePointer<SAXReader>
) {
    guard let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self) else { return }
    var offset = 0
    var quiet = 0
    while offset < bytes.count {
        let count = min(chunkSize, bytes.count - offset)
        let events = reader.pointee.events
        _ = xmlParseChunk(parser, start + offset, Int32(count), 0)
        offset += count
        if reader.pointee.stopped { return }
        quiet = reader.pointee.events == events ? quiet + count : 0
        guard quiet < maxTagBytes else {
            reader.pointee.fail("a tag or comment is longer than \(maxTagBytes) bytes")
            return
        }
    }
    _ = xmlParseChunk(parser, nil, 0, 1)
}

private func outcome(of reader: consuming SAXReader, _ context: DocumentContext) -> StrictOutcome {
    let failure = reader.failure
    let warning = reader.namespaceWarning
    let line = reader.lastLine
    var builder = reader.builder
    if let limit = builder.limit {
        builder.finish()
        let warning = Warning(line: line, problem: limit.problem, remedy: "ignored the rest")
        return .tooLarge(XMLTree(builder, context: context), warning)
    }
    if let failure {
        guard builder.isComplete else { return .malformed(line: failure.line, reason: failure.reason) }
        let warning = Warning(line: failure.line, problem: failure.reason, remedy: "ignored it")
        return .tree(XMLTree(builder, context: context), warning: warning)
    }
    guard builder.isComplete else { return .malformed(line: 1, reason: "there is no element") }
    return .tree(XMLTree(builder, context: context), warning: warning)
}

/// What the callbacks write to.
private struct SAXReader: ~Copyable {
    var builder: XMLTreeBuilder
    var names = NameTable()
    var parser: xmlParserCtxtPtr?
    var events = 0
    var stopped = false
    var failure: (line: Int, reason: String)?
    /// Where libxml2 stopped.
    var lastLine = 0
    var namespaceWarning: Warning?

    init(sizeHint: Int) { builder = XMLTreeBuilder(sizeHint: sizeHint) }

    var line: Int { Int(parser?.pointee.input?.pointee.line ?? 0) }

    mutating func fail(_ reason: String) {
        guard failure == nil else { return }
        failure = (line, reason)
        stop()
    }

    mutating func stop() {
        stopped = true
        if let parser { xmlStopParser(parser) }
    }

    /// Pairs of prefix and namespace, the default one without prefix.
    mutating func noteDefault(_ count: Int, _ pairs: UnsafeMutablePointer<UnsafePointer<xmlChar>?>) {
        for i in 0..<count where pairs[i * 2] == nil {
            builder.defaultNamespace = pairs[i * 2 + 1].map { String(cString: $0) } ?? ""
        }
    }

    mutating func start(
        _ local: UnsafePointer<xmlChar>, _ prefix: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?,
        count: Int, attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
        events &+= 1
        let name = names.id(local, prefix, uri, &builder.names)
        guard builder.start(name) else {
            if builder.limit != nil { stop() }
            return
        }
        if prefix != nil, uri == nil, namespaceWarning == nil {
            let written = builder.names[Int(name)]
            namespaceWarning = Warning(
                line: line, problem: "nobody declares the prefix of \(written.prefix):\(written.written)",
                remedy: "took it for what feeds commonly mean by it")
        }
        guard let attributes else { return }
        for i in 0..<count where builder.takesAttributes {
            let at = attributes + i * 5
            guard let local = at[0], let low = at[3], let high = at[4] else { continue }
            let name = names.id(local, at[1], at[2], &builder.names)
            builder.attribute(name, UnsafeBufferPointer(start: low, count: high - low))
        }
    }
}

extension XMLTreeBuilder.Limit {
    var problem: String {
        switch self {
        case .nodes: "there are more than \(XMLTreeBuilder.maxNodes) elements and texts"
        }
    }
}

/// Numbers the names of a document by libxml2's own dictionary pointers, which are unique per string.
private struct NameTable {
    private struct Slot {
        var local: UnsafePointer<xmlChar>?
        var prefix: UnsafePointer<xmlChar>?
        var uri: UnsafePointer<xmlChar>?
        var id: Int32
    }

    private struct Binding {
        var prefix: UnsafePointer<xmlChar>?
        var uri: UnsafePointer<xmlChar>?
        var shared: XMLBinding
    }

    /// A document has a few, which are found by looking through them; a hostile one with many knows them one by one.
    private static let mostBindings = 64

    private var slots = [Slot](repeating: Slot(id: -1), count: 256)
    private var used = 0
    private var bindings: [Binding] = []

    mutating func id(
        _ local: UnsafePointer<xmlChar>, _ prefix: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?,
        _ names: inout [XMLName]
    ) -> Int32 {
        var at = place(of: local, prefix, uri)
        while slots[at].id >= 0 {
            let slot = slots[at]
            if slot.local == local, slot.uri == uri, slot.prefix == prefix { return slot.id }
            at = (at + 1) & (slots.count - 1)
        }
        let id = Int32(names.count)
        names.append(XMLName(written: string(local), binding(prefix, uri)))
        slots[at] = Slot(local: local, prefix: prefix, uri: uri, id: id)
        used += 1
        if used * 2 > slots.count { grow() }
        return id
    }

    /// Many names share one, so what is known of it is kept.
    private mutating func binding(_ prefix: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?) -> XMLBinding {
        if let known = bindings.first(where: { $0.prefix == prefix && $0.uri == uri }) { return known.shared }
        let shared = XMLBinding(prefix: string(prefix), namespace: string(uri))
        if bindings.count < Self.mostBindings { bindings.append(Binding(prefix: prefix, uri: uri, shared: shared)) }
        return shared
    }

    private func place(
        of local: UnsafePointer<xmlChar>, _ prefix: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?
    ) -> Int {
        let namespace = UInt(bitPattern: prefix) &* 0x1656_67b1_9e37_79f9 ^ UInt(bitPattern: uri)
        let mixed = UInt(bitPattern: local) &* 0x9e37_79b9_7f4a_7c15 ^ namespace &* 0xc2b2_ae3d_27d4_eb4f
        return Int(truncatingIfNeeded: mixed >> 20) & (slots.count - 1)
    }

    private mutating func grow() {
        let old = slots
        slots = [Slot](repeating: Slot(id: -1), count: old.count * 2)
        for slot in old {
            guard slot.id >= 0, let local = slot.local else { continue }
            var at = place(of: local, slot.prefix, slot.uri)
            while slots[at].id >= 0 { at = (at + 1) & (slots.count - 1) }
            slots[at] = slot
        }
    }

    private func string(_ chars: UnsafePointer<xmlChar>?) -> String {
        guard let chars else { return "" }
        return String(cString: chars)
    }
}

/// A handler with the few callbacks that a tree needs.
private func saxHandler() -> xmlSAXHandler {
    var sax = xmlSAXHandler()
    sax.initialized = UInt32(XML_SAX2_MAGIC)
    sax.startElementNs = { context, local, prefix, uri, declarations, namespaces, count, _, attributes in
        guard let reader = reader(context), let local else { return }
        if reader.pointee.events == 0, let namespaces { reader.pointee.noteDefault(Int(declarations), namespaces) }
        reader.pointee.start(local, prefix, uri, count: Int(count), attributes: attributes)
    }
    sax.endElementNs = { context, _, _, _ in
        guard let reader = reader(context) else { return }
        reader.pointee.events &+= 1
        reader.pointee.builder.end()
    }
    sax.characters = { context, bytes, count in
        guard let reader = reader(context) else { return }
        reader.pointee.events &+= 1
        reader.pointee.builder.text(UnsafeBufferPointer(start: bytes, count: Int(count)))
    }
    sax.ignorableWhitespace = sax.characters
    sax.cdataBlock = sax.characters
    sax.internalSubset = { context, _, _, system in
        guard let reader = reader(context), let system else { return }
        reader.pointee.builder.hasNetscapeDTD = String(cString: system).contains("netscape.com")
    }
    sax.comment = { context, _ in reader(context)?.pointee.events &+= 1 }
    // Called for entities that are not XML's own: the lenient scanner knows HTML's and the document's.
    sax.getEntity = { context, name in
        reader(context)?.pointee.fail("it uses the entity \(name.map { String(cString: $0) } ?? "")")
        return nil
    }
    sax.serror = { context, error in
        guard let reader = reader(context), let error, error.pointee.level == XML_ERR_FATAL else { return }
        guard reader.pointee.failure == nil else { return }
        let message = error.pointee.message.map { String(cString: $0).collapsed } ?? "it is not well-formed"
        reader.pointee.failure = (Int(error.pointee.line), message)
        reader.pointee.stopped = true
    }
    return sax
}

@inline(__always)
private func reader(_ context: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<SAXReader>? {
    context?.assumingMemoryBound(to: SAXReader.self)
}
