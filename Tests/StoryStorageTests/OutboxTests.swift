import Testing
import TidingsModel

@testable import StoryStorage

struct OutboxTests {
    let folder = TemporaryFolder()
    private let item = OutgoingItem(kind: .mail, receiver: "you@b.example", subject: "1", body: [1, 2, 3])

    @Test func `what was posted waits until it has arrived, and comes once`() throws {
        let store = try folder.open()
        try store.post([item, item], at: noon)
        let entry = try #require(try store.outbox([.mail], dueAt: noon).first)
        #expect(entry.item == item)
        #expect(try store.outbox([.mail], dueAt: noon).count == 1)
        #expect(try store.outbox([.hook], dueAt: noon).isEmpty)
        try store.setState(entry.state.begun(at: noon).arrived(at: noon + 1), of: entry)
        #expect(try store.outbox([.mail], dueAt: noon + 999_999).isEmpty)
        #expect(try store.outboxSummary().lastMail == noon + 1)
        // The same edition to the same receiver is not sent again.
        try store.post([item], at: noon + 2)
        #expect(try store.outbox([.mail], dueAt: noon + 999_999).isEmpty)
    }

    @Test func `a try that nobody lived to see the end of is made again`() throws {
        do {
            let store = try folder.open()
            try store.post([item], at: noon)
            let entry = try #require(try store.outbox([.mail], dueAt: noon).first)
            try store.setState(entry.state.begun(at: noon), of: entry)
        }
        let store = try folder.open()
        #expect(try store.outbox([.mail], dueAt: noon).isEmpty)
        let again = try #require(try store.outbox([.mail], dueAt: noon + 60).first)
        #expect(again.item.body == [1, 2, 3] && again.state.attempts == 1)
    }

    @Test func `failures are told, waits grow, and three days are enough`() throws {
        var state = DeliveryState(made: noon)
        var now = noon
        var waits: [Int64] = []
        while let next = state.nextTry {
            now = max(now, next)
            state = state.begun(at: now).failed("busy", isFinal: false, at: now)
            if let next = state.nextTry { waits.append(next - now) }
        }
        #expect(waits.prefix(4) == [60, 300, 900, 3600] && waits == waits.sorted())
        #expect(state.isGivenUp && now - noon >= 3 * Timestamp.day && now - noon < 4 * Timestamp.day)
        #expect(DeliveryState(made: noon).begun(at: noon).failed("no", isFinal: true, at: noon).isGivenUp)

        let store = try folder.open()
        try store.post([item], at: noon)
        let entry = try #require(try store.outbox([.mail], dueAt: noon).first)
        try store.setState(entry.state.begun(at: noon).failed("busy", isFinal: false, at: noon), of: entry)
        let trouble = try #require(try store.outboxSummary().troubles.first)
        #expect(trouble.state.error == "busy" && trouble.receiver == "you@b.example" && !trouble.state.isGivenUp)
        try store.clearOutbox(before: noon + 999)
        #expect(try store.outboxSummary().waiting == 1)
    }

    @Test func `an edition and its mails are stored together, and the moment they were made for`() throws {
        let store = try folder.open()
        let edition = Edition(id: "1", since: noon, until: noon + 10, forms: [:])
        try store.saveEdition(edition, posting: [item], scheduledFor: noon + 5)
        #expect(try store.outbox([.mail], dueAt: noon + 10).count == 1)
        #expect(try store.scheduledEdition() == noon + 5)
    }

    @Test func `what hooks are told and up to where is stored with the notices`() throws {
        let store = try folder.open()
        #expect(try store.hookMarks().isEmpty)
        let notice = OutgoingItem(kind: .hook, receiver: "desk", subject: "new s1", body: [])
        try store.post(
            [notice], told: [HookTold(hook: "desk", subject: "s1", number: 3)],
            marks: ["desk": StoragePlace(number: 7)], at: noon)
        #expect(try store.hookMarks() == ["desk": StoragePlace(number: 7)])
        #expect(try store.told("desk", of: ["s1", "s2"]) == ["s1": 3])
        #expect(try store.outbox([.hook], dueAt: noon).map(\.item) == [notice])
        try store.forgetTold("desk", of: ["s1"])
        #expect(try store.told("desk", of: ["s1"]).isEmpty)
    }
}
