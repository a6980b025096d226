import TextAnalysis
import TidingsModel

/// Which publishers link to which stories: the addresses in the entries' own texts, held against the entries' addresses.
struct LinkBook {
    private var linking: [Story.ID: Set<String>] = [:]

    init(_ stories: [Story]) {
        var homes: [String: (story: Story.ID, publisher: String)] = [:]
        for story in stories {
            for member in story.members {
                guard let link = member.entry.canonicalLink ?? member.entry.link else { continue }
                homes[link] = (story.id, member.entry.publisher)
            }
        }
        guard !homes.isEmpty else { return }
        for story in stories {
            for member in story.members where member.duplicateOf == nil {
                for address in addresses(in: member.entry.html) {
                    guard let home = homes[address] ?? homes[canonicalLink(address)],
                        home.publisher != member.entry.publisher
                    else { continue }
                    linking[home.story, default: []].insert(member.entry.publisher)
                }
            }
        }
    }

    /// Publishers that link to the story from articles of theirs.
    func publishers(linkingTo story: Story.ID) -> Int { linking[story]?.count ?? 0 }
}

/// The web addresses that a sanitised fragment links to; most fragments hold none.
private func addresses(in html: String) -> [String] {
    let quote = UInt8(ascii: "\"")
    let bytes = Array(html.utf8)
    var found: [String] = []
    var at = 0
    // Quotation marks are rarer than letters.
    while let open = position(of: quote, in: bytes.span, from: at, to: bytes.count) {
        at = open + 1
        guard bytes[..<open].reversed().starts(with: "=ferh".utf8), bytes[at...].starts(with: "http".utf8),
            let end = position(of: quote, in: bytes.span, from: at, to: bytes.count)
        else { continue }
        found.append(decodingCharacterReferences(String(decoding: bytes[at..<end], as: UTF8.self)))
        at = end
    }
    return found
}
