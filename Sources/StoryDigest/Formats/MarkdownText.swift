// Text of feeds within Markdown (CommonMark 0.31): every character that could begin markup is escaped, the signs of
// HTML as references, since not every renderer knows a backslash before them.

/// Text that Markdown shows as it stands.
func markdownText(_ text: String) -> String {
    var result = ""
    var isAtStart = true
    var isInNumber = false
    for scalar in oneLine(text).unicodeScalars {
        switch scalar {
        case "&": result += "&amp;"
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
