import StoryDigest
import StoryStorage
import TidingsModel

/// A digest that is ready to be printed in any form.
struct Press {
    let digest: Digest
    let now: Timestamp
    let publication: Publication
    let isExplained: Bool
    /// How the text of an edition is set that is kept.
    let keptStyle: TextStyle

    func print(_ format: OutputFormat, style: TextStyle) -> String {
        let text = format.render(digest, generated: now, style: style, as: publication)
        guard isExplained, format == .text else { return text }
        return text + "\n" + renderExplanation(digest, style: style)
    }
}

/// The editions that are kept, each with all its forms as they were printed.
struct EditionShelf {
    let store: Store

    /// Keeps an edition and moves the mark; `arrival` is the last entry it knew of, and these get it by mail.
    ///
    /// `moment`: when the clock wanted it.
    func keep(
        _ press: Press, arrival: StoragePlace, mailingTo receivers: [String] = [], scheduledFor moment: Timestamp? = nil
    ) throws {
        let digest = press.digest
        var forms: [String: [UInt8]] = [:]
        for format in OutputFormat.allCases {
            forms[format.rawValue] = Array(press.print(format, style: press.keptStyle).utf8)
        }
        let muted = Dictionary(digest.muted.map { ($0.story.story.storyline, $0.publishers) }) { first, _ in first }
        let edition = Edition(
            id: try freeID(digest.clock.civil(press.now)), since: digest.window.since, until: digest.window.until,
            forms: forms)
        let message = forms[OutputFormat.mail.rawValue] ?? []
        let mails = distinct(receivers).map {
            OutgoingItem(kind: .mail, receiver: $0, subject: edition.id, body: message)
        }
        try store.saveEdition(edition, arrival: arrival, muted: muted, posting: mails, scheduledFor: moment)
    }

    /// A line an edition, the latest first.
    func list(_ clock: LocalClock) throws -> String {
        let titles = try store.editions()
        guard !titles.isEmpty else { throw Self.noneKept }
        let head = "NUMBER  EDITION              SINCE             UNTIL\n"
        return head
            + titles.map { title in
                let number = String(title.number)
                let times = [title.since, title.until].map { "\(clock.isoDate($0)) \(clock.time($0))" }
                let id = title.id + String(repeating: " ", count: max(2, 21 - title.id.count))
                let padding = String(repeating: " ", count: max(0, 6 - number.count))
                return "\(padding)\(number)  \(id)\(times.joined(separator: "  "))\n"
            }.joined()
    }

    /// The bytes of an edition by its id, its number or its date, of which it is the last.
    func form(_ format: OutputFormat, of name: String) throws -> [UInt8] {
        let titles = try store.editions()
        guard let latest = titles.first else { throw Self.noneKept }
        let found =
            name == "last"
            ? latest
            : titles.first { $0.id == name } ?? titles.first { String($0.number) == name }
                ?? titles.first { $0.id.hasPrefix(name + "-") }
        guard let found, let edition = try store.edition(found.id) else {
            throw Problem(
                sentence: "no edition \(name) is kept", remedy: "the last one is \(latest.id), --editions lists all")
        }
        guard let bytes = edition.forms[format.rawValue] else {
            throw Problem(
                sentence: "edition \(found.id) was not kept as \(format.rawValue)",
                remedy: "there are \(found.formats.joined(separator: ", "))")
        }
        return bytes
    }

    private func distinct(_ receivers: [String]) -> [String] {
        var seen: Set<String> = []
        return receivers.filter { seen.insert($0).inserted }
    }

    private static let noneKept = Problem(
        sentence: "no edition is kept yet", remedy: "`tidings digest --mark` keeps one")

    private func freeID(_ civil: CivilTime) throws -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let base = "\(civil.year)-\(two(civil.month))-\(two(civil.day))-\(two(civil.hour))\(two(civil.minute))"
        var id = base
        var copy = 2
        while try store.edition(id) != nil {
            id = "\(base)-\(copy)"
            copy += 1
        }
        return id
    }
}
