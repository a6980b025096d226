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

    @Test func `a gate lets in no more than it has places, and everybody once it is open`() async {
        let gate = Gate(places: 2)
        let inside = Shared<[Int]>([])
        await gate.enter()
        await gate.enter()
        await withTaskGroup(of: Void.self) { group in
            for number in 0..<200 {
                group.addTask {
                    await gate.enter()
                    inside.change { $0.append(number) }
                    if number % 2 == 0 { gate.leave() } else if number == 1 { gate.open() }
                }
            }
            #expect(inside.value.isEmpty)
            gate.leave()
        }
        #expect(inside.value.sorted() == Array(0..<200))
    }
}
