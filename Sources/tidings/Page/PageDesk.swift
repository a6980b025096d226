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

    init(folder: String, configuration: Configuration) {
        self.folder = folder
        self.configuration = configuration
    }

    func take(_ configuration: Configuration) {
        self.configuration = configuration
        shelf = PageShelf()
    }

    func answer(_ request: PageRequest) -> PageAnswer {
        do {
            return try look(request)
        } catch let problem as PageProblem {
            return Self.refusal(problem, isPage: request.resource.isPage)
        } catch {
            let reason = Problem(error)?.description ?? "\(error)"
            return Self.refusal(.unavailable(maskingSecrets(reason)), isPage: request.resource.isPage)
        }
    }

    private func look(_ request: PageRequest) throws -> PageAnswer {
        let store = try open()
        shelf.dataVersion = try store.dataVersion()
        return try store.atOneMoment {
            let reader = PageReader(store: store, configuration: configuration, now: timeOfDay())
            return try reader.answer(request, &shelf)
        }
    }

    private func open() throws -> Store {
        if let store { return store }
        let opened = try Store(folder: folder, access: .reading, now: timeOfDay())
        store = opened
        return opened
    }

    /// Says what is wrong: to people on a page, to programs as problem details (RFC 9457).
    nonisolated static func refusal(_ problem: PageProblem, isPage: Bool) -> PageAnswer {
        let (title, sentence) = problem.words
        guard isPage else {
            return PageAnswer(
                status: problem.status, contentType: "application/problem+json",
                body: renderProblem(status: problem.status, title: title, detail: sentence))
        }
        return PageAnswer(
            status: problem.status, html: renderErrorPage(title: title, sentence: sentence))
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
        case .unavailable(let reason): ("Not now", reason)
        }
    }
}
