// How untrusted HTML becomes a safe fragment
//
// One pass over the bytes, without a tree. Tags are read by the rules of HTML 13.2.5; what the policy allows is written
// anew from tables (never copied), what it does not is left out, and text is escaped. A stack of the elements that are
// open keeps the output balanced: end tags that match nothing are left out, missing ones are written, and those that
// HTML implies (`li` ends `li`, `div` ends `p`) are written where a browser would put them, so that a browser builds from
// the output the very tree that it says.
//
// It is safe since nothing of the input reaches the output unescaped, no element is ever written whose content is not
// parsed as markup or as text with references, and `<` in attribute values is escaped as well: even where a browser
// takes a part for raw text, no tag can appear that was not written here.
//
// Cost: linear. No more than `mostDepth` elements are open, every look ahead for an end tag that fails is remembered,
// and what is skipped is not read twice.

/// Writes the fragment and its plain text.
struct FragmentWriter: ~Copyable {
    /// Deeper elements are unwrapped; browsers stop at 512.
    static let mostDepth = 100
    /// Tags that end nowhere are taken for text this often; then the rest goes, as in a browser.
    static let mostUnterminated = 16
    /// Characters of a picture's description that a page shows.
    static let longestDescription = 300

    let policy: HTMLPolicy
    let base: FragmentBase
    /// Whether the fragment is wanted and not only its text.
    let keepsHTML: Bool
    /// Whether what looks like a tag that nobody knows is text ("vector<int>", "<name@host>").
    let keepsUnknownTags: Bool
    let elements = HTMLElements.shared
    let attributes = HTMLAttributes.shared

    var scanner: TagScanner
    var html: UTF8Text
    var text: PlainTextBuilder
    var value: [UInt8] = []
    var writtenAttributes: [Int] = []
    var mediaSource: [UInt8]?
    var lastBreakEnd = -1

    /// The elements that are open, outermost first, and how many there are of each.
    var open: [Int] = []
    var openCounts = InlineArray<256, UInt8>(repeating: 0)
    var silentCount = 0
    /// Unwrapped elements below `mostDepth` whose end tags are still to come.
    var overflow = 0
    var unterminated = 0
    var hasCommentEnd = true
    var isInCDATA = false
    /// Elements that no end tag follows any more.
    var endless: Set<Int> = []

    /// Without `keepsHTML` only the text is made; on one line it is taken for a title.
    init(_ input: Span<UInt8>, base: String?, policy: HTMLPolicy, keepsHTML: Bool = true, isOneLine: Bool = false) {
        self.policy = policy
        self.base = FragmentBase(base, fragmentBytes: input.count)
        self.keepsHTML = keepsHTML
        keepsUnknownTags = isOneLine
        scanner = TagScanner(input)
        text = PlainTextBuilder(isOneLine: isOneLine, capacity: input.count)
        html = UTF8Text(capacity: keepsHTML ? input.count + input.count / 8 + 64 : 0)
    }

    mutating func run(_ bytes: Span<UInt8>) {
        var i = 0
        while i < bytes.count {
            i = writeText(bytes, from: i)
            if i < bytes.count { i = readMarkup(bytes, at: i) }
        }
        closeThrough(0)
    }
}

/// The base of a fragment, taken apart when the first relative address asks for it.
///
/// A tag of ten bytes takes a copy of it, so there is a limit to what a fragment may grow by that; nothing but an attack
/// has come near it.
final class FragmentBase {
    private let text: String?
    private var room: Int
    private lazy var url = text.flatMap { BaseURL([UInt8]($0.utf8)) }

    init(_ text: String?, fragmentBytes: Int) {
        self.text = text
        room = 2 * fragmentBytes + BaseURL.maxBytes
    }

    /// The address made absolute; as it is when there is no base, or no room.
    func resolve(_ tidied: [UInt8]) -> [UInt8] {
        guard room > 0 else { return tidied }
        let address = TextAnalysis.resolve(tidied, against: url)
        room -= address.count - tidied.count
        return address
    }
}
