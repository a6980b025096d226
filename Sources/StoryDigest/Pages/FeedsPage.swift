package import TidingsModel

/// A feed as its page shows it.
package struct FeedLine: Sendable {
    let followed: FollowedFeed
    let health: String
    let next: String
    let hub: String?

    /// `health` in a word, `next` when it is asked next and why, `hub` how things are with its hub.
    package init(_ followed: FollowedFeed, health: String, next: String, hub: String?) {
        self.followed = followed
        self.health = health
        self.next = next
        self.hub = hub
    }

    var isInTrouble: Bool { !followed.feed.paused && [.failing, .gone].contains(followed.state.health) }
}

/// All feeds with their health, those in trouble first.
package func renderFeedsPage(_ feeds: [FeedLine], clock: LocalClock, now: Timestamp) -> String {
    var page = HTMLPage()
    let trouble = feeds.filter(\.isInTrouble)
    page.raw("<main id=\"main\">\n<h1>Feeds</h1>\n")
    let words = trouble.isEmpty ? "all well" : "\(trouble.count) in trouble"
    page.note(
        "p", feeds.isEmpty ? "no feed is followed yet" : "\(counted(feeds.count, "feed")), \(words)", class: "meta")
    if !trouble.isEmpty {
        page.heading("In trouble", id: "trouble")
        page.raw(table(trouble, labelled: "trouble", clock, now))
    }
    for (name, lines) in byCategory(feeds.filter { !$0.isInTrouble }) {
        let id = "c-" + pathPart(name).replacing("%", with: "_")
        page.heading(name.isEmpty ? "Without a category" : name, id: id)
        page.raw(table(lines, labelled: id, clock, now))
    }
    page.raw("</main>\n<footer class=\"meta\"><p><a href=\"/api/v1/feeds\">as JSON</a></p></footer>\n")
    return HTMLPage.head(title: "Feeds", place: .site(.feeds), isWide: true) + page.html + HTMLPage.foot
}

/// In the order in which they first appear.
private func byCategory(_ feeds: [FeedLine]) -> [(name: String, lines: [FeedLine])] {
    var groups: [(name: String, lines: [FeedLine])] = []
    for line in feeds {
        let name = line.followed.feed.settings.category.joined(separator: " / ")
        if let place = groups.firstIndex(where: { $0.name == name }) {
            groups[place].lines.append(line)
        } else {
            groups.append((name, [line]))
        }
    }
    return groups
}

private func table(_ feeds: [FeedLine], labelled id: String, _ clock: LocalClock, _ now: Timestamp) -> String {
    let hasHubs = feeds.contains { $0.hub != nil }
    let names = ["Feed", "Health", "Last asked", "Last entry", "Asked next, and why"] + (hasHubs ? ["Hub"] : [])
    var html = "<table class=\"stack\" aria-labelledby=\"\(escaped(id))\">\n<thead><tr>"
    for name in names { html += "<th scope=\"col\">\(name)</th>" }
    html += "</tr></thead>\n<tbody>\n"
    for line in feeds {
        html += "<tr><th scope=\"row\">\(name(of: line.followed))</th>"
        html += "<td>\(health(of: line, clock, now))</td>"
        html += "<td data-name=\"\(names[2])\">\(time(line.followed.state.lastChecked, clock, now))</td>"
        html += "<td data-name=\"\(names[3])\">\(time(line.followed.state.recentEntryTimes.first, clock, now))</td>"
        html += "<td data-name=\"Next\">\(isolated(line.next))</td>"
        if hasHubs { html += "<td data-name=\"Hub\">\(line.hub.map(isolated) ?? "")</td>" }
        html += "</tr>\n"
    }
    return html + "</tbody></table>\n"
}

/// Leads to its home page, with the address of the feed itself below.
private func name(of followed: FollowedFeed) -> String {
    let address = maskingUser(followed.state.address)
    return "\(linked(followed.title, to: followed.state.homePage)) <br><span class=\"meta\">\(isolated(address))</span>"
}

private func health(of line: FeedLine, _ clock: LocalClock, _ now: Timestamp) -> String {
    let state = line.followed.state
    let style = line.isInTrouble ? "bad" : state.health == .well ? "good" : "meta"
    var html = "<span class=\"\(style)\">\(escaped(line.health))</span>"
    if let error = state.lastError, line.isInTrouble || state.health == .failing {
        let since = state.failingSince.map { " since \(clock.relative($0, to: now))" } ?? ""
        html += "\(escaped(since)): \(isolated(error))"
    }
    return html
}

private func time(_ time: Timestamp?, _ clock: LocalClock, _ now: Timestamp) -> String {
    time.map { escaped(clock.relative($0, to: now)) } ?? "never"
}
