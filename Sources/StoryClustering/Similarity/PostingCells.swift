/// The postings of all stems, by place.
///
/// In pieces, since they are most of what the window holds in one row: an array of them would be moved whenever it
/// grows, and be there twice while it is.
struct PostingCells: Sendable {
    private static let digits = 14
    private static let size = 1 << digits

    private var pieces: [[Posting]] = []

    /// How many are left of the last piece.
    var left: Int { pieces.last.map { Self.size - $0.count } ?? 0 }

    subscript(place: Int) -> Posting {
        @inline(__always) get { pieces[place >> Self.digits][place & (Self.size - 1)] }
        @inline(__always) set { pieces[place >> Self.digits][place & (Self.size - 1)] = newValue }
    }

    /// Makes so many more, side by side: no more than a piece has, nor than are left of the last where any are.
    ///
    /// - Returns: the place of the first.
    mutating func append(_ count: Int) -> Int {
        if left == 0 {
            var piece: [Posting] = []
            piece.reserveCapacity(Self.size)
            pieces.append(piece)
        }
        let last = pieces.count - 1
        let start = last << Self.digits | pieces[last].count
        pieces[last].append(contentsOf: repeatElement(Posting(item: 0, weight: 0), count: count))
        return start
    }

    /// The piece in which some lie that were made together, and where they are there.
    @inline(__always)
    func piece(with places: Range<Int>) -> (cells: [Posting], places: Range<Int>) {
        guard !places.isEmpty else { return ([], 0..<0) }
        let start = places.lowerBound & (Self.size - 1)
        return (pieces[places.lowerBound >> Self.digits], start..<start + places.count)
    }
}
