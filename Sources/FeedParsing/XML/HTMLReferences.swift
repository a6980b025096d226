import Synchronization
import TextAnalysis

/// Named character references of HTML in XML documents that forgot to declare them.
enum HTMLReferences {
    private static let known = Mutex<[String: String?]>([:])

    /// What `&name;` stands for; nil when HTML knows no such name.
    ///
    /// Remembered, since a feed that uses one uses it often, and bounded, since a hostile one may use many.
    static func decode(_ reference: String) -> String? {
        known.withLock { known in
            if let found = known[reference] { return found }
            let decoded = decodingCharacterReferences(reference)
            let result = decoded == reference ? nil : decoded
            if known.count < 4096 { known[reference] = .some(result) }
            return result
        }
    }
}
