/// Vectors that were read lately, as they are compared.
///
/// An entry's own is asked for four times while it is placed, and those of its neighbours up to three times.
struct RecentVectors: Sendable {
    private static let count = 1024

    /// By the lower bits of the item's number.
    private var items = [Int32](repeating: -1, count: Self.count)
    private var vectors = [[VectorTerm]](repeating: [], count: Self.count)

    /// The vector of an item, which stands at this place.
    mutating func vector(of item: Int32, at index: Int, _ packed: PackedVectors) -> [VectorTerm] {
        let slot = Int(truncatingIfNeeded: item) & (Self.count - 1)
        if items[slot] != item {
            packed.read(index, into: &vectors[slot])
            items[slot] = item
        }
        return vectors[slot]
    }
}
