import TidingsModel

extension Digest {
    /// Places every story in one section, within the limits.
    package func sections(_ limits: Limits) -> Sections {
        var sections = Sections()
        sections.top = top(limits.top)
        let leads = Set(sections.top.map(\.story.storyline))
        // Storylines of the top stories first: that is where their course is told.
        let ordered = running.filter { leads.contains($0.id) } + running.filter { !leads.contains($0.id) }
        sections.running = ordered.prefix(limits.running).map { $0 }
        sections.runningLeft = ordered.count - sections.running.count

        var placed = Set(sections.top.map(\.id))
        // Always in sight, also where a storyline tells of it in passing.
        let watched = ranked.filter { !$0.watchedFor.isEmpty && !placed.contains($0.id) }
        sections.watched = watched.prefix(limits.watched).map { $0 }
        sections.watchedLeft = watched.count - sections.watched.count
        placed.formUnion(watched.map(\.id))
        for line in sections.running { placed.formUnion(line.stories.map(\.id)) }
        let lines = quiet.filter { !placed.contains($0.story.id) }
        sections.quiet = lines.prefix(limits.quiet).map { $0 }
        sections.quietLeft = lines.count - sections.quiet.count
        placed.formUnion(lines.map(\.story.id))

        let all = categories(without: placed, limits.perCategory)
        sections.categories = all.prefix(limits.categories).map { $0 }
        sections.storiesLeft = all.dropFirst(limits.categories).reduce(0) { $0 + $1.stories.count + $1.left }
        return sections
    }

    /// At most three stories a publisher, two a publisher and category, one a storyline.
    ///
    /// What scores less than the floor, as what one publisher alone tells does, is a top story only where there is no
    /// other, or where more are asked for.
    private func top(_ limit: Int) -> [ToldStory] {
        var picked: [ToldStory] = []
        var storylines: Set<Storyline.ID> = []
        var perPublisher: [String: Int] = [:]
        var perCategory: [String: Int] = [:]
        func take(upTo limit: Int, _ isMeant: (Score) -> Bool) {
            for story in ranked where isMeant(story.score) {
                if picked.count >= limit { return }
                let publisher = story.lead.publisher
                let cell = publisher + "\n" + (story.category.first ?? "")
                if storylines.contains(story.story.storyline) { continue }
                if perPublisher[publisher, default: 0] >= 3 || perCategory[cell, default: 0] >= 2 { continue }
                picked.append(story)
                storylines.insert(story.story.storyline)
                perPublisher[publisher, default: 0] += 1
                perCategory[cell, default: 0] += 1
            }
        }
        take(upTo: limit) { $0.total >= floor }
        if picked.isEmpty || askedTop != nil { take(upTo: min(limit, askedTop ?? 3)) { $0.total < floor } }
        return picked
    }

    /// In the order of their best story; what belongs nowhere comes last.
    private func categories(without placed: Set<Story.ID>, _ limit: Int) -> [CategorySection] {
        var sections: [CategorySection] = []
        var places: [String?: Int] = [:]
        for story in ranked where !placed.contains(story.id) {
            let name = story.category.first
            let place = places[name] ?? sections.count
            if place == sections.count {
                places[name] = place
                sections.append(CategorySection(name: name, stories: [], left: 0))
            }
            if sections[place].stories.count < limit {
                sections[place].stories.append(story)
            } else {
                sections[place].left += 1
            }
        }
        return sections.filter { $0.name != nil } + sections.filter { $0.name == nil }
    }
}

extension Digest.Sections {
    /// The stories that stand somewhere.
    var placed: Set<Story.ID> {
        let stories = top + watched + quiet.map(\.story) + categories.flatMap(\.stories)
        var ids = Set((stories + stories.flatMap(\.elsewhere)).map(\.id))
        for line in running { ids.formUnion(line.stories.map(\.id)) }
        return ids
    }
}
