import FeedFetching
import Logging
import Testing
import TidingsModel
import TidingsTesting

@testable import StoryStorage
@testable import TidingsEngine

private let hour = Timestamp.hour
private let day = Timestamp.day

@Suite struct HubCycleTests {
    @Test func `a feed with a hub is subscribed, pushed, and looked at once a day`() async throws {
        let bench = try HubBench()
        try await bench.subscribe()
        let request = try #require(bench.hub.subscription)
        #expect(request["topic"] == bench.feed.url)
        #expect(request["callback"].hasPrefix(HubBench.callback + "/"))
        #expect(request["callback"].count == HubBench.callback.count + 65)
        #expect(request["secret"].utf8.count == 64)
        #expect(request["lease_seconds"] == "864000")
        let subscription = try #require(try bench.stored)
        #expect(subscription.leaseEnd == noon + 10 * day)

        try await bench.look()
        #expect(try bench.bench.state().nextDue == bench.clock.now + day - PollSchedule.timerSlack)
        let reason = "the hub pushes (WebSub lease until 2025-12-05 12:00 UTC); polled daily to be safe"
        #expect(try bench.bench.state().dueReason == reason)

        // It is stored by the time the hub hears of it, and nobody was asked for it.
        let looks = bench.bench.server.requests.count
        #expect(await bench.push(["1|One||x", "2|Two||y"]) == 204)
        #expect(try bench.bench.titles == ["One", "Two"])
        #expect(bench.bench.server.requests.count == looks)
        #expect(try bench.bench.state().nextDue == bench.clock.now + day - PollSchedule.timerSlack)
        #expect(bench.bench.log.lines.last { $0.event == "pushed" }?.fields["new"] == "1")

        // The look that follows finds nothing that is not there.
        bench.items.change { $0 = ["1|One||x", "2|Two||y"] }
        try await bench.look()
        #expect(try bench.bench.entries.count == 2)
        #expect(try bench.bench.state().dueReason == reason)
        try await bench.stop()
        #expect(try bench.bench.store.check().isEmpty)
        // Neither token nor secret is anywhere but in the store.
        let log = bench.bench.log.lines.map { "\($0.event) \($0.fields)" }.joined()
        #expect(!log.contains(subscription.token) && !log.contains(subscription.secret))
    }

    @Test func `a changed text and a story of two feeds come by push as by poll`() async throws {
        let bench = try HubBench(items: ["1|Harbour bridge collapses in storm||first words"])
        try await bench.subscribe()
        #expect(await bench.push(["1|Harbour bridge collapses in storm||other words"]) == 204)
        #expect(try bench.bench.entries.map(\.content) == ["other words"])
        #expect(await bench.push(["2|Storm: harbour bridge collapses||words"]) == 204)
        try await bench.stop()
        var sizes: [Int] = []
        try bench.bench.store.forEachStory(StoryQuery()) { sizes.append($0.members.count) }
        #expect(sizes == [2])
        #expect(try bench.bench.store.check().isEmpty)
    }

