/// What the sanitiser does with an attribute.
struct AttributeTraits: OptionSet, Sendable {
    let rawValue: UInt16

    /// Kept by the archive policy, on every element.
    static let archive = AttributeTraits(rawValue: 1 << 0)
    /// Kept by the page policy.
    static let page = AttributeTraits(rawValue: 1 << 1)
    /// Kept by the archive policy within SVG or MathML.
    static let foreign = AttributeTraits(rawValue: 1 << 2)
    /// Holds an address.
    static let url = AttributeTraits(rawValue: 1 << 3)
}

/// Attributes with a rule of their own.
enum AttributeRole: Sendable {
    case other, href, src, srcset, style, namespace, xlinkNamespace, xlink
}

/// Every attribute the sanitiser knows; the others go.
final class HTMLAttributes: Sendable {
    static let shared = HTMLAttributes()

    let names: NameTable
    let traits: ConstantTable<AttributeTraits>
    let roles: ConstantTable<AttributeRole>
    /// ` name="`, as it is written.
    let openings: MarkupPieces

    private init() {
        var names: [String] = []
        var traits: [AttributeTraits] = []
        var roles: [AttributeRole] = []
        for group in attributeGroups {
            for name in group.names.split(separator: " ") {
                names.append(String(name))
                traits.append(group.traits)
                roles.append(group.role)
            }
        }
        openings = MarkupPieces(names.map { " \($0)=\"" })
        self.names = NameTable(names)
        self.traits = ConstantTable(traits)
        self.roles = ConstantTable(roles)
    }
}

private struct AttributeGroup {
    var names: String
    var traits: AttributeTraits
    var role: AttributeRole

    init(_ names: String, _ traits: AttributeTraits, _ role: AttributeRole = .other) {
        self.names = names
        self.traits = traits
        self.role = role
    }
}

// `foreign` names that HTML has too stand with HTML's.
private let attributeGroups: [AttributeGroup] = [
    AttributeGroup("href", [.archive, .page, .url], .href),
    AttributeGroup("src", [.archive, .url], .src),
    AttributeGroup("srcset", .archive, .srcset),
    AttributeGroup("style", .archive, .style),
    AttributeGroup("action background cite data dynsrc icon longdesc lowsrc ping poster urn vrml", [.archive, .url]),
    AttributeGroup("title lang dir datetime colspan rowspan scope start reversed open value", [.archive, .page]),

    // Of all elements.
    AttributeGroup(
        "accesskey autofocus class contenteditable draggable hidden id itemid itemprop itemref itemscope itemtype role "
            + "tabindex unselectable xml:lang", .archive),
    // Of links, lists, tables and other text.
    AttributeGroup(
        "abbr align alt axis bgcolor border bordercolor bordercolordark bordercolorlight bottompadding cellpadding "
            + "cellspacing ch char charoff charset choff clear color cols compact coords face frame gutter headers "
            + "height hidefocus hreflang hspace ismap leftspacing media name nohref noshade nowrap point-size rel rev "
            + "rightspacing rows rules shape size span summary target toppadding type usemap valign variable volume "
            + "vspace width wrap balance bgproperties galleryimg suppress template", .archive),
    // Of forms.
    AttributeGroup(
        "accept accept-charset autocomplete challenge checked datafld datapagesize datasrc default delay disabled "
            + "enctype for form high inputmode keytype label list low max maxlength method min multiple optimum pattern "
            + "placeholder pqg prompt radiogroup readonly repeat-max repeat-min replace required selected step",
        .archive),
    // Of pictures and sound.
    AttributeGroup("controls end kind loop loopcount loopend loopstart muted preload sizes srclang", .archive),

    // Of SVG and MathML.
    AttributeGroup("xmlns", .foreign, .namespace),
    AttributeGroup("xmlns:xlink", .foreign, .xlinkNamespace),
    AttributeGroup("xlink:href", [.foreign, .url], .xlink),
    AttributeGroup("xlink:actuate xlink:arcrole xlink:role xlink:show xlink:title xlink:type", .foreign, .xlink),
    AttributeGroup(
        "accent-height alphabetic arabic-form ascent baseProfile bbox cap-height clip-path clip-rule clipPathUnits "
            + "color-interpolation color-rendering content cx cy d descent display dominant-baseline dx dy fill "
            + "fill-opacity fill-rule font-family font-size font-stretch font-style font-variant font-weight fx fy g1 "
            + "g2 glyph-name gradientTransform gradientUnits hanging horiz-adv-x horiz-origin-x ideographic k "
            + "marker-end marker-mid marker-start markerHeight markerUnits markerWidth mathematical offset opacity "
            + "orient origin overline-position overline-thickness panose-1 path pathLength points "
            + "preserveAspectRatio r refX refY requiredExtensions requiredFeatures rotate rx ry slope spreadMethod "
            + "stemh stemv stop-color stop-opacity strikethrough-position strikethrough-thickness stroke "
            + "stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity "
            + "stroke-width systemLanguage text-anchor transform u1 u2 underline-position underline-thickness unicode "
            + "unicode-range units-per-em version viewBox visibility widths x x-height x1 x2 xml:space y y1 y2 "
            + "zoomAndPan", .foreign),
    AttributeGroup(
        "accent accentunder actiontype alignmentscope alttext bevelled charalign close columnalign columnlines "
            + "columnspacing columnspan columnwidth crossout decimalpoint denomalign depth displaystyle edge encoding "
            + "equalcolumns equalrows fence fontstyle fontweight framespacing groupalign indentalign indentalignfirst "
            + "indentalignlast indentshift indentshiftfirst indentshiftlast indenttarget infixlinebreakstyle largeop "
            + "length linebreak linebreakmultchar linebreakstyle lineleading linethickness location longdivstyle "
            + "lquote lspace mathbackground mathcolor mathsize mathvariant maxsize minlabelspacing minsize "
            + "movablelimits notation numalign overflow position rowalign rowlines rowspacing rquote rspace "
            + "scriptlevel scriptminsize scriptsizemultiplier selection separator separators shift side stackalign "
            + "stretchy subscriptshift superscriptshift symmetric voffset", .foreign),
]

/// Schemes that an address may have, by policy; addresses without one are relative.
enum URLSchemes {
    static let page = NameTable([
        "http", "https", "mailto", "tel", "ftp", "gemini", "geo", "gopher", "irc", "ircs", "magnet", "news", "nntp",
        "sftp", "sip", "sips", "sms", "webcal", "xmpp",
    ])
    /// Besides those of pages.
    static let archive = NameTable([
        "aim", "apt", "bitcoin", "callto", "cvs", "facetime", "git", "gtalk", "hdl", "imap", "itms", "matrix",
        "mms", "msnim", "opaquelocktoken", "rsync", "rtsp", "rtspu", "shttp", "skype", "snews", "svn", "svn+ssh",
        "tag", "telnet", "urn", "wais", "ymsg",
    ])

    static func allow(_ scheme: ArraySlice<UInt8>, _ policy: HTMLPolicy) -> Bool {
        let scheme = [UInt8](scheme)
        return page.index(of: scheme) != nil || policy == .archive && archive.index(of: scheme) != nil
    }
}
