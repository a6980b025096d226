import TidingsModel

/// Why a story is what it is, with all that `tidings why` says: the words that tied each entry, the nearest story that
/// it is not one with, its storyline and its event.
///
/// A page of its own, since the words lie in what the clusterer has learned, which takes a while to read.
package func renderWhyPage(_ input: StoryPageInput) -> String {
    var page = HTMLPage()
    page.raw("<main id=\"main\">\n<h1>\(storyLink(input.told, .site(nil)))</h1>\n")
    if let reasons = input.reasons {
        page.raw(WhySection(reasons, book: input.book, clock: input.clock, isWhole: true).html)
    }
    page.raw("</main>\n")
    return HTMLPage.head(title: "Why: \(input.told.headline)", place: .site(nil)) + page.html + HTMLPage.foot
}
