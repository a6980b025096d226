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
        for line in sections.running { placed.formUnion(line.stories.map(\.id)) }
        let lines = quiet.filter { !placed.contains($0.story.id) }
        sections.quiet = lines.prefix(limits.quiet).map { $0 }
        sections.quietLeft = lines.count - sections.quiet.count
        placed.formUnion(lines.map(\.story.id))

        let all = categories(of: ranked.filter { !placed.contains($0.id) }, limits.perCategory)
        sections.categories = all.prefix(limits.categories).map { $0 }
        sections.storiesLeft = all.dropFirst(limits.categories).reduce(0) { $0 + $1.stories.count + $1.left }
        return sections
    }

    /// At most three stories a publisher, two a publisher and category, one a storyline.
    ///
    /// What one publisher alone tells is a top story only where there is no other, or where more are asked for.
    private func top(_ limit: Int) -> [ToldStory] {
        var picked: [ToldStory] = []
        var storylines: Set<Storyline.ID> = []
        var perPublisher: [String: Int] = [:]
        var perCategory: [String: Int] = [:]
        func take(_ stories: [ToldStory], upTo limit: Int) {
            for story in stories where picked.count < limit {
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
        take(ranked.filter { $0.freshPublishers > 1 }, upTo: limit)
        if picked.isEmpty || askedTop != nil {
            take(ranked.filter { $0.freshPublishers <= 1 }, upTo: min(limit, askedTop ?? 3))
        }
        return picked
    }

    private func categories(of stories: [ToldStory], _ limit: Int) -> [CategorySection] {
        var byName: [String?: [ToldStory]] = [:]
        for story in stories { byName[story.category.first, default: []].append(story) }
        // In the order of their best story; what belongs nowhere comes last.
        let names = distinct(stories.map(\.category.first))
        return (names.filter { $0 != nil } + names.filter { $0 == nil }).map { name in
            let all = byName[name] ?? []
            return CategorySection(name: name, stories: all.prefix(limit).map { $0 }, left: max(0, all.count - limit))
        }
    }
}
