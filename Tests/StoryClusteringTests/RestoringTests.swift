import Testing

@testable import StoryClustering

@Suite struct RestoringTests {
    @Test(arguments: [1, 2, 7, 2047, 2048, 2049, 3072, 3073, 5000])
    func `postings that are put back are those that came one by one`(count: Int) {
        var vectors = PackedVectors()
        var appended = Postings()
        var counts: [Int32] = [0, 0, 0]
        for item in 0..<count {
            // Every other entry has the last stem as well; the stem between has no weight in any.
            let terms: [Int32] = item % 2 == 0 ? [0, 1, 2] : [0, 1]
            let vector = terms.map { VectorTerm(term: $0, weight: $0 == 1 ? 0 : UInt16(item % 5000) + 1, packed: 7) }
            vectors.append(vector, terms.map { TermUse(term: $0, uses: 1, lowUses: 1) })
            for term in vector where term.weight > 0 {
                appended.append(Posting(item: Int32(item), weight: term.weight), to: Int(term.term))
                counts[Int(term.term)] += 1
            }
        }
        var restored = Postings()
        var places = restored.makeRoom(for: counts)
        for item in 0..<count { restored.fill(&places, with: Int32(item), vectors, item) }
        for term in counts.indices {
            #expect(restored.living(term) == appended.living(term))
            #expect(all(restored, term) == all(appended, term))
        }
    }

    private func all(_ postings: Postings, _ term: Int) -> [[Int]] {
        postings.latest(.max >> 1, of: term).map { [Int(postings.cells[$0].item), Int(postings.cells[$0].weight)] }
    }

    @Test func `what an entry uses and weighs reads back as it was written, in whatever form`() {
        var vectors = PackedVectors()
        let uses: [TermUse] = [
            TermUse(term: 0, uses: 0, lowUses: 0), TermUse(term: 5, uses: 1, lowUses: 0),
            TermUse(term: 200, uses: 1, lowUses: 1), TermUse(term: 201, uses: 14, lowUses: 14),
            TermUse(term: 70_000, uses: 15, lowUses: 3), TermUse(term: 200_000_000, uses: 255, lowUses: 255),
        ]
        let vector = [
            VectorTerm(term: 5, weight: 4095, packed: 0x8fff), VectorTerm(term: 201, weight: 4096, packed: 3),
            VectorTerm(term: 200_000_000, weight: 0, packed: 0x8000),
        ]
        vectors.append(vector, uses)
        vectors.append([], [])
        vectors.append([], uses)
        var read: [VectorTerm] = []
        var readUses: [TermUse] = []
        vectors.read(0, into: &read)
        vectors.readUses(0, into: &readUses)
        #expect(read == vector)
        #expect(readUses == uses)
        vectors.read(1, into: &read)
        #expect(read.isEmpty)
        vectors.readUses(2, into: &readUses)
        #expect(readUses == uses)
    }
}
