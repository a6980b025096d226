import Foundation
import StoryDigest
import TidingsModel

/// Stories for a digest, told briefly: hours are counted back from the digest's end.
struct Scene {
    static let end = Timestamp(CivilTime(year: 2026, month: 11, day: 24, hour: 6))
    var stories: [Story] = []
    var feeds: [String: FollowedFeed] = [:]

    struct Line {
        var outlet: String
        var title: String
        var hoursAgo: Double
        var summary = ""
        var copyOf: String?
        var fetchedHoursAgo: Double?
        var similarity = 0.5
        var language = "en"
        var html: String?
        var position: Entry.Position?
    }

    /// Adds a story of these lines, `outlet | title | summary`, and says its id.
    @discardableResult
    mutating func add(_ lines: [Line], storyline: String? = nil) -> Story.ID {
        var members: [Story.Member] = []
        for line in lines {
            let entry = entry(line)
            let original = members.first { $0.entry.outlet == line.copyOf }?.entry.id
            members.append(.init(entry: entry, duplicateOf: original, similarity: line.similarity))
        }
        members.sort { $0.entry.published < $1.entry.published }
        let id = Story.ID(first: members.first?.entry.id ?? Entry.ID(rawValue: "e"))
        stories.append(
            Story(
                id: id, storyline: storyline.map { .init(rawValue: $0) } ?? Storyline.ID(first: id), members: members))
        return id
    }

    mutating func feed(_ outlet: String, _ change: (inout FollowedFeed) -> Void) {
        var followed = feeds[outlet] ?? Scene.followed(outlet)
        change(&followed)
        feeds[outlet] = followed
    }

    func digest(
        since: Double = 24, first: Bool = false, _ change: (inout DigestInput) -> Void = { _ in }
    ) -> Digest {
        let window = DigestWindow(
            since: Scene.end - Int64(since * 3600), until: Scene.end, isFirst: first)
        var input = DigestInput(
            window: window, zone: .gmt, stories: stories.filter { $0.members.contains { window.isFresh($0.entry) } },
            earlier: stories.filter { !$0.members.contains { window.isFresh($0.entry) } },
            feeds: feeds.values.sorted { $0.feed.url < $1.feed.url })
        change(&input)
        return StoryDigest.digest(of: input)
    }

    private mutating func entry(_ line: Line) -> Entry {
        if feeds[line.outlet] == nil { feeds[line.outlet] = Scene.followed(line.outlet) }
        let feed = Feed.ID(url: "https://\(line.outlet)/feed")
        let published = Scene.end - Int64(line.hoursAgo * 3600)
        let fetched = line.fetchedHoursAgo.map { Scene.end - Int64($0 * 3600) } ?? published
        return Entry(
            id: .init(feed: feed, key: "\(line.title)\(line.hoursAgo)\(line.summary)"), feedID: feed,
            outlet: line.outlet, link: "https://\(line.outlet)/\(stories.count)-\(Int(line.hoursAgo))",
            title: line.title, summary: line.summary, html: line.html ?? "<p>\(line.summary)</p>",
            language: line.language,
            published: published, fetched: fetched, position: line.position)
    }

    private static func followed(_ outlet: String) -> FollowedFeed {
        let url = "https://\(outlet)/feed"
        var state = FeedState(address: url, nextDue: end)
        state.health = .well
        state.recentEntryTimes = (0..<20).map { end - Int64($0) * Timestamp.hour }
        state.documentTitle = outlet.split(separator: ".").first.map { String($0).capitalized + " - World" }
        return FollowedFeed(feed: Feed(url: url), state: state)
    }
}

extension Scene {
    /// Talks over three days told by many, a quake told by two, and odds and ends.
    static func sampleDays() -> Scene {
        var scene = Scene()
        let outlets = ["northwire", "harbour", "meridian", "courier", "tribune", "lantern", "observer", "ledger"]
        func told(_ titles: [String], _ hours: [Double]) -> [Line] {
            titles.enumerated().map { index, title in
                Line(
                    outlet: outlets[index % outlets.count] + ".example", title: title, hoursAgo: hours[index],
                    summary: "\(title). Negotiators for Kyiv and Moscow spent \(index + 3) hours on the draft plan."
                        + " More is expected on Thursday.")
            }
        }
        scene.add(
            told(
                [
                    "Ukraine peace talks open in Florida", "Peace talks on Ukraine open in Florida, envoys hopeful",
                    "Florida hosts Ukraine peace talks",
                ], [52, 50, 49]), storyline: "l1")
        scene.add(
            told(
                [
                    "Macron receives Zelensky in Paris before Ukraine talks",
                    "Zelensky in Paris: no final peace plan yet",
                    "Paris meeting on Ukraine peace plan", "Zelensky and Macron discuss Ukraine peace plan in Paris",
                ],
                [28, 27, 26, 25]), storyline: "l1")
        scene.add(
            told(
                [
                    "LIVE: Putin meets US envoy in Moscow for Ukraine peace talks",
                    "Putin and envoy meet in Moscow - Reuters",
                    "US envoy in Moscow for peace talks with Putin | World | Meridian",
                    "Moscow talks: Putin meets US envoy",
                    "Envoy meets Putin in Moscow as Ukraine peace talks go on",
                ], [9, 5, 4, 3, 2]), storyline: "l1")
        scene.add([
            Line(outlet: "harbour.example", title: "Earthquake of magnitude 6 shakes northern Chile", hoursAgo: 8),
            Line(
                outlet: "ledger.example", title: "Strong earthquake in Chile", hoursAgo: 7,
                summary: "No tsunami warning was issued after the tremor off Antofagasta."),
        ])
        for index in 1...18 {
            scene.add([
                Line(
                    outlet: outlets[index % 8] + ".example", title: "Local story number \(index) about a bakery",
                    hoursAgo: Double(index) + 0.5)
            ])
        }
        scene.add([Line(outlet: "moss.example", title: "On the lichens of the northern wall", hoursAgo: 20)])
        scene.feed("moss.example") { $0.state.recentEntryTimes = [Scene.end - 72_000, Scene.end - 1_900_000] }
        scene.feed("ledger.example") {
            $0.feed.settings.category = ["Business"]
            $0.feed.settings.outlet = "The Ledger"
        }
        scene.feed("courier.example") { $0.feed.settings.category = ["World"] }
        scene.feed("dead.example") {
            $0.state.health = .failing
            $0.state.failingSince = Scene.end - 7200
            $0.state.lastError = "the server answered 503"
        }
        return scene
    }
}
