// Text of feeds within Markdown (CommonMark 0.31): every character that could begin markup is escaped, the signs of
// HTML as references, since not every renderer knows a backslash before them. An ampersand is one only where what
// follows would make it a reference: "Q&A" stays as it is.

/// Text that Markdown shows as it stands.
func markdownText(_ text: String) -> String {
    var result = ""
    var isAtStart = true
    var isInNumber = false
    let scalars = oneLine(text).unicodeScalars
    for at in scalars.indices {
        let scalar = scalars[at]
        switch scalar {
        case "&": result += beginsReference(scalars[at...].dropFirst()) ? "&amp;" : "&"
        case "<": result += "&lt;"
        case ">": result += "&gt;"
        case "\\", "`", "*", "_", "[", "]", "#", "|", "~", "!", "$", "^": result += "\\\(scalar)"
        // A list item or a rule under a heading, where the text begins a block.
        case "-" where isAtStart, "+" where isAtStart, "=" where isAtStart: result += "\\\(scalar)"
        case "." where isInNumber, ")" where isInNumber: result += "\\\(scalar)"
        case " " where isAtStart: continue
        default: result.unicodeScalars.append(scalar)
        }
        isInNumber = (isAtStart || isInNumber) && "0"..."9" ~= scalar
        isAtStart = false
    }
    return result
}

/// Whether an ampersand before it would begin a reference: letters and digits, or such a number, up to a semicolon.
private func beginsReference(_ rest: Substring.UnicodeScalarView) -> Bool {
    let name = rest.first == "#" ? rest.dropFirst() : rest
    let end = name.firstIndex { !($0.isASCII && ("0"..."9" ~= $0 || "a"..."z" ~= $0 || "A"..."Z" ~= $0)) }
    return end.map { $0 > name.startIndex && name[$0] == ";" } ?? false
}

/// Text of a feed as a link, plain where `url` is no address of the web.
func markdownLink(_ text: String, to url: String?) -> String {
    guard let url = url.flatMap(webAddress) else { return markdownText(text) }
    return "[\(markdownText(text))](\(markdownAddress(url)))"
}

/// An address within parentheses: what would end it is percent-encoded.
private func markdownAddress(_ url: String) -> String {
    var result = ""
    for scalar in oneLine(url).unicodeScalars {
        switch scalar {
        case "(": result += "%28"
        case ")": result += "%29"
        case "<": result += "%3C"
        case ">": result += "%3E"
        case "\\": result += "%5C"
        case "\"": result += "%22"
        case "`": result += "%60"
        case "*", "_", "[", "]", "|": result += "\\\(scalar)"
        default: result.unicodeScalars.append(scalar)
        }
    }
    return result
}
