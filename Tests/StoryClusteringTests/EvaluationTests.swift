import Testing

@testable import StoryClustering

struct EvaluationTests {
    private let labels = ["a", "a", "a", "b", "b", "c"]

    @Test func `clusters that are the labels score one throughout`() {
        let scores = PartitionScores(labels: labels, clusters: ["x", "x", "x", "y", "y", "z"])
        #expect(scores.bCubed.f1 == 1)
        #expect(scores.pairwise.f1 == 1)
        #expect(abs(scores.entropy.f1 - 1) < 1e-12)
        #expect((scores.items, scores.labelled, scores.found) == (6, 3, 3))
    }

    @Test func `one cluster of all is whole but not pure`() {
        let scores = PartitionScores(labels: labels, clusters: [String](repeating: "x", count: 6))
        #expect(scores.bCubed.recall == 1)
        // Items see 3, 3, 3, 2, 2 and 1 of their own among six.
        #expect(abs(scores.bCubed.precision - 14.0 / 36) < 1e-12)
        // 3 + 1 pairs of 15.
        #expect(abs(scores.pairwise.precision - 4.0 / 15) < 1e-12)
        #expect(scores.entropy.precision < 1e-12)
    }

    @Test func `items apart are pure but not whole`() {
        let scores = PartitionScores(labels: labels, clusters: ["1", "2", "3", "4", "5", "6"])
        #expect(scores.bCubed.precision == 1)
        // Half of the items' labels: three times a third, twice a half, once all.
        #expect(abs(scores.bCubed.recall - 0.5) < 1e-12)
        #expect(scores.pairwise == .init(precision: 1, recall: 0))
    }

    @Test func `the measures do not mind the order or the names`() {
        let clusters = ["x", "x", "y", "y", "z", "z"]
        let order = [5, 2, 0, 4, 1, 3]
        let turned = PartitionScores(labels: order.map { labels[$0] }, clusters: order.map { clusters[$0] + "!" })
        let straight = PartitionScores(labels: labels, clusters: clusters)
        #expect(abs(turned.bCubed.f1 - straight.bCubed.f1) < 1e-12)
        #expect(abs(turned.entropy.f1 - straight.entropy.f1) < 1e-12)
        #expect(turned.pairwise == straight.pairwise)
    }

    @Test func `the worst errors come first, with their largest part in front`() {
        let errors = PartitionErrors(labels: labels, clusters: ["x", "x", "y", "y", "y", "y"], limit: 5)
        // y holds one a, two b, one c: it keeps (1 + 4 + 1) / 4 of its four items.
        #expect(
            errors.mixed == [
                .init(
                    cost: 2.5 / 6, items: 4,
                    parts: [
                        .init(first: 3, items: 2), .init(first: 2, items: 1), .init(first: 5, items: 1),
                    ])
            ])
        #expect(errors.torn.map(\.items) == [3])
        #expect(errors.torn.first?.parts.map(\.items) == [2, 1])
    }

    @Test func `nothing to judge is no error`() {
        let scores = PartitionScores(labels: [], clusters: [])
        #expect(scores.items == 0)
        #expect(PartitionErrors(labels: [], clusters: [], limit: 5).mixed.isEmpty)
    }
}
