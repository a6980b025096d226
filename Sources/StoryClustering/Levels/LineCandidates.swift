/// Which storylines may become one, while some of them do.
///
/// Pairs as they were named stay as they are: who has become whom is followed when somebody asks. Most refreshes make
/// few storylines one, and most of their pairs are never asked about again.
struct LineCandidates {
    /// Who names a storyline above, that below; ascending, each once.
    private let pairs: [UInt64]
    /// The same the other way round; made at the first question.
    private var reversed: [UInt64]?
    /// What a storyline has become that is gone.
    private var heirs: [Int: Int] = [:]
    /// Those that have become one, by the one that is left.
    private var members: [Int: [Int]] = [:]

    init(_ pairs: [UInt64]) { self.pairs = pairs }

    static func pair(_ line: Int, _ other: Int) -> UInt64 { UInt64(line) << 32 | UInt64(other) }

    /// The storylines that name others, with where their pairs are.
    var naming: [(line: Int, places: Range<Int>)] {
        var naming: [(line: Int, places: Range<Int>)] = []
        var start = 0
        while start < pairs.count {
            var end = start + 1
            while end < pairs.count, pairs[end] >> 32 == pairs[start] >> 32 { end += 1 }
            naming.append((Int(pairs[start] >> 32), start..<end))
            start = end
        }
        return naming
    }

    /// The storyline that the pair at this place names.
    func other(_ place: Int) -> Int { Int(pairs[place] & 0xffff_ffff) }

    /// One storyline has become part of another.
    mutating func unite(_ kept: Int, _ gone: Int) {
        heirs[gone] = kept
        members[kept, default: [kept]] += members.removeValue(forKey: gone) ?? [gone]
    }

    /// What a storyline names, and what names it, as they are called now, ascending.
    mutating func partners(of line: Int) -> [Int] {
        let reversed = self.reversed ?? pairs.map { $0 << 32 | $0 >> 32 }.sorted()
        self.reversed = reversed
        var partners: [Int] = []
        for member in members[line] ?? [line] {
            append(those: member, in: pairs, to: &partners)
            append(those: member, in: reversed, to: &partners)
        }
        partners.sort()
        var found: [Int] = []
        for partner in partners where partner != line && partner != found.last { found.append(partner) }
        return found
    }

    private func append(those line: Int, in pairs: [UInt64], to partners: inout [Int]) {
        var (low, high) = (0, pairs.count)
        while low < high {
            let middle = (low + high) / 2
            if pairs[middle] >> 32 < UInt64(line) { low = middle + 1 } else { high = middle }
        }
        while low < pairs.count, pairs[low] >> 32 == UInt64(line) {
            partners.append(heir(of: Int(pairs[low] & 0xffff_ffff)))
            low += 1
        }
    }

    private func heir(of line: Int) -> Int {
        var line = line
        while let heir = heirs[line] { line = heir }
        return line
    }
}
