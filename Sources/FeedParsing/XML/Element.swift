/// An element of a tree, for those who read it.
struct Element {
    let tree: XMLTree
    let index: Int

    private var node: XMLTree.Node { tree.nodes[index] }
    var name: XMLName { tree.names[Int(node.name)] }
    var nameID: Int { Int(node.name) }
    var local: String { name.local }
    var parent: Element? { node.parent < 0 ? nil : Element(tree: tree, index: Int(node.parent)) }
    /// False when the document ended before it did.
    var isWhole: Bool { !tree.open.contains(Int32(index)) }
    var hasAttributes: Bool { node.high > node.low }

    var children: ChildElements { ChildElements(tree: tree, at: index + 1, end: Int(node.end)) }
    var hasChildElements: Bool { children.first { _ in true } != nil }

    func child(_ local: String) -> Element? { children.first { $0.local == local } }

    /// The value of an attribute without namespace, whatever the case of its name.
    func attribute(_ local: String) -> String? {
        for attribute in tree.attributes[Int(node.low)..<Int(node.high)] {
            let name = tree.names[Int(attribute.name)]
            if name.local == local, name.vocabulary != .xml {
                return String(decoding: tree.arena[Int(attribute.low)..<Int(attribute.high)], as: UTF8.self)
            }
        }
        return nil
    }

    /// An attribute's value without white space around it, nil when nothing is left.
    func trimmedAttribute(_ local: String) -> String? { attribute(local)?.trimmed.nonEmpty }

    /// `xml:base`, `xml:lang` or `xml:space` of this very element.
    func xmlAttribute(_ local: String) -> String? {
        guard tree.hasScopes else { return nil }
        for attribute in tree.attributes[Int(node.low)..<Int(node.high)] {
            let name = tree.names[Int(attribute.name)]
            if name.vocabulary == .xml, name.local == local {
                return String(decoding: tree.arena[Int(attribute.low)..<Int(attribute.high)], as: UTF8.self)
            }
        }
        return nil
    }

    /// All text inside, tags left out.
    var text: String {
        if node.end == index + 2, tree.nodes[index + 1].isText {
            let only = tree.nodes[index + 1]
            return String(decoding: tree.arena[Int(only.low)..<Int(only.high)], as: UTF8.self)
        }
        var bytes: [UInt8] = []
        for child in tree.nodes[(index + 1)..<Int(node.end)] where child.isText {
            bytes.append(contentsOf: tree.arena[Int(child.low)..<Int(child.high)])
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// `text` without white space around it, nil when nothing is left.
    var trimmedText: String? {
        if node.end == index + 2, tree.nodes[index + 1].isText {
            let only = tree.nodes[index + 1]
            return tree.arena[Int(only.low)..<Int(only.high)].trimmedString.nonEmpty
        }
        return text.trimmed.nonEmpty
    }

    /// The bytes of the text inside, for parsers of dates and numbers.
    var textBytes: ArraySlice<UInt8> {
        if node.end == index + 2, tree.nodes[index + 1].isText {
            let only = tree.nodes[index + 1]
            return tree.arena[Int(only.low)..<Int(only.high)]
        }
        return Array(text.utf8)[...]
    }
}

/// The child elements of an element, in order; texts are left out.
struct ChildElements: Sequence, IteratorProtocol {
    let tree: XMLTree
    var at: Int
    let end: Int

    mutating func next() -> Element? {
        while at < end {
            let node = tree.nodes[at]
            defer { at = Int(node.end) }
            if !node.isText { return Element(tree: tree, index: at) }
        }
        return nil
    }
}
