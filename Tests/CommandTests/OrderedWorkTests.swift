import Foundation
import Synchronization
import Testing

@testable import tidings

struct OrderedWorkTests {
    @Test(.enabled(if: ProcessInfo.processInfo.activeProcessorCount > 1))
    func `what comes first is handed on first, however long it takes`() async {
        // On a thread of its own: those of the test are the ones that work.
        let received = await withCheckedContinuation { continuation in
            Thread.detachNewThread { continuation.resume(returning: Self.receivedWhileFirstIsLast()) }
        }
        #expect(received == Array(0..<200))
    }

    /// What is handed on of the first 200 numbers, where the second is done long before the first.
    private static func receivedWhileFirstIsLast() -> [Int] {
        var received: [Int] = []
        let isSecondDone = Atomic(false)
        let mayFirstEnd = Atomic(false)
        let work = OrderedWork<Int, Int> { number in
            if number == 0 {
                while !mayFirstEnd.load(ordering: .acquiring) {}
                // Whoever does not wait for it has time to hand on another.
                return (0..<1_000_000).reduce(0) { $0 &* 31 &+ $1 } & 0
            }
            if number == 1 { isSecondDone.store(true, ordering: .releasing) }
            return number
        } receive: {
            received.append($0)
        }
        try? work.give(0)
        try? work.give(1)
        while !isSecondDone.load(ordering: .acquiring) {}
        mayFirstEnd.store(true, ordering: .releasing)
        for number in 2..<200 { try? work.give(number) }
        try? work.finish()
        return received
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
