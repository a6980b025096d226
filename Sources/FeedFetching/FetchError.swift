package import TidingsModel

/// Why a server could not be asked or its answer not be taken.
///
/// A status of 400 or more is an answer, not an error.
package enum FetchError: Error, Equatable, Sendable {
    /// What was not done in time.
    package enum Step: String, Sendable {
        case connecting, firstByte, stalled, total
    }

    case badURL
    case forbiddenScheme(String)
    /// The name lookup found nothing.
    case unknownHost(String)
    /// Every address of the host is one that only a private network knows.
    case privateAddress(String)
    case connectionRefused(String)
    case tls(reason: String)
    case timedOut(Step, seconds: Int)
    /// The connection ended before any answer.
    case noAnswer
    /// The connection ended in the middle of the answer.
    case truncated
    case notHTTP
    /// The compression of the body is broken.
    case badEncoding
    case tooLarge(limit: Int)
    case headerTooLarge(limit: Int)
    case tooManyRedirects(limit: Int)
    case redirectLoop(String)
    case redirectWithoutTarget(status: Int)
    /// Not asked, since its host answered 429 or 503 a moment ago.
    case hostAtRest(String)
    /// A secret of the feed's settings is not where it is looked up; `setting` is what it is for.
    case missingSecret(SecretReference, setting: String)
    /// The secret was found, and cannot be sent.
    case unusableSecret(SecretReference, setting: String)
    /// The proxy cannot be reached or does not let us through.
    case proxy(reason: String)
    case transport(reason: String)
    case cancelled

    /// Nobody was asked, since a secret of the feed's settings is not at hand.
    package var isOfSecret: Bool {
        switch self {
        case .missingSecret, .unusableSecret: true
        default: false
        }
    }
}

extension FetchError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .badURL: "the address is not a URL of a host"
        case .forbiddenScheme(let scheme): "only http and https are fetched, not \(scheme)"
        case .unknownHost(let host): "the name \(host) leads to no address"
        case .privateAddress(let address):
            "\(address) is an address of a private network; if that is meant, set allow_private for this feed"
        case .connectionRefused(let host): "\(host) takes no connection"
        case .tls(let reason): "no secure connection: \(reason)"
        case .timedOut(.connecting, let seconds): "no connection within \(seconds) s"
        case .timedOut(.firstByte, let seconds): "the server did not begin to answer within \(seconds) s"
        case .timedOut(.stalled, let seconds): "the answer came to a halt for \(seconds) s"
        case .timedOut(.total, let seconds): "the answer was not complete within \(seconds) s"
        case .noAnswer: "the server closed the connection without an answer"
        case .truncated: "the connection ended in the middle of the answer"
        case .notHTTP: "the server does not speak HTTP"
        case .badEncoding: "the compression of the answer is broken"
        case .tooLarge(let limit): "the response is larger than the limit of \(limit) bytes"
        case .headerTooLarge(let limit): "the header of the answer is larger than the limit of \(limit) bytes"
        case .tooManyRedirects(let limit): "the server redirects more than \(limit) times"
        case .redirectLoop(let url): "the server redirects in a circle, back to \(url)"
        case .redirectWithoutTarget(let status): "the server answered \(status) without saying where to"
        case .hostAtRest(let host): "not asked, since \(host) wants to be left alone for now"
        case .missingSecret(let secret, let setting):
            switch secret.place {
            case .env:
                "the variable \(secret.name), from which \(setting) is taken, is not set; set it for tidings and start"
                    + " it again"
            case .credential:
                "there is no credential \(secret.name), from which \(setting) is taken; the unit hands it over with"
                    + " LoadCredential=\(secret.name):FILE"
            }
        case .unusableSecret(let secret, let setting):
            "what \(secret) holds does not do for \(setting): it has to be "
                + (setting == "proxy" ? "a URL as in http://proxy.example:3128" : "one line of text")
        case .proxy(let reason): "the proxy does not help: \(reason)"
        case .transport(let reason): reason
        case .cancelled: "the fetch was abandoned"
        }
    }
}
