/// Says what is wrong.
package func renderErrorPage(title: String, sentence: String) -> String {
    var page = HTMLPage()
    page.raw("<main id=\"main\">\n")
    page.note("h1", title)
    page.element("p", sentence.prefix(1).uppercased() + sentence.dropFirst() + ".")
    page.raw("<p><a href=\"/\">To today's stories</a></p>\n</main>\n")
    return HTMLPage.head(title: title, place: .site(nil)) + page.html + HTMLPage.foot
}

/// The same for programs (RFC 9457).
package func renderProblem(status: Int, title: String, detail: String) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
        json.member("type", "about:blank")
        json.member("title", title)
        json.member("status", status)
        json.member("detail", detail)
    }
    return json.takeLine()
}