    @Test func `the same entry by several deliveries and a look at once is one entry`() async throws {
        let bench = try HubBench()
        try await bench.subscribe()
        bench.items.change { $0 = ["1|One||x", "2|Two||y"] }
        await withTaskGroup(of: Int?.self) { group in
            for number in 0..<6 { group.addTask { await bench.push(["2|Two||y", "p\(number)|Push \(number)||z"]) } }
            group.addTask {
                try? await bench.look()
                return 204
            }
            for await status in group { #expect(status == 204) }
        }
        try await bench.stop()
        #expect(try bench.bench.entries.count == 8)
        #expect(try bench.bench.store.check().isEmpty)
    }

    @Test func `a delivery that is no feed is taken once and for all`() async throws {
        let bench = try HubBench()
        try await bench.subscribe()
        let hub = bench.hub
        #expect(await onOwnThread { hub.push("<html>") } == 204)
        #expect(bench.bench.log.events(.warning) == ["delivery not understood"])
        #expect(try bench.bench.titles == ["One"])
        try await bench.stop()
    }

    @Test(arguments: [String?.none, "sha256=00", "sha256", "", "md5=0123", "sha1=zz"])
    func `a delivery without the right signature changes nothing, and its sender hears nothing of it`(
        signature: String?
    ) async throws {
        let bench = try HubBench()
        try await bench.subscribe()
        let foreign = LoopbackHub.signature(of: [1], secret: "x")
        for wrong in [signature, foreign] {
            let status = await bench.push(["2|Two||y"], signature: .some(wrong))
            #expect(status == 202)
        }
        #expect(try bench.bench.titles == ["One"])
        await waitUntil { (try? bench.stored?.ignoredDeliveries) == 2 }
        #expect(bench.bench.log.events(.warning) == ["delivery ignored", "delivery ignored"])
        try await bench.stop()
    }

    @Test func `what we did not ask for is not verified`() async throws {
        let bench = try HubBench()
        try await bench.subscribe()
        #expect(try await bench.verify("subscribe") == 200)
        #expect(try await bench.verify("subscribe", topic: "http://other.example/feed") == 404)
        #expect(try await bench.verify("unsubscribe") == 404)
        let other = String(repeating: "0", count: 64)
        #expect(try await bench.verify("subscribe", token: other) == 404)
        let hub = bench.hub
        let delivered = await onOwnThread { hub.call("POST", "/websub/\(other)", body: [1])?.status }
        #expect(delivered == 404)
        try await bench.stop()
    }

    @Test func `hubs are left alone where no callback is configured`() async throws {
        let bench = try HubBench()
        try await bench.start(callback: nil)
        await waitUntil { (try? bench.bench.titles) == ["One"] }
        try await bench.look()
        #expect(try bench.bench.state().hub?.hub == bench.hub.url)
        #expect(try bench.bench.store.hubSubscriptions().isEmpty)
        #expect(bench.hub.server.requests.isEmpty)
        try await bench.stop()
    }
}

@Suite struct HubLeaseTests {
    @Test func `a lease is renewed before it ends, under the same token and secret`() async throws {
        let bench = try HubBench()
        try await bench.subscribe()
        let before = try #require(try bench.stored)
        #expect(before.nextRequest > noon + 6 * day && before.nextRequest <= noon + 8 * day)
        bench.clock.now = before.nextRequest
        await waitUntil { bench.hub.requests.count == 2 }
        await waitUntil { (try? bench.stored?.leaseEnd) == before.nextRequest + 10 * day }
        let after = try #require(try bench.stored)
        #expect(after.token == before.token && after.secret == before.secret)
        #expect(bench.hub.requests.map { $0["secret"] } == [before.secret, before.secret])
        #expect(bench.bench.log.events(.info).contains("subscription renewed"))
        try await bench.stop()
    }

    @Test func `when a lease lapses the feed is polled as ever`() async throws {
        let bench = try HubBench(.verifies(lease: 20 * 3600))
        try await bench.subscribe()
        try await bench.look()
        // Left to the hub until the lease ends, and no longer.
        #expect(try bench.bench.state().nextDue == noon + 20 * hour - PollSchedule.timerSlack)
        bench.hub.manner = .isSilent
        bench.clock.now = noon + 20 * hour
        try await bench.look()
        let state = try bench.bench.state()
        #expect(!state.dueReason.contains("hub"))
        #expect(state.nextDue - bench.clock.now <= 2 * hour + 600)
        await waitUntil { (try? bench.stored?.stage) == .wanted }
        #expect(bench.bench.log.events(.warning).contains("lease lapsed"))
        try await bench.stop()
    }

    @Test func `a denial is kept with its reason, and polling goes on`() async throws {
        let bench = try HubBench(.denies(reason: "members only"))
        try await bench.start()
        await waitUntil { (try? bench.stored?.stage) == .denied }
        #expect(try bench.stored?.reason == "members only")
        try await bench.look()
        #expect(try bench.bench.state().nextDue - bench.clock.now <= 2 * hour + 600)
        #expect(bench.hub.requests.count == 1)
        // Asked again after a week.
        bench.hub.manner = .verifies(lease: 864_000)
        bench.clock.now = noon + 7 * day
        await waitUntil { (try? bench.stored?.stage) == .active }
        try await bench.stop()
    }

