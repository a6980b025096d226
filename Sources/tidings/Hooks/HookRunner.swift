import FeedFetching
import StoryStorage
import TidingsEngine
import TidingsModel

/// Brings a notice to its hook: to a program's standard input, or by a signed POST.
struct HookRunner: Sendable {
    let configuration: Configuration

    func deliver(_ item: OutgoingItem) async -> DeliveryOutcome {
        guard let hook = configuration.hooks.first(where: { $0.name == item.receiver }) else {
            return .failed("no hook of that name is configured any more", isFinal: true)
        }
        switch hook.target {
        case .command(let arguments): return await run(arguments, of: hook, item)
        case .url(let url, let secret): return await post(to: url, secret, of: hook, item)
        }
    }

    // MARK: Programs

    private func run(_ arguments: [String], of hook: Hook, _ item: OutgoingItem) async -> DeliveryOutcome {
        let passed = ["PATH", "HOME", "LANG", "LC_ALL", "TZ", "TMPDIR"]
        var environment = processEnvironment().filter { passed.contains($0.key) }
        environment["PATH"] = environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
        environment["TIDINGS_HOOK"] = hook.name
        let program = HookProgram(
            arguments: arguments, environment: environment, timeoutSeconds: hook.timeoutSeconds)
        switch await program.run(input: item.body) {
        case .exited(0, _): return .arrived
        case .exited(let status, let output):
            return .failed(said("it ended with status \(status)", output), isFinal: false)
        case .killed(let signal, let output): return .failed(said("signal \(signal) ended it", output), isFinal: false)
        case .tookTooLong(let output):
            return .failed(said("it was ended after \(hook.timeoutSeconds) s", output), isFinal: false)
        case .notStarted(let reason): return .failed("\(arguments[0]) cannot be started: \(reason)", isFinal: false)
        case .interrupted: return .interrupted
        }
    }

    private func said(_ end: String, _ output: String) -> String {
        let words = output.trimmingPrefix(while: \.isWhitespace).prefix(400)
        return words.isEmpty ? end : "\(end); it said: \(words)"
    }

    // MARK: Posts

    private func post(
        to url: String, _ secret: SecretReference?, of hook: Hook, _ item: OutgoingItem
    ) async -> DeliveryOutcome {
        var request = FetchRequest(url: url)
        request.form = item.body
        request.allowPrivate = hook.allowPrivate
        request.headers = [
            .init(name: "Content-Type", value: "application/json"), .init(name: "Accept", value: "*/*"),
            .init(name: "X-Tidings-Hook", value: hook.name),
        ]
        if let secret {
            guard let key = configuration.secrets.value(of: secret) else {
                return .failed("there is no \(secret), with which it is signed", isFinal: false)
            }
            request.headers.append(
                .init(name: "X-Tidings-Signature", value: "sha256=" + hookSignature(of: item.body, key: key)))
        }
        var options = configuration.fetch
        options.totalTimeout = .seconds(hook.timeoutSeconds)
        options.firstByteTimeout = min(options.firstByteTimeout, options.totalTimeout)
        let fetcher = Fetcher(options: options)
        defer { fetcher.stop() }
        switch await fetcher.fetch(request) {
        case .success(let answer) where (200..<300).contains(answer.status): return .arrived
        // 410 is for good, as with feeds; any other refusal may be a mistake that somebody mends.
        case .success(let answer):
            return .failed("the server answered \(answer.status)", isFinal: answer.status == 410)
        case .failure(.cancelled): return .interrupted
        case .failure(.privateAddress(let address)):
            return .failed(
                "\(address) is an address of a private network; if that is meant, set allow_private for this hook",
                isFinal: false)
        case .failure(let error): return .failed(error.description, isFinal: false)
        }
    }
}
