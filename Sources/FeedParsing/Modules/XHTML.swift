/// XHTML beside a feed's own elements: the full text of an item as markup, which some RSS feeds give so.
enum XHTML {
    static let elements: [String: ElementReader] = ["body": { addText($0, &$1) }, "div": { addText($0, &$1) }]

    private static func addText(_ element: Element, _ record: inout FeedRecord) {
        if let text = element.typedText(default: "xhtml") { record.contents.append(text) }
    }
}
