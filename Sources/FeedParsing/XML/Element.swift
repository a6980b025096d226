/// An element of a tree, for those who read it.
struct Element {
    let tree: XMLTree
    let index: Int

    private var node: XMLTree.Node { tree.node(index) }
    var name: XMLName { tree.names[nameID] }
    var nameID: Int { Int(node.name) }
    var local: String { tree.names[nameID].local }
    /// Always an earlier node, so that every walk outwards ends.
    var parent: Element? {
        let parent = Int(node.parent)
        return 0..<index ~= parent ? Element(tree: tree, index: parent) : nil
    }
    /// One past the last descendant.
    var end: Int { tree.end(of: index) }
    /// False when the document ended before it did.
    var isWhole: Bool { !tree.open.contains(Int32(index)) }
    var hasAttributes: Bool { node.second >= 0 }
    var attributes: ElementAttributes { ElementAttributes(tree: tree, first: Int(node.second)) }

    var children: ChildElements { ChildElements(tree: tree, at: index + 1, end: end) }
    var hasChildElements: Bool { children.first { _ in true } != nil }

    func child(_ local: String) -> Element? { children.first { $0.local == local } }

    /// The value of an attribute without namespace, whatever the case of its name.
    func attribute(_ local: String) -> String? {
        guard hasAttributes else { return nil }
        return attributes.first { attribute in
            tree.names[Int(attribute.name)].vocabulary != .xml && tree.names[Int(attribute.name)].local == local
        }.map { String(text: tree.bytes($0.bytes)) }
    }

    /// An attribute's value without white space around it, nil when nothing is left.
    func trimmedAttribute(_ local: String) -> String? { attribute(local)?.trimmed.nonEmpty }

    /// `xml:base`, `xml:lang` or `xml:space` of this very element.
    func xmlAttribute(_ local: String) -> String? {
        guard tree.hasScopes, hasAttributes else { return nil }
        return attributes.first { attribute in
            tree.names[Int(attribute.name)].vocabulary == .xml && tree.names[Int(attribute.name)].local == local
        }.map { String(text: tree.bytes($0.bytes)) }
    }

    /// All text inside, tags left out, for as long as the call takes.
    func withTextBytes<Result>(_ read: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        let end = end
        if end == index + 1 { return read(UnsafeBufferPointer(start: nil, count: 0)) }
        if end == index + 2, tree.node(index + 1).isText { return read(tree.bytes(tree.node(index + 1).bytes)) }
        var bytes: [UInt8] = []
        for child in (index + 1)..<end where tree.node(child).isText {
            bytes.append(contentsOf: tree.bytes(tree.node(child).bytes))
        }
        return bytes.withUnsafeBufferPointer(read)
    }

    /// All text inside, tags left out.
    var text: String { withTextBytes { String(text: $0) } }

    /// `text` without white space around it, nil when nothing is left.
    var trimmedText: String? { withTextBytes { $0.trimmedString.nonEmpty } }
}

/// The child elements of an element, in order; texts are left out.
struct ChildElements: Sequence, IteratorProtocol {
    let tree: XMLTree
    var at: Int
    let end: Int

    mutating func next() -> Element? {
        while at < end {
            let found = at
            at = tree.end(of: found)
            if !tree.node(found).isText { return Element(tree: tree, index: found) }
        }
        return nil
    }
}

/// The attributes of an element, in order.
struct ElementAttributes: Sequence, IteratorProtocol {
    let tree: XMLTree
    /// Negative where there is none any more.
    private var place: Int

    init(tree: XMLTree, first: Int) {
        self.tree = tree
        place = first
    }

    mutating func next() -> XMLTree.Attribute? {
        guard place >= 0 else { return nil }
        let attribute = tree.attribute(place)
        place = attribute.goesOn ? place + 1 : -1
        return attribute
    }
}
