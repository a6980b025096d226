import StoryClustering
import StoryDigest
import TidingsModel

/// The figures of an evaluation, as text or JSON.
struct EvaluationReport {
    private struct Part {
        var name: String
        var scores: PartitionScores
        /// The scores of its groups, under the member that tells them apart.
        var groups: [(value: String, scores: PartitionScores)] = []
        /// Nearly all items are no copies, so that only pairs tell copies well.
        var isOfPairs = false
        var errors: PartitionErrors
        /// What each place of the errors holds.
        var items: [ItemLine]
        var labels: [String]
    }

    private let style: TextStyle
    private let errors: Int
    private var parts: [Part] = []

    init(style: TextStyle, errors: Int) {
        self.style = style
        self.errors = errors
    }

    var isEmpty: Bool { parts.isEmpty }

    /// Compares the member `field` of the items with what was found for them; nothing where none has it.
    mutating func judge(_ name: String, _ items: [ItemLine], by field: String, _ found: (ItemLine) -> String?) {
        let labelled = items.filter { $0.fields[field] != nil }
        guard !labelled.isEmpty else { return }
        let labels = labelled.map { $0.fields[field] ?? "" }
        // An item that was not found stands alone.
        add(name, labelled, labels, labelled.map { found($0) ?? "\n" + $0.id })
    }

    /// Compares groups of copies, which most items are in none of.
    mutating func judgeCopies(_ items: [ItemLine], by field: String, _ found: (ItemLine) -> String?) {
        guard items.contains(where: { $0.fields[field] != nil }) else { return }
        add("Copies", items, items.map { $0.fields[field] ?? "\n" + $0.id }, items.map { found($0) ?? "\n" + $0.id })
        parts[parts.count - 1].isOfPairs = true
    }

    private mutating func add(_ name: String, _ items: [ItemLine], _ labels: [String], _ clusters: [String]) {
        let scores = PartitionScores(labels: labels, clusters: clusters)
        let errors = PartitionErrors(labels: labels, clusters: clusters, limit: errors)
        parts.append(Part(name: name, scores: scores, errors: errors, items: items, labels: labels))
    }

    /// The same for the items of each value of the member `group`, beside the figures of all.
    mutating func judgeGroups(
        _ items: [ItemLine], of group: String, by field: String, _ found: (ItemLine) -> String?
    ) {
        guard !parts.isEmpty else { return }
        let groups = Dictionary(grouping: items.filter { $0.fields[field] != nil }) { $0.fields[group] ?? "none" }
        parts[parts.count - 1].groups = groups.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map {
            let clusters = $0.value.map { found($0) ?? "\n" + $0.id }
            return ($0.key, PartitionScores(labels: $0.value.map { $0.fields[field] ?? "" }, clusters: clusters))
        }
    }
}

// MARK: Text

extension EvaluationReport {
    var text: String { parts.map(text).joined(separator: "\n") }

    private func text(_ part: Part) -> String {
        var table = ColumnTable(
            [
                .init(part.name), .init("items", .plain), .init("labelled", .plain), .init("found", .plain),
                .init("measure", .plain), .init("precision", .plain), .init("recall", .plain), .init("F1", .plain),
            ], style: style)
        add("all", part.scores, onlyPairs: part.isOfPairs, to: &table)
        for group in part.groups { add(group.value, group.scores, to: &table) }
        return table.text + errorText("Found as one, labelled apart", part.errors.mixed, "labels", part)
            + errorText("Labelled as one, found apart", part.errors.torn, "clusters", part)
    }

    private func add(_ name: String, _ scores: PartitionScores, onlyPairs: Bool = false, to table: inout ColumnTable) {
        let all = [("B-cubed", scores.bCubed), ("pairwise", scores.pairwise), ("V-measure", scores.entropy)]
        let measures = onlyPairs ? [all[1]] : all
        for (index, (measure, agreement)) in measures.enumerated() {
            let head =
                index == 0
                ? [name, "\(scores.items)", "\(scores.labelled)", "\(scores.found)"] : ["", "", "", ""]
            let figures = [agreement.precision, agreement.recall, agreement.f1].map { decimals($0, 3) }
            table.add(head + [measure] + figures)
        }
    }

