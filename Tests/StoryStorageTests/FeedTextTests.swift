import Foundation
import Testing
import TidingsModel

@testable import StoryStorage

struct FeedTextTests {
    /// A history in which nothing is left out.
    private var history: FeedState {
        var state = FeedState(address: "https://b.example/a\\b", nextDue: noon + 5, dueReason: "be\"cause\n")
        state.movedTo = "https://moved.example/"
        state.health = .failing
        state.validators = HTTPValidators(etag: "\"é/\u{7}\"", lastModified: "yesterday")
        state.validatorsURL = "https://v.example/"
        state.lastChecked = noon
        state.lastSucceeded = noon - 1
        state.lastBody = noon - 2
        state.failureCount = 3
        state.lastStatus = 503
        state.lastMilliseconds = 250
        state.lastError = "no route"
        state.failingSince = Timestamp(seconds: -5)
        state.redirect = .init(target: "https://c.example/", confirmations: 2, firstSeen: noon)
        state.hints.ttlSeconds = 60
        state.hints.updatePeriodSeconds = 3600
        state.hints.skipHours = [1, 23]
        state.hints.skipDays = [0]
        state.adaptiveSeconds = 7200
        state.recentEntryTimes = [noon, noon - 60]
        state.documentTitle = "文書 😀"
        state.homePage = "https://h.example/"
        state.language = "en"
        state.hub = HubLinks(hub: "https://hub.example/", topic: "https://t.example/")
        return state
    }

    private let standard = FeedState(address: "", nextDue: noon)

    @Test func `a history in which nothing is left out comes back, written by hand or by Foundation`() throws {
        let missing = Mirror(reflecting: history).children.filter { "\($0.value)" == "nil" }.map { $0.label ?? "" }
        try #require(missing == [], "a property of the history is not tested")
        let ours = FeedText.text(history)
        #expect(FeedText.state(ours, default: standard) == history)
        #expect(try JSONDecoder().decode(FeedState.self, from: Data(ours)) == history)
        #expect(FeedText.state(try JSONEncoder().encode(history).map(\.self), default: standard) == history)
    }

    @Test func `both ways name the same properties`() throws {
        func keys(_ bytes: Data) throws -> Set<String> {
            Set(try #require(JSONSerialization.jsonObject(with: bytes) as? [String: Any]).keys)
        }
        #expect(try keys(Data(FeedText.text(history))) == keys(JSONEncoder().encode(history)))
    }

    @Test func `a history as most are needs no help from Foundation`() {
        var plain = history
        plain.dueReason = "nothing new"
        plain.validators.etag = "\"a\\/b\""
        #expect(FeedText.stateByHand(FeedText.text(plain), default: standard) == plain)
    }

    @Test(arguments: [
        "", "{", "{}x", "{\"address\":}", "{\"address\":\"a", "{\"address\":\"a\\", "[1]", "{\"nextDue\":1.5}",
        "{\"nextDue\":99999999999999999999}", "{\"nextDue\":-}", "{\"unknown\":1}", "nonsense",
        "{\"hints\":{\"skipHours\":[1,]}}",
    ])
    func `what nobody can read is the history that is given for it`(_ text: String) {
        let read = FeedText.state(Array(text.utf8), default: standard)
        #expect(read.address == standard.address && read.nextDue == standard.nextDue)
    }

    @Test func `a history that an older version left incomplete is completed`() {
        let read = FeedText.state(Array("{\"address\":\"a\",\"failureCount\":2}".utf8), default: standard)
        #expect(read.address == "a")
        #expect(read.failureCount == 2)
        #expect(read.nextDue == standard.nextDue)
    }

    @Test func `settings come back whatever they are`() throws {
        var plain = FeedSettings()
        plain.title = "A/\"B\""
        plain.category = ["News", "World"]
        plain.outlet = "a.example"
        plain.language = "de"
        plain.weight = 2
        plain.intervalSeconds = 600
        plain.allowPrivate = true
        plain.userAgent = "x"
        plain.ignoreTLSErrors = true
        var rich = plain
        rich.weight = 1.5
        rich.username = "u"
        rich.password = SecretReference(rawValue: "env:P")
        rich.bearerToken = SecretReference(rawValue: "env:T")
        rich.headers = ["X-A": "b"]
        rich.proxy = "direct"
        for settings in [FeedSettings(), plain, rich] {
            #expect(FeedText.settings(try FeedText.text(settings)) == settings)
            #expect(FeedText.settings(try JSONEncoder().encode(settings).map(\.self)) == settings)
            #expect(try JSONDecoder().decode(FeedSettings.self, from: Data(FeedText.text(settings))) == settings)
        }
        #expect(FeedText.settingsByHand(try FeedText.text(plain)) == plain)
        #expect(FeedText.settingsByHand(try FeedText.text(FeedSettings())) == FeedSettings())
    }
}
