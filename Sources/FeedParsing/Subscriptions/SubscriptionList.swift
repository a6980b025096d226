package import TidingsModel

/// Why a list of subscriptions could not be read.
package enum SubscriptionListError: Error, Equatable {
    case empty
    case notAList
    case malformedOPML(line: Int, reason: String)
}

extension SubscriptionListError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .empty: "the file names no feed"
        case .notAList: "this is neither OPML nor a list of addresses, one a line"
        case .malformedOPML(let line, let reason): "line \(line) is not well-formed OPML: \(reason)"
        }
    }
}

/// Reads OPML, a newsboat urls file, or a list of addresses, told apart by their content.
///
/// Nested outlines become the nested names of the category; a feed that is named twice comes once.
package func parseSubscriptions(_ bytes: [UInt8], origin: Feed.Origin) throws(SubscriptionListError) -> [Feed] {
    let text = decode(bytes, DocumentContext(), trustUTF8: false).bytes.trimmed
    guard let first = text.first else { throw .empty }
    if first == UInt8(ascii: "<") { return try parseOPML(text, origin: origin) }
    return try parseAddressList(text, origin: origin)
}

/// Reads OPML that a server sent; an error page of one line would pass for a list of addresses.
package func parseRemoteList(_ bytes: [UInt8], origin: Feed.Origin) throws(SubscriptionListError) -> [Feed] {
    let text = decode(bytes, DocumentContext(), trustUTF8: false).bytes.trimmed
    guard text.first == UInt8(ascii: "<") else { throw text.isEmpty ? .empty : .notAList }
    return try parseOPML(text, origin: origin)
}
