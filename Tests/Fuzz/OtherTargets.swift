import TextAnalysis
import TidingsModel

@testable import FeedParsing

/// A list of subscriptions is read or refused; what is written of it as OPML is read as the same feeds.
func fuzzSubscriptions(_ bytes: [UInt8]) {
    guard let feeds = try? parseSubscriptions(bytes, origin: .added) else { return }
    promise(Set(feeds.map(\.url)).count == feeds.count, "a feed comes once")
    guard !feeds.isEmpty else { return }
    let epoch = Timestamp(seconds: 0)
    let followed = feeds.map { FollowedFeed(feed: $0, state: FeedState(address: $0.url, nextDue: epoch)) }
    let written = writeOPML(followed, title: "Feeds", created: epoch)
    let read = try? parseSubscriptions(Array(written.utf8), origin: .added)
    // Characters that XML forbids, which no address has, are left out.
    let expected = Set(feeds.map(\.url).filter { $0.utf8.allSatisfy { 0x21...0x7e ~= $0 } })
    promise(
        expected.isSubset(of: (read ?? []).map(\.url)),
        "what is written is read again: \(expected) became \(read?.map(\.url) ?? [])")
}

/// Web addresses are resolved and compared; doing it again changes nothing.
///
/// The lines are a reference and its base.
func fuzzLinks(_ bytes: [UInt8]) {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), maxSplits: 1, omittingEmptySubsequences: false)
    let texts = lines.map { String(decoding: $0, as: UTF8.self) }
    let reference = texts.first ?? ""
    let base = texts.count > 1 ? texts[1] : nil
    if let resolved = resolve(reference, against: base), ["http://", "https://"].contains(where: resolved.hasPrefix),
        let domain = registrableDomain(of: resolved), !domain.isEmpty
    {
        let again = resolve(resolved, against: nil)
        promise(
            again == resolved,
            "what is resolved stays: \(resolved.debugDescription) became \(again.debugDescription)")
        let canonical = canonicalLink(resolved)
        let twice = canonicalLink(canonical)
        promise(
            twice == canonical, "canonical stays: \(canonical.debugDescription) became \(twice.debugDescription)")
        _ = registrableDomain(of: canonical)
    }
    _ = canonicalLink(reference)
    _ = registrableDomain(of: reference)
}

/// Any text is a date or none.
func fuzzDates(_ bytes: [UInt8]) {
    guard let date = parseDate(bytes[...]) else { return }
    // Nothing that is printed has more than four digits of a year.
    promise(date < Timestamp(CivilTime(year: 10_000, month: 1, day: 1)), "no year has five digits: \(date)")
}

/// Words, language, sentences and titles of any text.
func fuzzWords(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let found = language(of: text, stated: choice([nil, "de-AT", "zh", ""], bytes))
    var words: [Word] = []
    WordScanner(language: found).scan(bytes, into: &words)
    promise(words.count <= bytes.count, "no more words than bytes")
    promise(sentences(in: text, limit: 3).count <= 3, "no more sentences than asked for")
    _ = sentences(in: text)
    _ = TitleCleaner(outletNames: ["The Example", text]).clean(text)
    _ = outletName(domain: "a.example", feedTitle: text)
    _ = decodingCharacterReferences(text)
}
