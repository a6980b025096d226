import Testing

@testable import StoryClustering

/// Names that very many stories have.
@Suite struct EventLevelTests {
    /// An English story that looks, and German ones that all have two of its names.
    private func level(placing orders: [Int32], removing gone: [Int32] = []) throws -> EventLevel {
        var level = EventLevel(threshold: 0.01)
        let (first, second) = (level.number(of: "en"), level.number(of: "de"))
        let (english, german) = (try #require(first), try #require(second))
        for order in orders { level.place(profile(of: order, in: german), order) }
        level.place(profile(of: 5000, in: english), 5000)
        for order in gone { level.remove(order) }
        for order in orders + [5000] { level.weigh(order) }
        return level
    }

    private func profile(of order: Int32, in language: UInt8) -> EventProfile {
        var profile = EventProfile(language: language)
        let names = [7, 9, 100 + UInt32(order)].map { EventName(key: $0, spelling: 0, uses: 16) }
        profile.add(names, published: Int64(order))
        return profile
    }

    private func found(in level: EventLevel) throws -> [Int32] {
        var level = level
        let language = try #require(level.language(of: 0))
        return level.likenesses(of: 5000, in: language).map(\.order)
    }

    /// The last story is the newest, or the first that was placed.
    @Test(arguments: [(700, 50..<700), (700, 1..<699), (700, 1..<650), (90, 1..<88)], [false, true])
    func `stories are found as if those that left had never been there`(
        _ stories: (placed: Int32, gone: Range<Int32>), isLatestFirst: Bool
    ) throws {
        let placed = isLatestFirst ? Array((0..<stories.placed).reversed()) : Array(0..<stories.placed)
        let gone = isLatestFirst ? Array(stories.gone) : stories.gone.reversed()
        let expected = try found(in: level(placing: placed.filter { !stories.gone.contains($0) }))
        #expect(!expected.isEmpty)
        #expect(try found(in: level(placing: placed, removing: gone)) == expected)
    }
}
