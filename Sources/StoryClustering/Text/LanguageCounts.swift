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

    mutating func add(_ languages: [String]) {
        for language in languages { add(language) }
    }

    /// The one met most, the earliest of those.
    var usual: String? { counts.max { $0.count < $1.count }?.language }

    /// The one of four fifths of what was met, once that is enough to tell.
    var sole: String? {
        guard let most = counts.max(by: { $0.count < $1.count }), most.count >= 3 else { return nil }
        return most.count * 5 >= counts.reduce(0) { $0 + $1.count } * 4 ? most.language : nil
    }
}
