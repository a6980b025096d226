import Glibc

/// A list that owns its memory alone.
///
/// An `Array` copies itself when it grows, so that a large document is there twice for a moment, and asks at each change
/// whether somebody shares it. This one grows where it stands, as far as the system can, and gives back what has been
/// read.
struct GrowingMemory<Element: BitwiseCopyable>: ~Copyable {
    private(set) var count = 0
    private var capacity: Int
    private var start: UnsafeMutablePointer<Element>

    init(capacity: Int) {
        self.capacity = max(capacity, 16)
        start = Self.memory(malloc(self.capacity * MemoryLayout<Element>.stride))
    }

    deinit { free(start) }

    @inline(__always)
    subscript(index: Int) -> Element {
        get {
            precondition(index >= 0 && index < count)
            return start[index]
        }
        set {
            precondition(index >= 0 && index < count)
            start[index] = newValue
        }
    }

    @inline(__always)
    subscript(range: Range<Int>) -> UnsafeBufferPointer<Element> {
        precondition(range.lowerBound >= 0 && range.upperBound <= count)
        return UnsafeBufferPointer(start: start + range.lowerBound, count: range.count)
    }

    @inline(__always)
    mutating func append(_ element: Element) {
        if count == capacity { grow(1) }
        start[count] = element
        count += 1
    }

    @inline(__always)
    mutating func append(contentsOf elements: UnsafeBufferPointer<Element>) {
        guard let source = elements.baseAddress else { return }
        if capacity - count < elements.count { grow(elements.count) }
        (start + count).initialize(from: source, count: elements.count)
        count += elements.count
    }

    private mutating func grow(_ more: Int) {
        capacity = max(capacity + capacity / 2, count + more)
        start = Self.memory(realloc(start, capacity * MemoryLayout<Element>.stride))
    }

    /// Gives the memory of these elements back to the system, whole pages of it; whoever reads them again finds zeros.
    func giveBack(_ range: Range<Int>) {
        precondition(range.lowerBound >= 0 && range.upperBound <= count)
        let page = 4096
        let low = (Int(bitPattern: start + range.lowerBound) + page - 1) / page * page
        let high = Int(bitPattern: start + range.upperBound) / page * page
        guard low < high else { return }
        // Should it fail, nothing is lost but memory.
        _ = madvise(UnsafeMutableRawPointer(bitPattern: low), high - low, MADV_DONTNEED)
    }

    private static func memory(_ pointer: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<Element> {
        guard let pointer else { fatalError("there is no memory left") }
        return pointer.assumingMemoryBound(to: Element.self)
    }
}
