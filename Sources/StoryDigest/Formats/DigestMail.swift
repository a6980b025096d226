import TidingsModel

/// The digest as a message for `sendmail -t`: the text and the page, nothing loaded from anywhere.
///
/// An edition has one Message-ID, however often it is sent.
package func renderMail(_ digest: Digest, as publication: Publication) -> String {
    let window = digest.window
    let host = publication.host
    let day = "Tidings, \(digest.clock.shortDate(window.until))"
    let headline = digest.ranked.first.map { ": \($0.headline)" } ?? ""
    let message = MailMessage(
        from: publication.sender, to: publication.mailTo,
        subject: day + cut(headline, to: 120), date: window.until,
        messageID: "digest.\(window.since.seconds).\(window.until.seconds)@\(host)", listID: "digest.tidings.\(host)",
        text: renderText(digest, style: TextStyle(width: 76, lineLimit: nil)), html: renderHTML(digest))
    return message.source
}
