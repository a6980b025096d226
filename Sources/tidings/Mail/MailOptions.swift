import FeedFetching
import StoryDigest
import TidingsModel

/// How digests are mailed; sender and receivers are those of `Publication`.
struct MailOptions: Sendable, Hashable {
    /// Nil: no mail is sent.
    var server: MailServer?
    var username: String?
    var password: SecretReference?
    /// Whether a server spoken to in the open must go over to TLS first.
    var startTLS = true
    /// When the daemon makes and mails an edition, by the reader's clock.
    var times: [LocalTime] = []

    /// What there is to complain about in settings that are in order each for itself, and where.
    func complaint(receivers: [String]) -> (key: String, sentence: String)? {
        guard let server = secured else {
            if !times.isEmpty { return ("at", "there is no server that could send it; name one in server") }
            return username == nil && password == nil ? nil : ("username", "it needs a server beside it")
        }
        if receivers.isEmpty { return ("server", "nobody gets any mail; name receivers in to") }
        if password != nil, username == nil { return ("password", "it needs a username beside it") }
        if username != nil, server.security == .none, !server.isLoopback {
            return ("starttls", "user name and password would go to \(server.host) for everybody to read")
        }
        return nil
    }

    var secured: MailServer? {
        guard var server else { return nil }
        if !startTLS, server.security == .starttls { server.security = .none }
        return server
    }
}

/// A time of day on a reader's clock.
struct LocalTime: Sendable, Hashable, Comparable {
    var hour: Int
    var minute: Int

    /// From `06:30`.
    init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].utf8.count == 2, (1...2).contains(parts[0].utf8.count),
            parts.joined().utf8.allSatisfy({ 0x30...0x39 ~= $0 }), let hour = Int(parts[0]), let minute = Int(parts[1]),
            hour < 24, minute < 60
        else { return nil }
        self.hour = hour
        self.minute = minute
    }

    static func < (a: LocalTime, b: LocalTime) -> Bool { (a.hour, a.minute) < (b.hour, b.minute) }

    var description: String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(two(hour)):\(two(minute))"
    }
}

/// When editions are made by the clock.
struct EditionSchedule {
    var times: [LocalTime]
    var clock: LocalClock

    /// The last of its moments that is not after `now`; nil without any.
    ///
    /// A time that a day lacks, when clocks go forward, is taken as long after midnight as it says; one that a day
    /// has twice counts once.
    func latest(at now: Timestamp) -> Timestamp? {
        let moments = [Int64(0), 1, 2].flatMap { days in
            let day = clock.civil(now - days * Timestamp.day)
            return times.compactMap { time in
                let civil = CivilTime(
                    year: day.year, month: day.month, day: day.day, hour: time.hour, minute: time.minute)
                return DigestStart.local(civil).time(now: now, zone: clock.zone)
            }
        }
        return moments.filter { $0 <= now }.max()
    }

    /// The moment that is to be kept now: one has come since `last`, which is nil before the first start.
    ///
    /// Of several that were missed only the latest counts: an edition holds all that is new.
    func due(last: Timestamp?, at now: Timestamp) -> Timestamp? {
        guard let last, let moment = latest(at: now), moment > last else { return nil }
        return moment
    }
}
