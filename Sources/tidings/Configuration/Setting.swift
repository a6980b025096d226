import FeedFetching
import Foundation
import Logging
import StoryClustering
import StoryDigest
import StoryStorage
import TidingsEngine
import TidingsModel
import TidingsWeb

/// One setting of the configuration file: where it stands, how it is read, how it is written.
///
/// Config/tidings.toml documents each; a test holds the two together.
struct Setting: Sendable {
    let table: String
    let key: String
    /// Takes it from the table, which has it.
    let read: @Sendable (ConfigurationTable, inout Configuration) throws(ConfigurationError) -> Void
    /// As TOML; nil when it is unset, for settings without a default.
    let written: @Sendable (Configuration) -> String?

    static let tables = ["fetch", "websub", "web", "cluster", "retention", "digest", "mail", "log"]

    static let all: [Setting] = fetch + websub + web + cluster + retention + digest + mail + log

    private static let fetch: [Setting] = [
        .integer("fetch", "max_concurrent", \.fetch.maxConcurrent, in: 1...1000),
        .integer("fetch", "per_host", \.fetch.perHost, in: 1...2),
        .duration("fetch", "pause_per_host", \.fetch.pausePerHost, in: .zero ... .seconds(60)),
        .duration("fetch", "connect_timeout", \.fetch.connectTimeout, in: .seconds(1) ... .seconds(300)),
        .duration("fetch", "first_byte_timeout", \.fetch.firstByteTimeout, in: .seconds(1) ... .seconds(300)),
        .duration("fetch", "stall_timeout", \.fetch.stallTimeout, in: .seconds(1) ... .seconds(300)),
        .duration("fetch", "total_timeout", \.fetch.totalTimeout, in: .seconds(1) ... .seconds(3600)),
        .size("fetch", "max_body", \.fetch.maxBodyBytes, in: 1 << 10...1 << 30),
        .size("fetch", "max_header", \.fetch.maxHeaderBytes, in: 1 << 10...16 << 20),
        .size("fetch", "max_memory", \.fetch.maxMemoryBytes, in: 1 << 20...4 << 30),
        .integer("fetch", "max_entries", \.maxEntries, in: 1...1_000_000),
        .integer("fetch", "max_redirects", \.fetch.maxRedirects, in: 0...20),
        .interval("fetch", "least_interval", \.schedule.leastInterval),
        .interval("fetch", "least_unconditional_interval", \.schedule.leastUnconditionalInterval),
        .interval("fetch", "most_interval", \.schedule.mostInterval),
        .string("fetch", "user_agent", \.fetch.userAgent) { text in
            isHeaderText(text) ? nil : "a user agent is one line of plain letters, digits and signs"
        },
        .bool("fetch", "allow_private", \.fetch.allowPrivate),
        Setting(table: "fetch", key: "proxy") { table, configuration throws(ConfigurationError) in
            guard let text = try table.string("proxy") else { return }
            if let complaint = complaint(aboutProxy: text) { throw table.bad("proxy", complaint) }
            configuration.fetch.proxy = Proxy(text)
        } written: { configuration in
            nil
        },
        Setting(table: "fetch", key: "certificates") { table, configuration throws(ConfigurationError) in
            guard let name = try table.string("certificates") else { return }
            let file = table.path(name)
            do throws(FileError) { _ = try readFile(file) } catch {
                throw table.bad("certificates", "\(file) cannot be read: \(error.reason)")
            }
            configuration.fetch.certificateBundle = file
        } written: { configuration in
            configuration.fetch.certificateBundle.map(quoted)
        },
    ]

    private static let websub: [Setting] = [
        .string("websub", "callback", \.websub.callback) { text in
            guard !text.isEmpty else { return nil }
            let isPlain = !text.contains { "?#@".contains($0) }
            return complaint(aboutFeedAddress: text) ?? (isPlain ? nil : "it is an address without user, ? and #")
        },
        Setting(table: "websub", key: "listen") { table, configuration throws(ConfigurationError) in
            guard let text = try table.string("listen") else { return }
            guard let address = ListenAddress(text) else {
                throw table.bad("listen", "\"\(text)\" is no address with a port; write it as in \"127.0.0.1:8414\"")
            }
            configuration.websub.listen = address
        } written: { configuration in
            quoted(configuration.websub.listen.description)
        },
    ]

    private static let cluster: [Setting] = [
        .number("cluster", "story_threshold", \.clustering.storyThreshold, in: 0...1),
        .number("cluster", "storyline_threshold", \.clustering.storylineThreshold, in: 0...1),
        .number("cluster", "event_threshold", \.clustering.eventThreshold, in: 0...1),
        Setting(table: "cluster", key: "window") { table, configuration throws(ConfigurationError) in
            let day = Duration.seconds(Timestamp.day)
            guard let window = try table.duration("window", in: day...day * 365) else { return }
            guard window.components.seconds % Timestamp.day == 0 else {
                throw table.bad("window", "\(window.setting) is no whole number of days; write it as in \"14d\"")
            }
            configuration.clustering.windowDays = window.components.seconds / Timestamp.day
        } written: { configuration in
            quoted("\(configuration.clustering.windowDays)d")
        },
    ]

