import StoryDigest
import StoryStorage
import TidingsModel

extension HubSubscription {
    /// How things are with the hub, in a few words.
    func sentence(_ clock: LocalClock, now: Timestamp) -> String {
        let why = reason.map { ": \($0)" } ?? ""
        switch stage {
        case .active where isLeased(at: now):
            let until = leaseEnd.map { " until " + clock.upcoming($0, from: now) } ?? ""
            return "\(hubName) pushes\(until)" + (missed == nil ? "" : ", but overlooked what a look found")
        case .active: return "the lease of \(hubName) has lapsed\(why)"
        case .wanted where asked == nil: return "\(hubName) is to be asked"
        case .wanted: return "\(hubName) was asked, and has not agreed" + (reason == nil ? " yet" : why)
        case .denied: return "\(hubName) denied it\(why)"
        case .leaving: return "\(hubName) is told that it is over"
        }
    }

    /// One word, for programs.
    func word(now: Timestamp) -> String { stage == .active && !isLeased(at: now) ? "lapsed" : stage.rawValue }

    private var hubName: String {
        let authority = links.hub.drop { $0 != ":" }.dropFirst(3).prefix { !"/?#".contains($0) }
        return String(authority.split(separator: "@").last ?? "the hub")
    }
}

extension [HubSubscription] {
    /// The one of each feed that is not being ended, where there is one.
    var byFeed: [Feed.ID: HubSubscription] {
        Dictionary(map { ($0.feed, $0) }) { first, second in first.stage == .leaving ? second : first }
    }
}

extension Subscriptions {
    /// What hubs were asked to push; nothing where nothing was ever stored.
    func hubs() throws(StoreError) -> [Feed.ID: HubSubscription] {
        do {
            return try Store(folder: desk.folder, access: .reading, now: timeOfDay()).hubSubscriptions().byFeed
        } catch {
            guard case .missing = error else { throw error }
            return [:]
        }
    }
}
