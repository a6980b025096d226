import Testing
import TidingsModel
import TidingsTesting

@testable import StoryStorage

/// Stories of several languages on one event.
struct EventTests {
    let folder = TemporaryFolder()
    private let event = NewsEvent.ID(rawValue: "xone")

    private func placing(_ stories: [String], in event: NewsEvent.ID?) -> RefreshBatch {
        var batch = RefreshBatch([])
        if batch.clusters.isEmpty { batch.clusters = [ClusterChanges()] }
        batch.clusters[0].events = stories.map {
            EventPlacement(story: .named($0), event: event, score: 0.31, threshold: 0.25)
        }
        return batch
    }

    private func filled() throws -> Store {
        let store = try folder.open()
        let titles = ["a", "b", "c"]
        try store.save(
            RefreshBatch(titles.enumerated().map { (.titled($1, from: "\($1).example", at: noon + Int64($0)), $1) }))
        return store
    }

    private func event(of story: String, _ store: Store) throws -> NewsEvent? {
        try store.stories().first { $0.id == .named(story) }?.event
    }

    @Test func `linked stories name one another, oldest first`() throws {
        let store = try filled()
        try store.save(placing(["a", "b", "c"], in: event))
        let found = try #require(try event(of: "b", store))
        #expect(found.id == event && found.others == [.named("a"), .named("c")])
        #expect(found.score == 0.31 && found.threshold == 0.25)
        #expect(try store.check().isEmpty)
    }

    @Test func `a story that left its event is of none, and neither is one that stayed alone`() throws {
        let store = try filled()
        try store.save(placing(["a", "b"], in: event))
        try store.save(placing(["b"], in: nil))
        #expect(try event(of: "a", store) == nil)
        #expect(try event(of: "b", store) == nil)
    }

    @Test func `a story that became another's leaves its event to that`() throws {
        let store = try filled()
        try store.save(placing(["a", "c"], in: event))
        var batch = placing(["b"], in: event)
        batch.clusters[0].mergedStories = [.init(from: .named("c"), into: .named("b"))]
        try store.save(batch)
        #expect(try event(of: "a", store)?.others == [.named("b")])
        #expect(try store.check().isEmpty)
    }
}
