import TidingsModel

/// Where the secrets that feeds name are looked up: the environment, and the folder of systemd's credentials.
struct Secrets: Sendable {
    let environment: [String: String]

    /// What is found under that name, without the line's end that editors leave behind; nil where nothing is.
    func value(of secret: SecretReference) -> String? {
        switch secret.place {
        case .env: return environment[secret.name]
        case .credential:
            guard let folder = environment["CREDENTIALS_DIRECTORY"],
                let bytes = try? readFile("\(folder)/\(secret.name)", limit: 64 << 10),
                var text = String(validating: bytes, as: UTF8.self)
            else { return nil }
            while text.last?.isNewline == true { text.removeLast() }
            return text
        }
    }
}
