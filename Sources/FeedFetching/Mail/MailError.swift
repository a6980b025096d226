package import TidingsModel

/// Why a server did not take a mail.
package enum MailError: Error, Equatable, Sendable {
    /// For good (5yz, RFC 5321, section 4.2.1), in the server's words.
    case refused(code: Int, reason: String)
    /// For now (4yz).
    case putOff(code: Int, reason: String)
    case login(reason: String)
    case unknownHost(String)
    case noConnection(String)
    /// The server knows no STARTTLS, or its certificate is not to be trusted.
    case tls(reason: String)
    case noConnectionInTime(host: String, seconds: Int)
    case timedOut(seconds: Int)
    /// The connection ended before the server had taken the mail.
    case brokenOff
    case missingSecret(SecretReference)
    case transport(reason: String)
    case cancelled

    /// Another try would fail as well.
    package var isFinal: Bool {
        if case .refused = self { true } else { false }
    }
}

extension MailError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .refused(let code, let reason): "the server refuses it (\(code)): \(reason)"
        case .putOff(let code, let reason): "the server puts it off (\(code)): \(reason)"
        case .login(let reason): "the server does not accept user name and password: \(reason)"
        case .unknownHost(let host): "the name \(host) leads to no address"
        case .noConnection(let host): "\(host) takes no connection"
        case .tls(let reason): "no secure connection: \(reason)"
        case .noConnectionInTime(let host, let seconds): "there was no connection with \(host) within \(seconds) s"
        case .timedOut(let seconds): "the server did not take it within \(seconds) s"
        case .brokenOff: "the connection ended before the server had taken it"
        case .missingSecret(let secret): "there is no \(secret), from which the password is taken"
        case .transport(let reason): reason
        case .cancelled: "it was abandoned"
        }
    }
}