    @Test func `a hub that takes its promise back has the feed polled soon`() async throws {
        let bench = try HubBench()
        try await bench.subscribe()
        try await bench.look()
        let left = try bench.bench.state()
        let hub = bench.hub
        #expect(await onOwnThread { hub.deny(reason: "gone away") } == 200)
        await waitUntil { (try? bench.bench.state().nextDue).map { $0 < left.nextDue } == true }
        let state = try bench.bench.state()
        #expect(state.nextDue - bench.clock.now <= 2 * hour && state.dueReason == "its hub pushes no more")
        await waitUntil { (try? bench.stored?.reason) == "gone away" }
        try await bench.stop()
    }

    @Test func `a hub that overlooks what a look finds is no longer relied on until it brings something`() async throws
    {
        let bench = try HubBench()
        try await bench.subscribe()
        try await bench.look()
        bench.items.change { $0 = ["1|One||x", "2|Two||y"] }
        try await bench.look()
        #expect(try !bench.bench.state().dueReason.contains("hub"))
        await waitUntil { (try? bench.stored?.missed) != nil }
        try await bench.look()
        #expect(try !bench.bench.state().dueReason.contains("hub"))
        #expect(await bench.push(["3|Three||z"]) == 204)
        try await bench.look()
        #expect(try bench.bench.state().dueReason.hasPrefix("the hub pushes"))
        try await bench.stop()
    }

    @Test(arguments: [LoopbackHub.Manner.refuses(status: 500), .refuses(status: 404), .isSilent])
    func `a hub that does not play along is asked ever less`(manner: LoopbackHub.Manner) async throws {
        let bench = try HubBench(manner)
        try await bench.start()
        for (count, pause) in [(1, hour), (2, 2 * hour), (3, 4 * hour)] {
            await waitUntil { bench.hub.requests.count == count }
            await waitUntil { (try? bench.stored?.failureCount) == count }
            #expect(try bench.stored?.nextRequest == bench.clock.now + pause)
            bench.clock.now = bench.clock.now + pause
        }
        if case .refuses(let status) = manner {
            await waitUntil { (try? bench.stored?.reason) == statusSentence(status) }
            let lines = bench.bench.log.lines.filter { $0.event == "subscription failed" }
            #expect(lines.first?.level == .warning && lines.dropFirst().allSatisfy { $0.level == .debug })
        }
        try await bench.stop()
    }

    @Test func `however the clock jumps, one feed brings one request`() async throws {
        let bench = try HubBench()
        try await bench.subscribe()
        for (jump, count) in [(366 * day, 2), (-300 * day, 3), (1, 3), (30, 3)] {
            bench.clock.now = bench.clock.now + jump
            await waitUntil { bench.hub.requests.count == count }
            let now = bench.clock.now
            if abs(jump) > day { await waitUntil { (try? bench.stored?.asked) == now } }
        }
        await waitUntil { (try? bench.stored?.isLeased(at: bench.clock.now)) == true }
        try await bench.stop()
        #expect(bench.hub.requests.count == 3)
    }
}

@Suite struct HubEndTests {
    @Test func `a restart in the middle keeps the subscription`() async throws {
        let bench = try HubBench(.isSilent)
        try await bench.start()
        await waitUntil { bench.hub.requests.count == 1 }
        try await bench.stop()
        try await bench.start()
        #expect(try await bench.verify("subscribe") == 200)
        #expect(await bench.push(["2|Two||y"]) == 204)
        try await bench.stop()
        #expect(try bench.stored?.stage == .active)

        // What was pushed while nobody listened is looked for soon.
        try await bench.start()
        await waitUntil { (try? bench.bench.state().dueReason) != nil }
        #expect(bench.hub.requests.count == 1)
        #expect(await bench.push(["3|Three||z"]) == 204)
        #expect(try bench.bench.titles == ["One", "Three", "Two"])
        try await bench.stop()
    }

    @Test func `what was pushed while nobody listened is looked for after the start`() async throws {
        let bench = try HubBench()
        try await bench.subscribe()
        try await bench.look()
        let left = try bench.bench.state().nextDue
        try await bench.stop()
        bench.clock.now = bench.clock.now + 5 * hour
        bench.items.change { $0.append("2|Two||y") }
        try await bench.start()
        await waitUntil { (try? bench.bench.titles) == ["One", "Two"] }
        #expect(bench.clock.now < left)
        try await bench.stop()
    }

