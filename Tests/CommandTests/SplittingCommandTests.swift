import Foundation
import Testing
import TidingsModel
import TidingsTesting

/// A story that turns out to be two, in what was really fetched.
struct SplittingCommandTests {
    /// Feed, minutes, title.
    private static let news: [(feed: String, minutes: Int, title: String)] = [
        ("north", 0, "Divers raise Saint Orrin bell in Tallmouth as crews begin Corvale ferry strike"),
        ("south", 70, "Crews begin Corvale ferry strike over night shifts"),
        ("west", 75, "Divers raise Saint Orrin bell from the seabed in Tallmouth"),
        ("south", 140, "Corvale ferry strike: crews stay ashore over night shifts"),
        ("west", 145, "Saint Orrin bell: Tallmouth divers raise it from the seabed"),
        ("south", 210, "Corvale ferry strike enters first night, crews ashore"),
        ("west", 215, "Tallmouth crowds greet Saint Orrin bell raised by divers"),
        ("south", 280, "Crews on strike leave Corvale ferry passengers ashore"),
        ("west", 285, "Saint Orrin bell raised by divers will go to Tallmouth museum"),
    ]
    private static let early = 5

    private let scratch: Scratch
    private let server: LoopbackServer
    private let isLate = Flag()

    init() async throws {
        scratch = try Scratch()
        let flag = isLate
        server = try LoopbackServer { request in
            let name = String(request.path.dropFirst())
            return LoopbackResponse(
                headers: [("Content-Type", "application/rss+xml")],
                text: Self.feed(name, Self.news.prefix(flag.isSet ? Self.news.count : Self.early)))
        }
        for name in ["north", "south", "west"] {
            _ = try await run("feeds", "add", "--no-check", server.url("/\(name)"), "--outlet", "The \(name)")
        }
        #expect(try await run("fetch").output.contains("5 new entries"))
    }

    private static func feed(
        _ name: String, _ news: some Sequence<(feed: String, minutes: Int, title: String)>
    )
        -> String
    {
        let items = news.filter { $0.feed == name }.map { item in
            let time = Timestamp(seconds: Int64(1_764_000_000 + item.minutes * 60)).rfc3339
            return """
                <item><title>\(item.title)</title><link>https://\(name).example/\(item.minutes)</link>
                <guid>\(name)\(item.minutes)</guid><dc:date>\(time)</dc:date></item>
                """
        }
        return """
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The \(name)</title>
            <language>en</language>\(items.joined())</channel></rss>
            """
    }

    private func run(_ arguments: String...) async throws -> Run {
        await (try RunningProgram(arguments + ["--state", "state"], in: scratch)).end()
    }

    /// Story and storyline of each address.
    private func places() async throws -> [String: (story: String, line: String)] {
        let items = try await run("export", "--items").lines.map { try JSONValue(parsing: $0) }
        return Dictionary(
            uniqueKeysWithValues: items.map {
                ($0["link"]?.string ?? "", ($0["story"]?.string ?? "", $0["storyline"]?.string ?? ""))
            })
    }

    @Test func `it becomes two with the reports that show it, and why says so of both`() async throws {
        let before = try await places()
        let story = try #require(before["https://north.example/0"]?.story)
        #expect(Set(before.values.map(\.story)) == [story], "the example has to be one that is one story at first")
        isLate.set()
        #expect(try await run("fetch", "--force").output.contains("4 new entries, in 2 stories"))
        let after = try await places()
        let left = try #require(after["https://south.example/70"]?.story)
        #expect(left != story)
        for (link, place) in after { #expect(place.story == (link.contains("south") ? left : story), "\(link)") }
        #expect(Set(after.values.map(\.line)).count == 1)

        let why = try await run("why", story)
        #expect(why.status == 0 && why.errors.isEmpty)
        #expect(why.output.contains("4 entries left it as story \(left)"))
        let whyLeft = try await run("why", left)
        #expect(whyLeft.output.contains("4 entries left story \(story) as this one"))
        for text in [why.output, whyLeft.output] {
            #expect(text.contains("needed 0.15") && text.contains("the two were one and stay apart"))
            #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
        }
        let json = try JSONValue(parsing: try await run("why", left, "--json").output)
        #expect(json["split_from"]?.string == story)
        #expect(try await run("show", left).output.contains("taken out of story \(story)"))
        #expect(try await run("check").output.hasSuffix("state: all right\n"))
    }
}
