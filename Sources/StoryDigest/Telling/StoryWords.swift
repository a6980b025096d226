import TextAnalysis

/// The words of a story's headline, titles and sentences by number, with what is known of each.
///
/// A word is looked up once, in a table of open addressing, a power of two at most half full; whatever else is asked of
/// a sentence is asked by the numbers of its words.
struct StoryWords {
    private struct Known {
        var stem: UInt64 = 0
        /// In how many texts it stands.
        var texts: Int32 = 0
        /// The last text, title and sentence that it was found in, counted from 1.
        var text: Int32 = 0
        var title: Int32 = 0
        var sentence: Int32 = 0
        var isInHeadline = false
        /// Stands in a sentence that is told.
        var isTold = false
        var worth = 0.0
    }

    /// A sentence, by its distinct words.
    struct Row {
        /// Where their numbers stand.
        fileprivate var place: Range<Int>
        /// How many of them are in the headline, and in the title of its text.
        fileprivate(set) var inHeadline = 0
        fileprivate(set) var inTitle = 0

        var count: Int { place.count }
    }

    /// Behind the first `count` there is room for more.
    private var words: [Known]
    private var count = 0
    /// The numbers of words from 1 on, 0 where a slot is free: twice as many as there is room for words.
    private var slots: [Int32]
    /// Of the words of all sentences.
    private var numbers: [Int32] = []
    /// Kept from sentence to sentence.
    private var between: [Double] = []
    private var texts: Int32 = 0
    private var sentences: Int32 = 0

    /// With room for the words of so many texts as long as most.
    init(texts: Int) {
        let room = 1 << (Int.bitWidth - (64 * texts - 1).leadingZeroBitCount)
        words = [Known](repeating: Known(), count: room)
        slots = [Int32](repeating: 0, count: 2 * room)
        numbers.reserveCapacity(96 * texts)
    }

    mutating func addHeadline(_ stems: [Word]) {
        makeRoom(for: stems.count)
        Self.find(stems, &words, &count, &slots) { $0.isInHeadline = true }
    }

    /// Begins a text, whose sentences come next.
    mutating func beginText(title stems: [Word]) {
        texts += 1
        makeRoom(for: stems.count)
        let text = texts
        Self.find(stems, &words, &count, &slots) { $0.title = text }
    }

    mutating func addSentence(_ stems: [Word]) -> Row {
        sentences += 1
        makeRoom(for: stems.count)
        var row = Row(place: numbers.count..<numbers.count)
        Self.add(stems, &words, &count, &slots, text: texts, sentence: sentences, to: &numbers, &row)
        return row
    }

    private static func add(
        _ stems: [Word], _ words: inout [Known], _ count: inout Int, _ slots: inout [Int32], text: Int32,
        sentence: Int32, to numbers: inout [Int32], _ row: inout Row
    ) {
        var words = words.mutableSpan
        var slots = slots.mutableSpan
        for stem in stems {
            let number = number(of: stem.stem, in: &slots, &words, &count)
            if words[number].sentence == sentence { continue }
            words[number].sentence = sentence
            if words[number].text != text { words[number].texts += 1 }
            words[number].text = text
            if words[number].isInHeadline { row.inHeadline += 1 }
            if words[number].title == text { row.inTitle += 1 }
            numbers.append(Int32(truncatingIfNeeded: number))
        }
        row.place = row.place.lowerBound..<numbers.count
    }

    private static func find(
        _ stems: [Word], _ words: inout [Known], _ count: inout Int, _ slots: inout [Int32],
        _ note: (inout Known) -> Void
    ) {
        var words = words.mutableSpan
        var slots = slots.mutableSpan
        for stem in stems { note(&words[number(of: stem.stem, in: &slots, &words, &count)]) }
    }

    // MARK: What they are worth

    /// Says of each word what it is worth: 1 in the headline, else the share of titles and half the share of the other
    /// texts that hold it.
    mutating func weigh(by titles: TitleCentre) {
        let others = Double(texts - 1)
        let count = count
        var words = words.mutableSpan
        for number in 0..<count where words[number].texts > 0 {
            let share = others > 0 ? Double(words[number].texts - 1) / others : 0
            words[number].worth =
                words[number].isInHeadline ? 1 : min(1, titles.share(of: words[number].stem) + share / 2)
        }
    }

    /// The sum for a sentence; from the least on, so that equal input gives equal sums.
    mutating func worth(of row: Row) -> Double {
        between.removeAll(keepingCapacity: true)
        var whole = 0
        for at in row.place {
            let worth = words[Int(numbers[at])].worth
            if worth == 1 {
                whole += 1
            } else if worth > 0 {
                between.append(worth)
                var place = between.count - 1
                while place > 0, between[place - 1] > worth {
                    between.swapAt(place - 1, place)
                    place -= 1
                }
            }
        }
        return (0..<whole).reduce(between.reduce(0, +)) { sum, _ in sum + 1 }
    }

    // MARK: What is told

    mutating func tell(_ row: Row) { for at in row.place { words[Int(numbers[at])].isTold = true } }

    /// How many words of a sentence are in sentences that are told.
    func toldCount(of row: Row) -> Int { row.place.count { words[Int(numbers[$0])].isTold } }

    // MARK: Numbers

    /// That of a word, which is new where there is none; there is room for it.
    @inline(__always)
    private static func number(
        of stem: UInt64, in slots: inout MutableSpan<Int32>, _ words: inout MutableSpan<Known>, _ count: inout Int
    ) -> Int {
        let mask = slots.count - 1
        // Stems are hashes already.
        var slot = Int(truncatingIfNeeded: stem) & mask
        while slots[slot] != 0 {
            let number = Int(slots[slot]) - 1
            if words[number].stem == stem { return number }
            slot = (slot + 1) & mask
        }
        words[count].stem = stem
        count += 1
        slots[slot] = Int32(truncatingIfNeeded: count)
        return count - 1
    }

    private mutating func makeRoom(for more: Int) {
        guard count + more > words.count else { return }
        var room = words.count
        while count + more > room { room *= 2 }
        words += repeatElement(Known(), count: room - words.count)
        slots = [Int32](repeating: 0, count: 2 * room)
        for number in 0..<count {
            var slot = Int(truncatingIfNeeded: words[number].stem) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(truncatingIfNeeded: number + 1)
        }
    }
}
