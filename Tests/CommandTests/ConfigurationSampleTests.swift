import Foundation
import StoryDigest
import Testing
import TidingsModel

@testable import tidings

/// Config/tidings.toml against the defaults in the code.
struct ConfigurationSampleTests {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Config")

    /// The sample with every setting written out: `#key = value` without its mark.
    static func writtenOut() throws -> String {
        let text = try String(contentsOf: folder.appendingPathComponent("tidings.toml"), encoding: .utf8)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let isSetting = line.wholeMatch(of: /#([a-z_]+ = .*|\[\[[a-z]+\]\])/) != nil
            return isSetting ? line.dropFirst() : line
        }
        return lines.joined(separator: "\n")
    }

    @Test func `the sample as it is shipped sets nothing but its feeds`() throws {
        let sample = try Configuration(file: Self.folder.appendingPathComponent("tidings.toml").path)
        for setting in Setting.all {
            #expect(setting.written(sample) == setting.written(Configuration()), "\(setting.key)")
        }
        #expect(sample.subscriptionFiles == ["feeds.opml"])
    }

    @Test func `every setting stands in the sample with its default`() throws {
        let scratch = try Scratch()
        let file = try scratch.write("tidings.toml", try Self.writtenOut())
        try scratch.write("feeds.opml", "https://a.example/feed\n")
        try scratch.write("outlets.toml", "")
        let tables = try readTOML(Array(try Self.writtenOut().utf8), file: file)
        let sample = try Configuration(file: file)
        for setting in Setting.all {
            guard case .table(let table) = tables[setting.table] else {
                Issue.record("the sample has no [\(setting.table)]")
                continue
            }
            #expect(table[setting.key] != nil, "the sample lacks \(setting.table).\(setting.key)")
            // What has no default shows an example.
            guard let standard = setting.written(Configuration()) else { continue }
            #expect(setting.written(sample) == standard, "\(setting.table).\(setting.key)")
        }
    }

    @Test func `every setting of a feed stands in the sample`() throws {
        let tables = try readTOML(Array(try Self.writtenOut().utf8), file: "tidings.toml")
        guard case .array(let feeds) = tables["feed"] else {
            Issue.record("the sample shows no feed")
            return
        }
        // Two of them, since some settings exclude each other.
        var keys: [String] = []
        for case .table(let feed) in feeds { keys += feed.keys }
        #expect(Set(keys) == Set(["url"] + FeedSetting.allCases.map(\.rawValue)))
    }

    @Test func `every key of a mute stands in the sample, and a watch`() throws {
        let scratch = try Scratch()
        try scratch.write("feeds.opml", "https://a.example/feed\n")
        try scratch.write("outlets.toml", "")
        let sample = try Configuration(file: try scratch.write("tidings.toml", try Self.writtenOut()))
        let mute = try #require(sample.digest.rules.mutes.first)
        #expect(mute.phrases.count == 2 && mute.feed != nil && mute.storyline != nil && mute.givenName != nil)
        #expect(sample.digest.rules.watches.map(\.phrases) == [["harbour bridge"]])
    }

    @Test func `the feeds of the sample are many, by category, each once`() throws {
        let sample = try Configuration(file: Self.folder.appendingPathComponent("tidings.toml").path)
        #expect(sample.feeds.count >= 25)
        #expect(Set(sample.feeds.map(\.id)).count == sample.feeds.count)
        #expect(Set(sample.feeds.map(\.settings.category)).count >= 6)
        #expect(sample.feeds.allSatisfy { !$0.settings.category.isEmpty && $0.settings.title != nil })
    }
}
