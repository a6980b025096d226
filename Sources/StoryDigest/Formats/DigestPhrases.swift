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

    /// The steps that tell most in `limit` lines: each day's most widely told one, the latest days first to stay; then
    /// the widest of the others.
    ///
    /// In order of time, with the number of those left out.
    func course(of line: Running, limit: Int) -> (steps: [Running.Step], left: Int) {
        guard line.course.count > limit else { return (line.course, 0) }
        var leadOfDay: [Int64: Int] = [:]
        for (index, step) in line.course.enumerated() {
            let day = clock.day(step.day.start)
            let best = leadOfDay[day].map { line.course[$0].day.publishers.count } ?? 0
            if step.day.publishers.count > best { leadOfDay[day] = index }
        }
        var chosen = Set(leadOfDay.sorted { $0.key > $1.key }.prefix(limit).map(\.value))
        let others = line.course.indices.filter { !chosen.contains($0) }
        let widest = others.sorted { a, b in
            let (x, y) = (line.course[a].day, line.course[b].day)
            return (x.publishers.count, x.start, b) > (y.publishers.count, y.start, a)
        }
        chosen.formUnion(widest.prefix(limit - chosen.count))
        return (line.course.indices.filter(chosen.contains).map { line.course[$0] }, line.course.count - chosen.count)
    }
}

extension ToldStory {
    /// In a list: the publisher's name, or how many there are.
    var shortCredit: String {
        publishers.count == 1 ? cut(publishers[0], to: 24) : "\(publishers.count) publishers"
    }
}
