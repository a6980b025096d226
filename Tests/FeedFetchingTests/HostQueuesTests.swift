import Testing

@testable import FeedFetching

@Suite struct HostQueuesTests {
    @Test func `one host gets one request at a time and a pause between`() {
        var queues = HostQueues<Int>(perHost: 1)
        for job in 1...3 { queues.add(job, at: "a", now: 0) }
        #expect(queues.next(now: 0) == 1)
        #expect(queues.next(now: 0) == nil)
        queues.finished(at: "a", pause: 1000, now: 500)
        #expect(queues.next(now: 1499) == nil)
        #expect(queues.nextWake == 1500)
        #expect(queues.next(now: 1500) == 2)
        queues.finished(at: "a", pause: 0, now: 1600)
        #expect(queues.next(now: 1600) == 3)
    }

    @Test func `a busy host delays no other`() {
        var queues = HostQueues<Int>(perHost: 2)
        for job in 1...3 { queues.add(job, at: "slow", now: 0) }
        for job in 4...5 { queues.add(job, at: "b\(job)", now: 0) }
        var begun: [Int] = []
        while let job = queues.next(now: 0) { begun.append(job) }
        #expect(begun.sorted() == [1, 2, 4, 5])
    }

    @Test func `the host with most to do goes on first`() {
        var queues = HostQueues<String>(perHost: 1)
        for host in ["x", "y", "long", "z"] { queues.add("\(host)1", at: host, now: 0) }
        for job in 2...5 { queues.add("long\(job)", at: "long", now: 0) }
        let begun = (0..<3).compactMap { _ in queues.next(now: 0) }
        #expect(begun == ["x1", "y1", "long1"])
        queues.finished(at: "long", pause: 0, now: 0)
        #expect(queues.next(now: 0) == "long2")
        #expect(queues.next(now: 0) == "z1")
    }

    @Test func `a job that comes from another host goes before those that wait`() {
        var queues = HostQueues<Int>(perHost: 1)
        for job in 1...3 { queues.add(job, at: "a", now: 0) }
        #expect(queues.next(now: 0) == 1)
        queues.add(9, at: "a", first: true, now: 0)
        queues.finished(at: "a", pause: 0, now: 0)
        #expect(queues.next(now: 0) == 9)
    }

    @Test func `what is taken away never begins`() {
        var queues = HostQueues<Int>(perHost: 1)
        for job in 1...50 { queues.add(job, at: job < 40 ? "a" : "b\(job)", now: 0) }
        #expect(queues.removeWaiting(at: "a") { _ in true }.count == 39)
        #expect(queues.removeWaiting { $0.isMultiple(of: 2) }.sorted() == [40, 42, 44, 46, 48, 50])
        var begun: [Int] = []
        while let job = queues.next(now: 0) { begun.append(job) }
        #expect(begun.sorted() == [41, 43, 45, 47, 49])
        #expect(!queues.hasReady)
    }

    @Test func `the pause holds for what is added later`() {
        var queues = HostQueues<Int>(perHost: 1)
        queues.add(1, at: "a", now: 0)
        #expect(queues.next(now: 0) == 1)
        queues.finished(at: "a", pause: 1000, now: 0)
        queues.add(2, at: "a", now: 10)
        #expect(queues.next(now: 999) == nil)
        #expect(queues.next(now: 1000) == 2)
    }
}
