import Testing
import TidingsModel

@testable import TidingsEngine

@Suite struct EngineRequestTests {
    @Test(arguments: [
        EngineRequest.follow([Feed(url: "https://a.example/é", origin: .declared(file: "/x.toml"), paused: true)]),
        .follow([]), .unfollow([Feed.ID(url: "https://a.example/")]), .revive([Feed.ID(url: "https://a.example/")]),
        .move(Feed.ID(url: "https://a.example/"), address: "https://b.example/?a=1&b=2"), .withdraw("c1"),
        .correct(
            Correction(
                at: noon, kind: .split, entries: [Entry.ID(rawValue: "e1")], others: [Entry.ID(rawValue: "e2")],
                story: Story.ID(rawValue: "s2"))),
    ])
    func `a request comes back from its bytes as it was`(request: EngineRequest) {
        #expect(EngineRequest(bytes: request.bytes) == request)
    }

    @Test(arguments: [[], Array("{}".utf8), Array(#"{"fly":{}}"#.utf8), [255, 0]] as [[UInt8]])
    func `what no version of ours has written is no request`(bytes: [UInt8]) {
        #expect(EngineRequest(bytes: bytes) == nil)
    }

    @Test func `the error has its sentence`() {
        #expect(EngineError.atWork.description == "the engine is at work already")
    }
}
