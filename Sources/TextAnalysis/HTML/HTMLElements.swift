/// What the sanitiser does with an element.
struct ElementTraits: OptionSet, Sendable {
    let rawValue: UInt32

    /// Kept by the archive policy.
    static let archive = ElementTraits(rawValue: 1 << 0)
    /// Kept by the page policy.
    static let page = ElementTraits(rawValue: 1 << 1)
    /// Has no content and no end tag.
    static let void = ElementTraits(rawValue: 1 << 2)
    /// Stands apart from the text around it.
    static let block = ElementTraits(rawValue: 1 << 3)
    /// Its start tag ends an open paragraph.
    static let endsParagraph = ElementTraits(rawValue: 1 << 4)
    /// End tags within it do not close what is open outside of it (the scopes of HTML 13.2.4.2).
    static let scope = ElementTraits(rawValue: 1 << 5)
    /// Its text is no part of the plain text.
    static let silent = ElementTraits(rawValue: 1 << 6)
    /// Goes with everything in it, by every policy.
    static let dropped = ElementTraits(rawValue: 1 << 7)
    /// Goes with everything in it on pages.
    static let droppedOnPages = ElementTraits(rawValue: 1 << 8)
    /// Its content is no markup: only its own end tag ends it.
    static let rawText = ElementTraits(rawValue: 1 << 9)
    /// SVG's: allowed within `svg` alone.
    static let svg = ElementTraits(rawValue: 1 << 10)
    /// MathML's: allowed within `math` alone.
    static let math = ElementTraits(rawValue: 1 << 11)

    static let both: ElementTraits = [.archive, .page]
    static let paragraphs: ElementTraits = [.block, .endsParagraph]
}

/// Elements whose place in the tree matters.
enum ElementRole: Sendable {
    case other, paragraph, anchor, list, listItem, definitionList, definition, heading
    case table, caption, tableSection, row, cell
    case option, lineBreak, image, media, source, svg, math
}

/// Every element the sanitiser knows; what is not here is unwrapped.
final class HTMLElements: Sendable {
    static let shared = HTMLElements()

    let names: NameTable
    let traits: ConstantTable<ElementTraits>
    let roles: ConstantTable<ElementRole>
    /// `<name` and `</name>`, as they are written.
    let startTags: MarkupPieces
    let endTags: MarkupPieces
    /// The places of the elements that the sanitiser writes of its own accord or looks for.
    let anchor: Int
    let paragraph: Int
    let preformatted: Int
    let unorderedList: Int
    let definitionList: Int
    let image: Int
    let svg: Int
    let math: Int

    private init() {
        var names: [String] = []
        var traits: [ElementTraits] = []
        var roles: [ElementRole] = []
        for group in elementGroups {
            for name in group.names.split(separator: " ") {
                names.append(String(name))
                traits.append(group.traits)
                roles.append(group.role)
            }
        }
        func place(of name: String) -> Int { names.firstIndex(of: name) ?? 0 }
        anchor = place(of: "a")
        paragraph = place(of: "p")
        preformatted = place(of: "pre")
        unorderedList = place(of: "ul")
        definitionList = place(of: "dl")
        image = place(of: "img")
        svg = place(of: "svg")
        math = place(of: "math")
        startTags = MarkupPieces(names.map { "<\($0)" })
        endTags = MarkupPieces(names.map { "</\($0)>" })
        self.names = NameTable(names)
        self.traits = ConstantTable(traits)
        self.roles = ConstantTable(roles)
    }
}

private struct ElementGroup {
    var names: String
    var traits: ElementTraits
    var role: ElementRole

    init(_ names: String, _ traits: ElementTraits, _ role: ElementRole = .other) {
        self.names = names
        self.traits = traits
        self.role = role
    }
}