    private func errorText(_ head: String, _ errors: [PartitionErrors.Error], _ whole: String, _ part: Part) -> String {
        guard !errors.isEmpty else { return "" }
        var lines = ["", head]
        for error in errors {
            lines.append("  costs \(decimals(error.cost, 4)): \(error.items) items in \(error.parts.count) \(whole)")
            for piece in error.parts.prefix(4) {
                let label = part.labels[piece.first].hasPrefix("\n") ? "" : part.labels[piece.first] + ": "
                let line = terminalLine(label + title(of: part.items[piece.first]), width: style.width - 8)
                lines.append("\(padded(piece.items))  \(line)")
            }
            if error.parts.count > 4 { lines.append("        and \(error.parts.count - 4) more") }
        }
        return lines.map { $0 + "\n" }.joined()
    }

    private func title(of item: ItemLine) -> String {
        let text = [item.item.title, item.item.summary, item.item.content].first { !$0.isEmpty } ?? item.id
        return String(text.prefix(100))
    }

    private func padded(_ number: Int) -> String {
        let text = String(number)
        return String(repeating: " ", count: max(0, 6 - text.count)) + text
    }
}

/// A figure with so many places after the point.
private func decimals(_ value: Double, _ places: Int) -> String {
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    let rounded = Int((value * Double(scale)).rounded())
    let fraction = String(rounded % scale)
    return "\(rounded / scale)." + String(repeating: "0", count: places - fraction.count) + fraction
}

// MARK: JSON

extension EvaluationReport {
    var json: [UInt8] {
        var json = JSONWriter()
        json.object { json in
            for part in parts {
                json.key(text: part.name.lowercased())
                json.object { json in
                    write(part.scores, to: &json)
                    if !part.groups.isEmpty {
                        json.key("groups")
                        json.object { json in
                            for group in part.groups {
                                json.key(text: group.value)
                                json.object { write(group.scores, to: &$0) }
                            }
                        }
                    }
                    write("mixed", part.errors.mixed, part, to: &json)
                    write("torn", part.errors.torn, part, to: &json)
                }
            }
        }
        return json.takeLine()
    }

    private func write(_ scores: PartitionScores, to json: inout JSONWriter) {
        json.member("items", scores.items)
        json.member("labelled", scores.labelled)
        json.member("found", scores.found)
        let measures: [(StaticString, PartitionScores.Agreement, StaticString, StaticString, StaticString)] = [
            ("b_cubed", scores.bCubed, "precision", "recall", "f1"),
            ("pairwise", scores.pairwise, "precision", "recall", "f1"),
            ("v_measure", scores.entropy, "homogeneity", "completeness", "v"),
        ]
        for (name, agreement, first, second, mean) in measures {
            json.key(name)
            json.object {
                $0.member(first, agreement.precision)
                $0.member(second, agreement.recall)
                $0.member(mean, agreement.f1)
            }
        }
    }

    private func write(_ name: String, _ errors: [PartitionErrors.Error], _ part: Part, to json: inout JSONWriter) {
        json.key(text: name)
        json.array { json in
            for error in errors {
                json.object { json in
                    json.member("cost", error.cost)
                    json.member("items", error.items)
                    json.key("parts")
                    json.array { json in
                        for piece in error.parts {
                            json.object {
                                $0.member("items", piece.items)
                                $0.member("label", part.labels[piece.first])
                                $0.member("id", part.items[piece.first].id)
                                $0.member("title", title(of: part.items[piece.first]))
                            }
                        }
                    }
                }
            }
        }
    }
}
