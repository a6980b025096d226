import StoryDigest

/// The `[[mute]]` and `[[watch]]` tables.
func readerRules(in table: ConfigurationTable) throws(ConfigurationError) -> ReaderRules {
    var rules = ReaderRules()
    for entry in try table.tables("mute") { rules.mutes.append(try rule(in: entry, keys: ["grown"])) }
    for entry in try table.tables("watch") { rules.watches.append(try rule(in: entry, keys: [])) }
    return rules
}

private func rule(in table: ConfigurationTable, keys: [String]) throws(ConfigurationError) -> ReaderRule {
    try table.allow(["name", "words", "feed", "storyline"] + keys)
    var rule = ReaderRule()
    rule.givenName = try table.string("name")
    rule.phrases = try words(in: table)
    rule.feed = try table.string("feed")
    rule.storyline = try table.string("storyline")
    if let grown = try table.integer("grown", in: 0...1000) { rule.grown = grown }
    guard !rule.isEmpty else {
        throw .badValue(
            file: table.file, key: table.path, reason: "it means no story; give it words, a feed or a storyline")
    }
    return rule
}

/// A phrase or a list of phrases, none of them empty.
private func words(in table: ConfigurationTable) throws(ConfigurationError) -> [String] {
    guard table.has("words") else { return [] }
    let phrases: [String]
    if let list = try? table.strings("words") {
        phrases = list
    } else {
        let text: String?
        do { text = try table.string("words") } catch {
            throw table.wrongType("words", "a phrase in quotes, or a list of them,")
        }
        phrases = text.map { [$0] } ?? []
    }
    guard phrases.allSatisfy({ $0.contains { $0.isLetter || $0.isNumber } }) else {
        throw table.bad("words", "a phrase holds a letter or a digit at least")
    }
    return phrases
}
