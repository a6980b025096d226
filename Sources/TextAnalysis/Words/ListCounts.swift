/// How often each of 64 lists was named, up to 1023 times: the numbers stand upright, a binary place of all in one word.
///
/// Adding takes the same few steps for every word. With a loop over the lists of a word, a processor guesses their
/// number wrongly at every other word, and that costs more than all the rest.
struct ListCounts {
    private var places = InlineArray<10, UInt64>(repeating: 0)
    /// What the last words added, up to seven of them; only then are all places gone through.
    private var ones: UInt64 = 0
    private var twos: UInt64 = 0
    private var fours: UInt64 = 0
    private var pending = 0

    @inline(__always)
    mutating func add(_ lists: UInt64) {
        let two = ones & lists
        ones ^= lists
        let four = twos & two
        twos ^= two
        fours ^= four
        pending += 1
        if pending == 7 { settle() }
    }

    private mutating func settle() {
        places = sum
        (ones, twos, fours, pending) = (0, 0, 0, 0)
    }

    /// All places with what is pending.
    private var sum: InlineArray<10, UInt64> {
        var sum = places
        var carry: UInt64 = 0
        for i in sum.indices {
            let place = sum[i]
            let added: UInt64 = i == 0 ? ones : i == 1 ? twos : i == 2 ? fours : 0
            sum[i] = place ^ added ^ carry
            carry = place & added | carry & (place ^ added)
        }
        return sum
    }

    subscript(list: Int) -> Int {
        let sum = sum
        var count: UInt64 = 0
        for i in sum.indices { count |= (sum[i] >> UInt64(list) & 1) << UInt64(i) }
        return Int(count)
    }

    /// Which of these lists, a bit for each, was named most often, the first of several; nil where none was.
    func most(among lists: UInt64) -> Int? {
        let sum = sum
        var candidates = lists
        var isNamed = false
        for i in sum.indices.reversed() where candidates & sum[i] != 0 {
            candidates &= sum[i]
            isNamed = true
        }
        return isNamed ? candidates.trailingZeroBitCount : nil
    }
}
