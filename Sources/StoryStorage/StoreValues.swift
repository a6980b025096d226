package import TidingsModel

/// What changed in the list of subscriptions.
package struct SubscriptionChanges: Sendable, Hashable {
    package var added: [Feed] = []
    package var updated: [Feed] = []
    package var removed: [Feed] = []

    package init() {}
}

/// What a beginning of an id led to.
package enum IDLookup<ID: Sendable & Hashable>: Sendable, Hashable {
    case none
    case one(ID)
    /// Candidates, at most ten.
    case several([ID])
}

package struct StoreCounts: Sendable, Hashable {
    package var feeds = 0
    package var entries = 0
    package var duplicates = 0
    package var stories = 0
    package var storylines = 0
    package var bytes: Int64 = 0
    package var newestEntry: Timestamp?

    package init() {}
}

/// A place in the order in which entries were stored.
package struct StoragePlace: Sendable, Hashable, Comparable {
    let number: Int64

    package static func < (a: StoragePlace, b: StoragePlace) -> Bool { a.number < b.number }
}

/// Where the last digest that counts ended.
package struct ReadingMark: Sendable, Hashable {
    package var at: Timestamp
    /// The last entry it knew of.
    package var arrival: StoragePlace
}

/// What is known of an edition without reading it.
package struct EditionTitle: Sendable, Hashable {
    /// Counts the editions from 1.
    package var number: Int
    package var id: String
    package var since: Timestamp
    package var until: Timestamp
    package var formats: [String]
}

/// A digest as it was printed.
package struct Edition: Sendable, Hashable {
    package var id: String
    package var since: Timestamp
    package var until: Timestamp
    /// Format name to the bytes that were printed.
    package var forms: [String: [UInt8]]

    package init(id: String, since: Timestamp, until: Timestamp, forms: [String: [UInt8]]) {
        self.id = id
        self.since = since
        self.until = until
        self.forms = forms
    }
}
