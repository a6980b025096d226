/// Collects plain text: words apart by single spaces, blocks by line breaks.
struct PlainTextBuilder: ~Copyable {
    private enum Gap { case none, space, line }

    private var bytes: UTF8Text
    private var gap = Gap.none
    /// What stands between blocks: a line break, or a space where all is to be one line.
    private let blockSeparator: UInt32

    init(isOneLine: Bool, capacity: Int) {
        blockSeparator = isOneLine ? 0x20 : 0x0a
        bytes = UTF8Text(capacity: capacity)
    }

    /// The text so far.
    var string: String { bytes.string }

    mutating func space() {
        if gap == .none { gap = .space }
    }

    mutating func lineBreak() { gap = .line }

    /// Appends what begins and ends with a visible character.
    mutating func append(_ text: Span<UInt8>, from start: Int, to end: Int) {
        closeGap()
        bytes.append(text, from: start, to: end)
    }

    mutating func append(codePoint: UInt32) {
        closeGap()
        bytes.append(codePoint: codePoint)
    }

    private mutating func closeGap() {
        if gap != .none, !bytes.isEmpty { bytes.append(codePoint: gap == .line ? blockSeparator : 0x20) }
        gap = .none
    }
}
