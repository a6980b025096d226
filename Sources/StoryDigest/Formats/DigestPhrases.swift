import TidingsModel

// What every format says in the same words.

extension Digest {
    var sinceLine: String {
        (window.isFirst ? "first digest, " : "") + "since \(clock.relative(window.since, to: window.until))"
    }

    var countLine: String {
        let entries = counted(entryCount, "entry", "entries")
        let feeds = counted(feedCount, "feed", "feeds")
        let stories = counted(storyCount, "story", "stories")
        return "\(entries) from \(feeds), \(stories), \(sharedStoryCount) told by 2 or more publishers"
    }

    /// As in `3 days, 5 stories, 9 publishers`.
    func extent(of line: Running) -> String {
        let parts = [
            counted(line.dayCount, "day", "days"), counted(line.stories.count, "story", "stories"),
            counted(line.publishers.count, "publisher", "publishers"),
        ]
        return parts.joined(separator: ", ")
    }

    /// How many stories the reader's mutes hold back; nil: none.
    var mutedLine: String? {
        muted.isEmpty ? nil : "\(counted(muted.count, "muted story", "muted stories")) left out"
    }

    /// The steps that tell most in `limit` lines: each day's most widely told one, days with news and the latest days
    /// first to stay; then the widest of the others, news again first.
    ///
    /// In order of time, with the number of those left out.
    func course(of line: Running, limit: Int) -> (steps: [Running.Step], left: Int) {
        guard line.course.count > limit else { return (line.course, 0) }
        var leadOfDay: [Int64: Int] = [:]
        for (index, step) in line.course.enumerated() {
            let day = clock.day(step.day.start)
            guard let lead = leadOfDay[day].map({ line.course[$0].day }) else {
                leadOfDay[day] = index
                continue
            }
            if (step.day.isNew ? 1 : 0, step.day.publishers.count) > (lead.isNew ? 1 : 0, lead.publishers.count) {
                leadOfDay[day] = index
            }
        }
        let days = leadOfDay.sorted { a, b in
            let (x, y) = (line.course[a.value].day.isNew, line.course[b.value].day.isNew)
            return x == y ? a.key > b.key : x
        }
        var chosen = Set(days.prefix(limit).map(\.value))
        let others = line.course.indices.filter { !chosen.contains($0) }
        let widest = others.sorted { a, b in
            let (x, y) = (line.course[a].day, line.course[b].day)
            if x.isNew != y.isNew { return x.isNew }
            return (x.publishers.count, x.start, b) > (y.publishers.count, y.start, a)
        }
        chosen.formUnion(widest.prefix(limit - chosen.count))
        return (line.course.indices.filter(chosen.contains).map { line.course[$0] }, line.course.count - chosen.count)
    }
}

/// What a storyline's course leaves out: its lines are headlines, several to a story that runs for days.
func moreHeadlines(_ count: Int) -> String { "and \(counted(count, "more headline"))" }

extension ToldStory {
    /// As in `8 publishers, growing`, or for what the reader has seen a part of, `8 publishers, 3 new`.
    var standing: String {
        let count = counted(publishers.count, "publisher", "publishers")
        let fresh = reports.count { $0.isFresh && !$0.isCopy }
        if isUpdate, fresh > 0 { return "\(count), \(fresh) new" }
        return phase == .steady ? count : "\(count), \(phase.rawValue)"
    }

    /// Who told it, in order of time: `A, then B, C and 5 more; copied by D`, or with no room for names `; 1 copy`.
    func credit(upTo limit: Int, copiesUpTo copyLimit: Int, _ name: (Report) -> String) -> String {
        let own = reports.filter { !$0.isCopy }
        let copies = own.isEmpty ? [] : reports.filter(\.isCopy)
        func list(_ reports: [Report], _ limit: Int, first: String = ", ") -> String {
            var text = ""
            for (index, report) in reports.prefix(limit).enumerated() {
                text += (index == 0 ? "" : index == 1 ? first : ", ") + name(report)
            }
            let left = reports.count - limit
            return left > 0 ? text + " and \(left) more" : text
        }
        let told = list(own.isEmpty ? reports : own, limit, first: ", then ")
        if copies.isEmpty { return told }
        return told
            + (copyLimit == 0
                ? "; \(counted(copies.count, "copy", "copies"))" : "; copied by " + list(copies, copyLimit))
    }

    /// In a list: the publisher's name, or how many there are, and the other languages that tell it.
    var shortCredit: String {
        let credit = publishers.count == 1 ? cut(publishers[0], to: 24) : "\(publishers.count) publishers"
        let others = distinct(elsewhere.compactMap(\.languages.first))
        return others.isEmpty ? credit : "\(credit), also \(others.joined(separator: " "))"
    }

    /// The languages that tell the same event, a headline each: `fr`, or how many publishers where none is known.
    var elsewhereMark: String { languages.first ?? "also" }
}
