import TextAnalysis

// How a shouted title is set like the others
//
// "PUTIN MEETS ENVOY IN MOSCOW" loses its capitals by the example of the story's own texts: a word takes the form it
// has there, lower case where it is seen in both. A word that no text has keeps its capitals when it is short enough
// for an acronym and no function word, and else begins with one, as names do.

/// Whether nearly all letters are capitals, in a title of three words or more.
func isShouted(_ title: String) -> Bool {
    let bytes = title.utf8.span
    guard bytes.count >= 10 else { return false }
    var capitals = 0
    var small = 0
    if isASCII(bytes) {
        for at in bytes.indices {
            if bytes[at] &- 0x61 < 26 {
                small += 1
                // Not even if all others were capitals.
                if small * 8 >= bytes.count { return false }
            } else if bytes[at] &- 0x41 < 26 {
                capitals += 1
            }
        }
    } else {
        for scalar in title.unicodeScalars {
            if scalar.isASCII {
                if 0x41...0x5a ~= scalar.value { capitals += 1 }
                if 0x61...0x7a ~= scalar.value { small += 1 }
            } else if scalar.properties.isUppercase {
                capitals += 1
            } else if scalar.properties.isLowercase {
                small += 1
            }
            if small * 8 >= bytes.count { return false }
        }
    }
    return capitals >= 10 && small * 8 < capitals && title.split(separator: " ").count >= 3
}

/// Whether any part of a title could be shouted: five capitals follow one another, but for what is no letter.
///
/// Where nearly all of ten letters are capitals, five of them stand together.
func mayBeShouted(_ title: String) -> Bool {
    var capitals = 0
    let bytes = title.utf8.span
    if isASCII(bytes) {
        // Two capitals on end are rare.
        for at in lengthOfMixedCase(in: bytes)..<bytes.count {
            if bytes[at] &- 0x61 < 26 {
                capitals = 0
            } else if bytes[at] &- 0x41 < 26 {
                capitals += 1
                if capitals == 5 { return true }
            }
        }
        return false
    }
    for scalar in title.unicodeScalars {
        if scalar.isASCII ? 0x41...0x5a ~= scalar.value : scalar.properties.isUppercase {
            capitals += 1
            if capitals == 5 { return true }
        } else if scalar.isASCII ? 0x61...0x7a ~= scalar.value : scalar.properties.isLowercase {
            capitals = 0
        }
    }
    return false
}

/// The shouted title in the spelling of the texts.
func calmed(_ title: String, by texts: [String]) -> String {
    var forms: [String: String] = [:]
    for text in texts where !isShouted(text) {
        for part in text.prefix(4000).split(whereSeparator: { $0.isWhitespace || $0 == "-" || $0 == "/" }) {
            let word = core(of: part)
            guard let first = word.first, first.isLetter else { continue }
            let lower = word.lowercased()
            if forms[lower] == nil || lower == word { forms[lower] = String(word) }
        }
    }
    let words = title.split(separator: " ").enumerated().map { index, part in
        // Compounds word by word: "PEACE-TALKS".
        let pieces = part.split(separator: "-", omittingEmptySubsequences: false)
        return pieces.map { calmed($0, forms, isFirst: index == 0) }.joined(separator: "-")
    }
    return words.joined(separator: " ")
}

private func calmed(_ part: Substring, _ forms: [String: String], isFirst: Bool) -> String {
    let word = core(of: part)
    guard let range = part.range(of: word), word.contains(where: \.isLetter) else { return String(part) }
    let lower = word.lowercased()
    var form: String
    // "UN" is a function word of French as well.
    let seen = forms[lower]
    if let seen, seen.count > 1, seen == seen.uppercased() {
        form = seen
    } else if isFunctionWord(lower) {
        form = lower
    } else if let seen {
        form = seen
    } else if word.count <= 3 || word.contains(where: { $0.isNumber || $0 == "." }) {
        form = String(word)
    } else {
        form = lower.prefix(1).uppercased() + lower.dropFirst()
    }
    if isFirst { form = form.prefix(1).uppercased() + form.dropFirst() }
    return part.replacingCharacters(in: range, with: form)
}

/// The word without the marks around it and without a possessive.
private func core(of part: Substring) -> Substring {
    var word = part.drop { !$0.isLetter && !$0.isNumber }
    while let last = word.last, !last.isLetter, !last.isNumber { word.removeLast() }
    for ending in ["'s", "’s", "'S", "’S"] where word.hasSuffix(ending) { word.removeLast(2) }
    return word
}

extension Substring {
    /// The range of a slice of this very text.
    fileprivate func range(of slice: Substring) -> Range<Index>? {
        slice.isEmpty ? nil : slice.startIndex..<slice.endIndex
    }

    fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
        // A possessive follows its word.
        let tail = String(self[range.upperBound...])
        let isPossessive = tail.hasPrefix("'S") || tail.hasPrefix("’S")
        return String(self[..<range.lowerBound]) + text + (isPossessive ? tail.lowercased() : tail)
    }
}
