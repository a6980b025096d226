import StoryClustering
import TidingsModel

/// What the changes of all refreshes come to.
struct FoundLabels {
    private var assigned: [Entry.ID: Assignment] = [:]
    private var storyline: [Story.ID: Storyline.ID] = [:]
    private var firstStoryline: [Story.ID: Storyline.ID] = [:]
    private var story: [Story.ID: Story.ID] = [:]
    /// The story that an entry went to when its own was split, last.
    private var moved: [Entry.ID: Story.ID] = [:]
    private var event: [Story.ID: NewsEvent.ID] = [:]
    private var mergedLine: [Storyline.ID: Storyline.ID] = [:]

    /// Runs the clusterer over the items, from nothing.
    init(of items: [ItemLine], refresh: Int64, options: Clusterer.Options) {
        let progress = ProgressLine()
        var clusterer = Clusterer(options: options)
        var done = 0
        for refresh in refreshes(of: items, length: refresh) {
            take(clusterer.place(refresh.items, now: refresh.now))
            clusterer.leaveLearned()
            done += refresh.items.count
            progress.show("clustering: \(done) of \(items.count) items")
        }
        progress.clear()
    }

    private mutating func take(_ changes: ClusterChanges) {
        for assignment in changes.assignments where assigned[assignment.entry] == nil {
            assigned[assignment.entry] = assignment
        }
        for merge in changes.mergedStories { story[merge.from] = merge.into }
        for split in changes.splits { take(split) }
        for place in changes.storylines {
            storyline[place.story] = place.storyline
            if firstStoryline[place.story] == nil { firstStoryline[place.story] = place.storyline }
        }
        for merge in changes.mergedStorylines { mergedLine[merge.from] = merge.into }
        for placement in changes.events { event[placement.story] = placement.event }
    }

    /// Who left, whatever the story was called that it had been put into.
    private mutating func take(_ split: ClusterChanges.Split) {
        for entry in split.entries { moved[entry] = split.into }
    }

    func label(
        of entry: Entry.ID, asAssigned: Bool
    ) -> (story: Story.ID, storyline: Storyline.ID, duplicateOf: Entry.ID?)? {
        guard let assignment = assigned[entry] else { return nil }
        if asAssigned {
            let line = firstStoryline[assignment.story] ?? Storyline.ID(first: assignment.story)
            return (assignment.story, line, assignment.duplicateOf)
        }
        // A copy goes where its original goes.
        let last = followed(moved[assignment.duplicateOf ?? entry] ?? assignment.story, story)
        let line = storyline[last] ?? Storyline.ID(first: last)
        return (last, followed(line, mergedLine), assignment.duplicateOf)
    }

    /// The event of a story of several languages, else the story itself.
    func eventLabel(of story: Story.ID) -> String { event[story]?.rawValue ?? story.rawValue }

    private func followed<ID: Hashable>(_ id: ID, _ merges: [ID: ID]) -> ID {
        var id = id
        while let next = merges[id] { id = next }
        return id
    }
}
