import StoryDigest
import StoryStorage
import TidingsModel
import TidingsWeb

/// Answers what the page is asked, from a connection of its own that only reads: whoever looks holds up nobody.
///
/// One look at a time, each at the store as it is at one moment.
actor PageDesk {
    private let folder: String
    private var configuration: Configuration
    private var store: Store?
    private var shelf = PageShelf()
    private let marks: MarkDesk

    init(folder: String, configuration: Configuration) {
        self.folder = folder
        self.configuration = configuration
        marks = MarkDesk(folder: folder)
    }

    func take(_ configuration: Configuration) {
        self.configuration = configuration
        shelf = PageShelf()
    }

    /// Makes the first page before anybody asks for it: what is known of the feeds is learned anew after a start.
    func prepare() { _ = try? look(PageRequest(resource: .front)) }

    /// The first page, where one is kept for the next look.
    var keptFront: PageAnswer? { shelf.keptFront }

    /// Lets go what is kept for the next look, which will read it again.
    func rest() {
        shelf = PageShelf()
        store = nil
    }

    func answer(_ request: PageRequest) async -> PageAnswer {
        do {
            if case .reader(let call) = request.resource, let change = try readerChange(call, request) {
                try await marks.make(change)
                return PageAnswer(status: 204, contentType: "application/json", body: [])
            }
            return try look(request)
        } catch let problem as PageProblem {
            return Self.refusal(problem, to: request.resource.audience)
        } catch {
            let reason = Problem(error)?.description ?? "\(error)"
            return Self.refusal(.unavailable(maskingSecrets(reason)), to: request.resource.audience)
        }
    }

    /// What a reader client wants changed; nil where it only looks.
    private func readerChange(_ call: ReaderCall, _ request: PageRequest) throws -> MarkDesk.Change? {
        guard call.isChange else { return nil }
        let store = try open()
        return try store.atOneMoment { try ReaderDesk(store: store, request: request, now: timeOfDay()).change(call) }
    }

    private func look(_ request: PageRequest) throws -> PageAnswer {
        let store = try open()
        shelf.dataVersion = try store.dataVersion()
        return try store.atOneMoment {
            let reader = PageReader(store: store, configuration: configuration, now: timeOfDay())
            return try reader.answer(request, &shelf)
        }
    }

    /// A store that was repaired or restored is another file, and what was kept of the old one means nothing there.
    private func open() throws -> Store {
        if let store, (try? store.requirePlace()) != nil { return store }
        shelf = PageShelf()
        let opened = try Store(folder: folder, access: .reading, now: timeOfDay())
        store = opened
        return opened
    }

    /// Says what is wrong: to people on a page, to programs as problem details (RFC 9457), to readers in their words.
    nonisolated static func refusal(_ problem: PageProblem, to audience: PageAudience) -> PageAnswer {
        let (title, sentence) = problem.words
        switch audience {
        case .people:
            return PageAnswer(status: problem.status, html: renderErrorPage(title: title, sentence: sentence))
        case .programs:
            return PageAnswer(
                status: problem.status, contentType: "application/problem+json",
                body: renderProblem(status: problem.status, title: title, detail: sentence))
        case .readers:
            var answer = PageAnswer(
                status: problem.status, contentType: "application/json", body: ReaderJSON.error(sentence))
            answer.allows = "GET, HEAD, PUT"
            return answer
        }
    }
}

extension PageAnswer {
    /// A page of our own style.
    init(status: Int = 200, html: String) {
        self.init(
            status: status, contentType: "text/html; charset=utf-8", body: Array(html.utf8),
            styleSource: PageStyle.source)
    }

    init(json: [UInt8]) { self.init(contentType: "application/json", body: json) }

    init(movedTo path: String) {
        self.init(status: 308, contentType: "text/plain; charset=utf-8", body: [], location: path)
    }
}

extension PageProblem {
    /// What happened, and what can be done about it.
    var words: (title: String, sentence: String) {
        switch self {
        case .notFound(let what): ("Not found", what)
        case .badRequest(let what): ("The question is not understood", what)
        case .wrongMethod(let method): ("Only looking is possible here", "\(method) is not GET or HEAD")
        case .wrongHost(let host):
            (
                "Not by this name",
                "\(host) is none of the names this page answers to; set hosts in [web] of tidings.toml to allow it"
            )
        case .tokenNeeded:
            ("A token is needed", "give it as the password, whatever the user, or as a bearer's token")
        case .tooLarge(let limit): ("Too much at once", "at most \(limit) bytes are read")
        case .unavailable(let reason): ("Not now", reason)
        }
    }
}
