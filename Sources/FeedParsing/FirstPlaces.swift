/// Which names were seen, and where first; by their bytes, as the store compares them.
///
/// Two names are taken for one when their 64-bit hashes are equal. Nature will not bring that about, and a feed that
/// does hides only entries of its own.
struct FirstPlaces {
    private struct Slot {
        var hash: UInt64
        var place: Int32
    }

    /// Open addressing, at most half full; a hash of 0 marks a free slot.
    private var slots: [Slot]
    private var count = 0

    init(capacity: Int) {
        var size = 16
        while size < capacity * 2 { size *= 2 }
        slots = [Slot](repeating: Slot(hash: 0, place: 0), count: size)
    }

    /// Adds names of which none was seen before; false, with nothing added, where one was.
    mutating func insertNew(_ names: [String]) -> Bool {
        let hashes = names.map { hash(of: $0) }
        guard !hashes.contains(where: { slots[slot(of: $0)].hash != 0 }) else { return false }
        for hash in hashes { _ = insert(hash, at: 0) }
        return true
    }

    /// Where the name was first seen; nil when that is here.
    mutating func insert(_ name: String, at place: Int) -> Int? { insert(hash(of: name), at: place) }

    private mutating func insert(_ hash: UInt64, at place: Int) -> Int? {
        let slot = slot(of: hash)
        guard slots[slot].hash == 0 else { return Int(slots[slot].place) }
        slots[slot] = Slot(hash: hash, place: Int32(truncatingIfNeeded: place))
        count += 1
        if count * 2 > slots.count { grow() }
        return nil
    }

    private func slot(of hash: UInt64) -> Int {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot].hash != 0, slots[slot].hash != hash { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        let old = slots
        slots = [Slot](repeating: Slot(hash: 0, place: 0), count: old.count * 2)
        for kept in old where kept.hash != 0 { slots[slot(of: kept.hash)] = kept }
    }
}

/// Eight bytes at a time: multiplied and folded, as wyhash does; never 0.
private func hash(of text: String) -> UInt64 {
    var text = text
    return text.withUTF8 { utf8 in
        let bytes = UnsafeRawBufferPointer(utf8)
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325 ^ UInt64(bytes.count)
        var at = 0
        while at + 8 <= bytes.count {
            hash = folded(hash ^ bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self), 0x9e37_79b9_7f4a_7c15)
            at += 8
        }
        var rest: UInt64 = 0
        while at < bytes.count {
            rest = rest << 8 | UInt64(bytes[at])
            at += 1
        }
        return folded(hash ^ rest, 0xc2b2_ae3d_27d4_eb4f) | 1
    }
}

@inline(__always)
private func folded(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = a.multipliedFullWidth(by: b)
    return product.high ^ product.low
}