private let elementGroups: [ElementGroup] = [
    // Text.
    ElementGroup("p", [.both, .paragraphs], .paragraph),
    ElementGroup("a", .both, .anchor),
    ElementGroup("br", [.both, .void], .lineBreak),
    ElementGroup("h1 h2 h3 h4 h5 h6", [.both, .paragraphs], .heading),
    ElementGroup(
        "abbr acronym b bdi bdo big cite code data del dfn em i ins kbd mark q ruby rb rtc rt s samp small span strike "
            + "strong sub sup time tt u var", .both),
    ElementGroup("wbr", [.both, .void]),
    ElementGroup("rp", [.both, .silent]),
    ElementGroup("font label meter output progress canvas picture map sound", .archive),
    ElementGroup("area spacer command keygen event-source", [.archive, .void]),

    // Blocks.
    ElementGroup(
        "address article aside blockquote center details div figcaption figure footer header hgroup main nav pre "
            + "section summary", [.both, .paragraphs]),
    ElementGroup("dialog fieldset form search", [.archive, .paragraphs]),
    ElementGroup("legend multicol datagrid", [.archive, .block]),
    ElementGroup("hr", [.both, .void, .paragraphs]),
    ElementGroup("ul ol menu dir", [.both, .paragraphs], .list),
    ElementGroup("li", [.both, .paragraphs], .listItem),
    ElementGroup("dl", [.both, .paragraphs], .definitionList),
    ElementGroup("dt dd", [.both, .paragraphs], .definition),

    // Tables.
    ElementGroup("table", [.both, .paragraphs, .scope], .table),
    ElementGroup("caption", [.both, .block, .scope], .caption),
    ElementGroup("thead tbody tfoot", [.both, .block], .tableSection),
    ElementGroup("colgroup", .archive, .tableSection),
    ElementGroup("col", [.archive, .void]),
    ElementGroup("tr", [.both, .block], .row),
    ElementGroup("td th", [.both, .scope], .cell),

    // Forms.
    ElementGroup("input", [.archive, .void]),
    ElementGroup("button", [.archive, .silent, .scope, .droppedOnPages]),
    ElementGroup("select textarea datalist", [.archive, .silent, .droppedOnPages]),
    ElementGroup("optgroup option", [.archive, .silent, .droppedOnPages], .option),

    // Pictures and sound.
    ElementGroup("img image", [.archive, .void], .image),
    ElementGroup("audio video", [.archive, .silent, .droppedOnPages], .media),
    ElementGroup("source", [.archive, .void], .source),
    ElementGroup("track", [.archive, .void]),

    // What only scripts, styles and plug-ins need.
    ElementGroup("noscript", [.archive, .silent, .droppedOnPages]),
    ElementGroup("script style", [.dropped, .rawText]),
    ElementGroup("applet template noembed noframes xml", .dropped),

    // Unwrapped, but their edges are those of blocks.
    ElementGroup("html head body iframe object listing xmp plaintext frameset marquee layer ilayer", .block),
    ElementGroup("blink nobr slot content portal fencedframe isindex", []),
    ElementGroup("base basefont bgsound embed frame link meta nextid param", .void),

    // SVG.
    ElementGroup("svg", [.archive, .silent, .scope, .droppedOnPages], .svg),
    ElementGroup(
        "circle clipPath defs ellipse font-face font-face-name font-face-src g glyph hkern line linearGradient marker "
            + "metadata missing-glyph mpath path polygon polyline radialGradient rect stop switch text tspan",
        [.archive, .svg]),
    ElementGroup("title", [.archive, .svg, .block]),
    ElementGroup("desc foreignObject", [.archive, .svg, .scope]),

    // MathML.
    ElementGroup("math", [.archive, .scope, .droppedOnPages], .math),
    ElementGroup(
        "maction maligngroup malignmark menclose merror mfenced mfrac mglyph mi mlabeledtr mlongdiv mmultiscripts mn mo "
            + "mover mpadded mphantom mprescripts mroot mrow ms mscarries mscarry msgroup msline mspace msqrt msrow "
            + "mstack mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none semantics",
        [.archive, .math]),
    ElementGroup("annotation annotation-xml", [.archive, .math, .silent, .scope]),
]