    private static let retention: [Setting] = [
        Setting(table: "retention", key: "max_age") { table, configuration throws(ConfigurationError) in
            let day = Duration.seconds(Timestamp.day)
            guard let age = try table.duration("max_age", in: day * 15...day * 36500) else { return }
            configuration.retention.maxAge = age.components.seconds
        } written: { configuration in
            configuration.retention.maxAge.map { quoted(Duration.seconds($0).setting) }
        },
        Setting(table: "retention", key: "max_per_feed") { table, configuration throws(ConfigurationError) in
            configuration.retention.maxPerFeed = try table.integer("max_per_feed", in: 1...10_000_000)
        } written: { configuration in
            configuration.retention.maxPerFeed.map(String.init)
        },
        .size("retention", "max_bytes", \.retention.maxBytes, in: 16 << 20...1 << 40),
    ]

    private static let digest: [Setting] = [
        .optionalString("digest", "timezone", \.digest.timezone) { text in
            TimeZone(identifier: text) == nil
                ? "there is no time zone \"\(text)\"; write one as in \"Europe/Berlin\"" : nil
        },
        .integer("digest", "min_publishers", \.digest.minPublishers, in: 1...1000),
        Setting(table: "digest", key: "top") { table, configuration throws(ConfigurationError) in
            configuration.digest.top = try table.integer("top", in: 1...1000)
        } written: { configuration in
            configuration.digest.top.map(String.init)
        },
        .number("digest", "floor", \.digest.floor, in: 0...20),
        .string("digest", "host", \.digest.publication.host) { text in
            let isName = !text.isEmpty && text.utf8.allSatisfy { isHostByte($0) }
            return isName ? nil : "\"\(text)\" is no name of a machine; write one as in \"news.example.org\""
        },
    ]

    private static let mail: [Setting] = [
        .optionalString("mail", "from", \.digest.publication.mailFrom, complaint: mailComplaint),
        Setting(table: "mail", key: "to") { table, configuration throws(ConfigurationError) in
            let receivers = try table.strings("to") ?? []
            for receiver in receivers {
                if let complaint = mailComplaint(receiver) { throw table.bad("to", complaint) }
            }
            configuration.digest.publication.mailTo = receivers
        } written: { configuration in
            let receivers = configuration.digest.publication.mailTo
            return receivers.isEmpty ? nil : "[\(receivers.map(quoted).joined(separator: ", "))]"
        },
        Setting(table: "mail", key: "server") { table, configuration throws(ConfigurationError) in
            guard let text = try table.string("server") else { return }
            guard let server = MailServer(text) else {
                throw table.bad("server", "it is written as in \"smtp://mail.example.org:587\" or with smtps://")
            }
            configuration.mail.server = server
        } written: { configuration in
            configuration.mail.server.map { quoted($0.description) }
        },
        .optionalString("mail", "username", \.mail.username) { text in
            isHeaderText(text) ? nil : "a user name is one line of plain letters, digits and signs"
        },
        Setting(table: "mail", key: "password") { table, configuration throws(ConfigurationError) in
            guard let text = try table.string("password") else { return }
            // The text is not repeated: it may be the secret.
            guard let secret = SecretReference(rawValue: text) else {
                throw table.bad(
                    "password",
                    "a secret is not written out; name where it stands: \"env:NAME\" or \"credential:NAME\"")
            }
            configuration.mail.password = secret
        } written: { configuration in
            configuration.mail.password.map { quoted($0.rawValue) }
        },
        .bool("mail", "starttls", \.mail.startTLS),
        Setting(table: "mail", key: "at") { table, configuration throws(ConfigurationError) in
            configuration.mail.times = []
            for text in try table.strings("at") ?? [] {
                guard let time = LocalTime(text) else {
                    throw table.bad("at", "\"\(text)\" is no time of day; write one as in \"06:30\"")
                }
                configuration.mail.times.append(time)
            }
        } written: { configuration in
            let times = configuration.mail.times
            return times.isEmpty ? nil : "[\(times.map { quoted($0.description) }.joined(separator: ", "))]"
        },
    ]

    private static let log: [Setting] = [
        Setting(table: "log", key: "level") { table, configuration throws(ConfigurationError) in
            let names = ["debug", "info", "notice", "warning", "error"]
            let text = try table.string("level") ?? ""
            guard names.contains(text), let level = Logger.Level(rawValue: text) else {
                throw table.bad("level", "\"\(text)\" is no level; it is one of \(names.joined(separator: ", "))")
            }
            configuration.logLevel = level
        } written: { configuration in
            quoted(configuration.logLevel.rawValue)
        }
    ]
}

