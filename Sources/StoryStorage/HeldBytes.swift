/// Copies of texts and blobs that stay where they are until all of them are let go.
///
/// SQLite would copy each into a block of its own (SQLITE_TRANSIENT), some 670,000 blocks in a first fetch of 1,000
/// feeds; what lies here it only reads (no destructor, SQLITE_STATIC).
struct HeldBytes: ~Copyable {
    /// A block of more bytes is not kept for what comes next.
    private static let mostKept = 1 << 16
    private static let leastBlock = 256

    /// The block that is being filled.
    private var block: UnsafeMutableRawBufferPointer?
    private var used = 0
    private var full: [UnsafeMutableRawBufferPointer] = []

    deinit {
        block?.deallocate()
        for block in full { block.deallocate() }
    }

    /// Where the copy begins; nil of nothing.
    mutating func copy(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawPointer? {
        guard !bytes.isEmpty, let start = room(for: bytes.count).baseAddress?.advanced(by: used) else { return nil }
        UnsafeMutableRawBufferPointer(start: start, count: bytes.count).copyMemory(from: bytes)
        used += bytes.count
        return UnsafeRawPointer(start)
    }

    mutating func letGo() {
        used = 0
        while let last = full.popLast() { last.deallocate() }
        guard let last = block, last.count > Self.mostKept else { return }
        last.deallocate()
        block = nil
    }

    private mutating func room(for count: Int) -> UnsafeMutableRawBufferPointer {
        if let block, block.count - used >= count { return block }
        let next = UnsafeMutableRawBufferPointer.allocate(
            byteCount: max(count, Self.leastBlock, 2 * (block?.count ?? 0)), alignment: 16)
        if let block { full.append(block) }
        block = next
        used = 0
        return next
    }
}
