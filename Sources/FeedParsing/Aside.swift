/// A value that few records have, on the heap from when somebody has set it.
///
/// Copies share it until one of them changes, so copying a record costs one count, however much it says. A getter
/// copies the whole value: to read one member of a large one, go through the projection, `record.$extras`.
@propertyWrapper
struct Aside<Value: Blank & Sendable>: Sendable {
    /// Where the value is; nil while nobody has set any of it.
    private(set) var projectedValue: Box<Value>?

    init() {}

    var wrappedValue: Value {
        // No `_read`: Swift 6.3 with optimisation tests `weak.rights != nil` in the coroutine's frame after that is
        // freed. Tests/Fuzz/run sees it at once.
        get { projectedValue?.value ?? Value() }
        // In place: a podcast's item has a dozen elements that belong here, and to copy all for each costs more than
        // parsing.
        _modify {
            var box = projectedValue ?? Box(Value())
            projectedValue = nil
            if !isKnownUniquelyReferenced(&box) { box = Box(box.value) }
            defer { projectedValue = box }
            yield &box.value
        }
    }
}

/// What `Aside` keeps.
///
/// Unchecked, since only `Aside` changes one, and only one that no other record holds.
final class Box<Value: Sendable>: @unchecked Sendable {
    // Who changes it holds it alone, so nobody needs to watch for a second one, which costs as much as the change.
    @exclusivity(unchecked)
    fileprivate(set) var value: Value
    fileprivate init(_ value: Value) { self.value = value }
}

/// What can say nothing.
protocol Blank {
    init()
}

extension Optional: Blank {
    init() { self = nil }
}
