import TextAnalysis

private let base = "https://a.example/dir/page"

/// Whatever comes, the output of both policies is well formed, harmless and stays as it is, and so is the text.
func fuzzHTML(_ bytes: [UInt8]) {
    var archived = ""
    for policy in [HTMLPolicy.archive, .page] {
        let first = sanitise(bytes, base: base, policy: policy)
        checkFragment(first.html, policy)
        let second = sanitise(first.html, base: base, policy: policy)
        promise(
            second.html == first.html,
            "clean HTML stays as it is: \(first.html.debugDescription) became \(second.html.debugDescription)")
        let text = first.text
        promise(
            !text.hasPrefix(" ") && !text.hasSuffix("\n") && !hasTwoSpaces(text.utf8),
            "white space is collapsed: \(text.debugDescription)")
        if policy == .archive { archived = text }
    }
    promise(plainText(ofHTML: bytes, isOneLine: false) == archived, "the text is that of the archived fragment")
    let line = plainText(ofHTML: bytes)
    promise(!line.utf8.contains(UInt8(ascii: "\n")), "one line has no line break: \(line.debugDescription)")
}

/// Stops at what is not well formed, and at what could do harm in a browser.
func checkFragment(_ html: String, _ policy: HTMLPolicy) {
    do {
        let offences = try CheckedFragment(html).offences(policy)
        promise(offences.isEmpty, "nothing harmful is written: \(offences) in \(html.debugDescription)")
    } catch {
        fatalError("a fragment is well formed: \(error) in \(html.debugDescription)")
    }
}

private func hasTwoSpaces(_ text: String.UTF8View) -> Bool {
    zip(text, text.dropFirst()).contains { $0 == UInt8(ascii: " ") && $1 == UInt8(ascii: " ") }
}
