import Testing

@testable import StoryStorage

struct StoreErrorTests {
    @Test(arguments: [
        (StoreError.held(pid: 7, since: "noon", folder: "/s"), "/s is in use by process 7, started noon"),
        (.missing(folder: "/s"), "/s holds no store yet; `tidings fetch` makes one"),
        (.unreadable(folder: "/s", reason: "because"), "/s cannot be used: because"),
        (.full(folder: "/s"), "the disk that holds /s is full; nothing stored was lost"),
        (.newerSchema(folder: "/s"), "the store in /s was written by a newer tidings; update this one"),
        (.corrupt(folder: "/s", reason: "because"), "the store in /s is damaged: because"),
        (.sqlite(doing: "reading", reason: "because"), "reading: because"),
    ])
    func `every error has its sentence`(error: StoreError, sentence: String) {
        #expect(error.description == sentence)
    }
}
