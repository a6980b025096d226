import TidingsModel
import TidingsWeb

extension Setting {
    /// Of the page.
    static let web: [Setting] = [
        Setting(table: "web", key: "listen") { table, configuration throws(ConfigurationError) in
            guard let text = try table.string("listen") else { return }
            if text.isEmpty {
                configuration.web.listen = nil
                return
            }
            guard let address = ListenAddress(text) else {
                throw table.bad(
                    "listen",
                    "\"\(text)\" is no address with a port; write it as in \"127.0.0.1:8737\", or \"\" for none")
            }
            configuration.web.listen = address
        } written: { configuration in
            "\"\(configuration.web.listen?.description ?? "")\""
        },
        Setting(table: "web", key: "token") { table, configuration throws(ConfigurationError) in
            guard let text = try table.string("token") else { return }
            guard let secret = SecretReference(rawValue: text) else {
                throw table.bad(
                    "token",
                    "a secret is not written here; name where it stands, as in \"env:TIDINGS_TOKEN\" or"
                        + " \"credential:token\"")
            }
            configuration.web.token = secret
        } written: { configuration in
            configuration.web.token.map { "\"\($0)\"" }
        },
        Setting(table: "web", key: "reader_token") { table, configuration throws(ConfigurationError) in
            guard let text = try table.string("reader_token") else { return }
            guard let secret = SecretReference(rawValue: text) else {
                throw table.bad(
                    "reader_token",
                    "a secret is not written here; name where it stands, as in \"env:TIDINGS_READER_TOKEN\" or"
                        + " \"credential:reader-token\"")
            }
            configuration.web.readerToken = secret
        } written: { configuration in
            configuration.web.readerToken.map { "\"\($0)\"" }
        },
        Setting(table: "web", key: "hosts") { table, configuration throws(ConfigurationError) in
            let hosts = try table.strings("hosts") ?? []
            for host in hosts where host.isEmpty || host.contains(where: { "/:@ ".contains($0) }) {
                throw table.bad("hosts", "\"\(host)\" is no name of a machine; write one as in \"news.example.org\"")
            }
            configuration.web.hosts = hosts
        } written: { configuration in
            "[\(configuration.web.hosts.map { "\"\($0)\"" }.joined(separator: ", "))]"
        },
        Setting(table: "web", key: "allow_anyone") { table, configuration throws(ConfigurationError) in
            if let value = try table.bool("allow_anyone") { configuration.web.allowAnyone = value }
        } written: { configuration in
            configuration.web.allowAnyone ? "true" : "false"
        },
    ]
}
