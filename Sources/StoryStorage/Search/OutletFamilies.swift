import GRDB
import TextAnalysis

/// Outlets that are one publisher, looked up by the name of that.
struct OutletFamilies {
    /// Terms of the family's name, and of the outlet.
    private let members: [(family: String, outlet: String)]

    init(_ database: Database) throws {
        members = try HandBound(database, "SELECT family, outlet FROM outlet_family ORDER BY outlet").all { row in
            (Self.terms(row.text(0)), Self.terms(row.text(1)))
        }
    }

    /// The terms of the outlets whose family has this in its name.
    func outlets(named terms: String, isPrefix: Bool) -> [String] {
        let wanted = " " + terms + (isPrefix ? "" : " ")
        return members.filter { (" " + $0.family + " ").contains(wanted) }.map(\.outlet)
    }

    private static func terms(_ text: String) -> String {
        String(decoding: SearchTerms(text, for: .query).bytes, as: UTF8.self)
    }
}
