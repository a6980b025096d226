import Synchronization
import Testing

@testable import tidings

struct OrderedWorkTests {
    @Test func `what comes first is handed on first, however long it takes`() throws {
        var received: [Int] = []
        let first = Mutex(false)
        let work = OrderedWork<Int, Int> { number in
            // The others are done before it, where there is a thread for them.
            if number == 0 { while !first.withLock(\.self) {} }
            return number * 2
        } receive: {
            received.append($0)
        }
        try work.give(0)
        try work.give(1)
        first.withLock { $0 = true }
        for number in 2..<200 { try work.give(number) }
        try work.finish()
        #expect(received == (0..<200).map { $0 * 2 })
    }

    @Test func `an error of the receiver ends it, and little is under way by then`() throws {
        struct Full: Error {}
        let begun = Atomic(0)
        let work = OrderedWork<Int, Int> { number in
            begun.add(1, ordering: .relaxed)
            return number
        } receive: { _ in
            throw Full()
        }
        #expect(throws: Full.self) { for number in 0..<1000 { try work.give(number) } }
        #expect(begun.load(ordering: .relaxed) <= 16)
    }
}