/// Whether the text may stand in a header of HTTP.
func isHeaderText(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x20..<0x7f).contains($0) }
}

/// Why this is no address of a mail.
@Sendable func mailComplaint(_ text: String) -> String? {
    let isAddress = isHeaderText(text) && text.count { $0 == "@" } == 1 && !text.hasPrefix("@") && !text.hasSuffix("@")
    return isAddress ? nil : "\"\(text)\" is no address; write one as in \"you@example.org\""
}

private func isHostByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"):
        true
    default: false
    }
}

// MARK: Kinds of settings

private typealias Path<Value> = WritableKeyPath<Configuration, Value> & Sendable

extension Setting {
    private static func integer(
        _ table: String, _ key: String, _ path: any Path<Int>, in range: ClosedRange<Int>
    ) -> Setting {
        Setting(table: table, key: key) { table, configuration throws(ConfigurationError) in
            if let value = try table.integer(key, in: range) { configuration[keyPath: path] = value }
        } written: { configuration in
            String(configuration[keyPath: path])
        }
    }

    private static func number(
        _ table: String, _ key: String, _ path: any Path<Double>, in range: ClosedRange<Double>
    ) -> Setting {
        Setting(table: table, key: key) { table, configuration throws(ConfigurationError) in
            if let value = try table.number(key, in: range) { configuration[keyPath: path] = value }
        } written: { configuration in
            String(configuration[keyPath: path])
        }
    }

    private static func duration(
        _ table: String, _ key: String, _ path: any Path<Duration>, in range: ClosedRange<Duration>
    ) -> Setting {
        Setting(table: table, key: key) { table, configuration throws(ConfigurationError) in
            if let value = try table.duration(key, in: range) { configuration[keyPath: path] = value }
        } written: { configuration in
            quoted(configuration[keyPath: path].setting)
        }
    }

    /// Seconds between two looks at a feed.
    private static func interval(_ table: String, _ key: String, _ path: any Path<Int64>) -> Setting {
        Setting(table: table, key: key) { table, configuration throws(ConfigurationError) in
            if let seconds = try table.pollInterval(key) { configuration[keyPath: path] = seconds }
        } written: { configuration in
            quoted(Duration.seconds(configuration[keyPath: path]).setting)
        }
    }

    private static func size(
        _ table: String, _ key: String, _ path: any Path<Int>, in range: ClosedRange<Int>
    ) -> Setting {
        Setting(table: table, key: key) { table, configuration throws(ConfigurationError) in
            if let value = try table.size(key, in: range) { configuration[keyPath: path] = value }
        } written: { configuration in
            quoted(sizeSetting(configuration[keyPath: path]))
        }
    }

    private static func bool(_ table: String, _ key: String, _ path: any Path<Bool>) -> Setting {
        Setting(table: table, key: key) { table, configuration throws(ConfigurationError) in
            if let value = try table.bool(key) { configuration[keyPath: path] = value }
        } written: { configuration in
            configuration[keyPath: path] ? "true" : "false"
        }
    }

    private static func string(
        _ table: String, _ key: String, _ path: any Path<String>, complaint: @escaping @Sendable (String) -> String?
    ) -> Setting {
        Setting(table: table, key: key) { table, configuration throws(ConfigurationError) in
            guard let value = try table.string(key) else { return }
            if let complaint = complaint(value) { throw table.bad(key, complaint) }
            configuration[keyPath: path] = value
        } written: { configuration in
            quoted(configuration[keyPath: path])
        }
    }

    private static func optionalString(
        _ table: String, _ key: String, _ path: any Path<String?>, complaint: @escaping @Sendable (String) -> String?
    ) -> Setting {
        Setting(table: table, key: key) { table, configuration throws(ConfigurationError) in
            guard let value = try table.string(key) else { return }
            if let complaint = complaint(value) { throw table.bad(key, complaint) }
            configuration[keyPath: path] = value
        } written: { configuration in
            configuration[keyPath: path].map(quoted)
        }
    }
}

extension ConfigurationTable {
    /// Seconds between two looks at a feed.
    func pollInterval(_ name: String) throws(ConfigurationError) -> Int64? {
        guard let duration = try duration(name, in: .zero ... .seconds(365 * Timestamp.day)) else { return nil }
        let least = Duration.seconds(PollSchedule.leastEver)
        guard duration >= least else {
            throw bad(name, "poll interval \(duration.setting) is shorter than the least allowed, \(least.setting)")
        }
        return duration.components.seconds
    }
}

private func quoted(_ text: String) -> String { "\"\(text)\"" }
