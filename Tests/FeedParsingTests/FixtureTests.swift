import FeedParsing
import Testing
import TidingsTesting

struct FixtureTests {
    @Test(arguments: documentNames)
    func `each format is read as its expected file says`(name: String) throws {
        let feed = parseFeed(try fixture(name))
        let found = try JSONValue(parsing: String(decoding: feed.json(), as: UTF8.self))
        let expected = try JSONValue(parsing: String(decoding: try fixture(name + ".expected.json"), as: UTF8.self))
        #expect(found == expected)
    }

    @Test func `the name of the file stands in what is printed`() throws {
        let text = String(decoding: parsed(rss("")).json(file: "x/y.xml"), as: UTF8.self)
        #expect(try JSONValue(parsing: text)["file"]?.string == "x/y.xml")
    }
}
