import TidingsModel

/// A Markdown document with a story a section.
struct MarkdownWriter: StoryWriter {
    private let clock: LocalClock
    private let generated: Timestamp

    init(_ context: ExportContext) {
        clock = context.clock
        generated = context.head.generated
    }

    func begin() -> [UInt8] { Array("# Tidings, \(clock.longDate(generated))\n".utf8) }

    func write(_ told: ToldStory, number: Int, to bytes: inout [UInt8]) {
        var text = "\n## \(markdownLink(told.headline, to: told.lead.link))\n\n"
        let sentences = told.sentences.map { markdownText($0.text) }.joined(separator: " ")
        if !sentences.isEmpty { text += "\(sentences)\n\n" }
        for report in told.reports {
            let time = "\(clock.isoDate(report.time)) \(clock.time(report.time))"
            text += "- \(time) \(markdownLink(report.outlet, to: report.link))\(report.isCopy ? ", a copy" : "")\n"
        }
        bytes += text.utf8
    }
}
