/// Pairs of clusters that may become one, best first.
///
/// A pair is stale once one of the two has changed; whoever takes it out checks the versions.
struct MergeQueue {
    struct Pair {
        var score: Double
        /// Slots, the older cluster first, with their orders and versions.
        var older: Int
        var younger: Int
        var olderOrder: Int32
        var youngerOrder: Int32
        var olderVersion: UInt32
        var youngerVersion: UInt32

        /// Ties go to the older clusters, so that the order of insertion does not matter.
        static func isBefore(_ a: Pair, _ b: Pair) -> Bool {
            if a.score != b.score { return a.score > b.score }
            return (a.olderOrder, a.youngerOrder) < (b.olderOrder, b.youngerOrder)
        }
    }

    private var heap: [Pair] = []

    mutating func push(_ pair: Pair) {
        heap.append(pair)
        var child = heap.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard Pair.isBefore(heap[child], heap[parent]) else { return }
            heap.swapAt(child, parent)
            child = parent
        }
    }

    mutating func pop() -> Pair? {
        guard let best = heap.first else { return nil }
        let last = heap.removeLast()
        guard !heap.isEmpty else { return best }
        heap[0] = last
        var parent = 0
        while true {
            var next = parent
            for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count {
                if Pair.isBefore(heap[child], heap[next]) { next = child }
            }
            guard next != parent else { return best }
            heap.swapAt(parent, next)
            parent = next
        }
    }
}
