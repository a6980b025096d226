/// The namespace declarations in force while the lenient scanner walks through a document.
struct NamespaceScopes {
    private struct Binding {
        var depth: Int
        var prefix: String
        var namespace: String
    }

    private var bindings: [Binding] = []
    /// Names resolved under the present bindings; forgotten whenever these change.
    private var known: [String: Int32] = [:]

    mutating func enter(depth: Int) { leave(depth: depth) }

    /// Forgets what elements at `depth` or deeper declared.
    mutating func leave(depth: Int) {
        while let last = bindings.last, last.depth >= depth {
            bindings.removeLast()
            known.removeAll(keepingCapacity: true)
        }
    }

    /// Takes note of the attribute when it declares a namespace.
    mutating func declare(_ attribute: ScannedAttribute, _ value: @autoclosure () -> String, depth: Int) {
        let name = attribute.name
        guard name.hasPrefix("xmlns"), bindings.count < 512 else { return }
        let rest = name.dropFirst(5)
        guard rest.isEmpty || rest.hasPrefix(":") else { return }
        bindings.append(Binding(depth: depth, prefix: String(rest.dropFirst()), namespace: value()))
        known.removeAll(keepingCapacity: true)
    }

    /// The number of a name under the bindings in force.
    mutating func name(_ qualified: String, isAttribute: Bool, _ names: inout [XMLName]) -> Int32 {
        let key = isAttribute ? "@" + qualified : qualified
        if let id = known[key] { return id }
        var prefix = ""
        var local = qualified
        if let colon = qualified.utf8.firstIndex(of: UInt8(ascii: ":")) {
            prefix = String(qualified[..<colon])
            local = String(qualified[qualified.utf8.index(after: colon)...])
        }
        let namespace = isAttribute && prefix.isEmpty ? "" : self.namespace(of: prefix)
        let id = Int32(names.count)
        names.append(XMLName(written: local, prefix: prefix, namespace: namespace))
        known[key] = id
        return id
    }

    var defaultNamespace: String { namespace(of: "") }

    private func namespace(of prefix: String) -> String {
        if prefix == "xml" { return "http://www.w3.org/XML/1998/namespace" }
        return bindings.last { $0.prefix == prefix }?.namespace ?? ""
    }
}
