import Testing

@testable import TidingsEngine

@Suite struct WaitingTests {
    @Test(.timeLimit(.minutes(1))) func `a heart beats by itself, and at once when someone rings`() async {
        let heart = Heartbeat(everyMilliseconds: 20)
        for _ in 0..<3 { await heart.next() }
        let slow = Heartbeat(everyMilliseconds: 3_600_000)
        slow.ring()
        await slow.next()
        let waiting = Task { await slow.next() }
        await Task.yield()
        slow.ring()
        await waiting.value
    }

    @Test(.timeLimit(.minutes(1))) func `a cancelled task does not wait for a beat`() async {
        let heart = Heartbeat(everyMilliseconds: 3_600_000)
        let waiting = Task { await heart.next() }
        waiting.cancel()
        await waiting.value
        let late = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            await heart.next()
        }
        await late.value
    }

    @Test(.timeLimit(.minutes(1))) func `a gate lets in no more than it has room for, and everybody once it is open`()
        async
    {
        let gate = Gate(bytes: 100_000)
        let inside = Shared<[Int]>([])
        await gate.enter(60_000)
        await gate.enter(40_000)
        await withTaskGroup(of: Void.self) { group in
            for number in 0..<200 {
                group.addTask {
                    await gate.enter(number)
                    inside.change { $0.append(number) }
                    if number % 2 == 0 { gate.leave(number) } else if number == 1 { gate.open() }
                }
            }
            while gate.waitingCount < 200, !Task.isCancelled { await Task.yield() }
            #expect(inside.value.isEmpty)
            gate.leave(40_000)
        }
        #expect(inside.value.sorted() == Array(0..<200))
    }

    @Test(.timeLimit(.minutes(1))) func `a document larger than a gate goes in, and the next when it has left`() async {
        let gate = Gate(bytes: 100_000)
        let inside = Shared<[String]>([])
        await gate.enter(1_000_000)
        let next = Task {
            await gate.enter(99_999)
            inside.change { $0.append("next") }
        }
        let third = Task {
            await next.value
            await gate.enter(99_999)
            inside.change { $0.append("third") }
        }
        while gate.waitingCount < 1, !Task.isCancelled { await Task.yield() }
        #expect(inside.value.isEmpty)
        gate.leave(1_000_000)
        await third.value
        #expect(inside.value == ["next", "third"])
    }
}