    @Test(arguments: [true, false]) func `a feed that is let go or paused is unsubscribed`(isPause: Bool) async throws {
        let bench = try HubBench()
        try await bench.subscribe()
        let token = try #require(try bench.stored?.token)
        if isPause {
            var paused = bench.feed
            paused.paused = true
            try bench.leave(.follow([paused]))
        } else {
            try bench.leave(.unfollow([bench.feed.id]))
        }
        await waitUntil { bench.hub.requests.last?["mode"] == "unsubscribe" }
        await waitUntil { bench.hub.requests.last?.verification != nil }
        let request = try #require(bench.hub.requests.last)
        #expect(request["topic"] == bench.feed.url && request["callback"].hasSuffix(token))
        #expect(request.fields["hub.secret"] == nil)
        #expect(request.verification?.status == 200)
        await waitUntil { (try? bench.bench.store.hubSubscriptions().isEmpty) == true }
        #expect(await bench.push(["2|Two||y"]) == 404)
        #expect(try bench.bench.titles == ["One"])
        try await bench.stop()
    }

    @Test func `a hub that does not verify the end is told once`() async throws {
        let bench = try HubBench()
        try await bench.subscribe()
        bench.hub.manner = .isSilent
        try bench.leave(.unfollow([bench.feed.id]))
        await waitUntil { bench.hub.requests.count == 2 }
        #expect(await bench.push(["2|Two||y"]) == 410)
        bench.clock.now = noon + hour
        await waitUntil { (try? bench.bench.store.hubSubscriptions().isEmpty) == true }
        #expect(bench.hub.requests.count == 2)
        try await bench.stop()
    }

    @Test func `a feed that names its hub no more is unsubscribed`() async throws {
        let bench = try HubBench()
        try await bench.subscribe()
        bench.namesHub.change { $0 = false }
        bench.items.change { $0.append("2|Two||y") }
        try await bench.look()
        await waitUntil { bench.hub.requests.last?["mode"] == "unsubscribe" }
        #expect(try bench.bench.state().dueReason.contains("hub") == false)
        try await bench.stop()
    }

    @Test func `a callback that is switched off or moved ends what was subscribed under it`() async throws {
        let bench = try HubBench()
        try await bench.subscribe()
        try await bench.look()
        var options = Engine.Options()
        options.fetching.allowPrivate = true
        options.hubCallback = "https://elsewhere.example/hubs"
        _ = try await bench.engine?.reload(options: options, declared: [])
        await waitUntil { bench.hub.requests.contains { $0["mode"] == "unsubscribe" } }
        #expect(try bench.stored?.callback.hasPrefix("https://elsewhere.example/hubs/") == true)
        options.hubCallback = nil
        _ = try await bench.engine?.reload(options: options, declared: [])
        await bench.engine?.hubsLeft()
        #expect(try bench.bench.store.hubSubscriptions().isEmpty)
        await waitUntil { (try? bench.bench.state().dueReason) == "its hub pushes no more" }
        try await bench.stop()
    }

    @Test func `a feed may not send us to its neighbours on a private network`() async throws {
        let bench = try HubBench()
        var feed = bench.feed
        feed.settings.allowPrivate = true
        feed.url = bench.bench.server.url("/feed", at: "localhost")
        _ = try bench.bench.store.unfollow([bench.feed.id])
        _ = try bench.bench.store.follow([feed], at: noon)
        try await bench.start { $0.fetching.allowPrivate = false }
        await waitUntil { (try? bench.stored?.reason) != nil }
        let reason = try bench.stored?.reason
        #expect(reason == "127.0.0.1 is an address of a private network, where a hub may only be beside its feed")
        #expect(bench.hub.server.requests.isEmpty)
        try await bench.stop()
    }

    @Test func `while nothing can be stored a delivery is refused, so that it comes again`() async throws {
        let bench = try HubBench()
        try await bench.subscribe()
        let store = bench.bench.store
        try store.limit(to: 4)
        let words = String(repeating: "words ", count: 20000)
        #expect(await bench.push(["2|Two||\(words)"]) == 503)
        try store.limit(to: nil)
        var status = await bench.push(["2|Two||\(words)"])
        for _ in 0..<500 where status == 503 {
            try await Task.sleep(for: .milliseconds(20))
            status = await bench.push(["2|Two||\(words)"])
        }
        #expect(status == 204)
        #expect(try bench.bench.titles == ["One", "Two"])
        try await bench.stop()
        #expect(try store.check().isEmpty)
    }
}
