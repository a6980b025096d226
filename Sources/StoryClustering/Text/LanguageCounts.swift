/// How often each language was met.
struct LanguageCounts: Sendable {
    var counts: [(language: String, count: Int)] = []

    mutating func add(_ language: String) {
        if let index = counts.firstIndex(where: { $0.language == language }) {
            counts[index].count += 1
        } else {
            counts.append((language, 1))
        }
    }

    /// The one met most, the earliest of those.
    var usual: String? { counts.max { $0.count < $1.count }?.language }
}
