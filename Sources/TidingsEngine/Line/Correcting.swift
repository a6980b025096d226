package import StoryClustering
package import StoryStorage
package import TidingsModel

// Corrections
//
// What a person says is kept beside the entries, as lists of entry ids, and everything else follows from it: which
// stories are to be kept apart is looked up when a clusterer is loaded, and a clusterer that corrects is loaded for
// that alone. So the stories that entries and corrections lead to do not depend on who carries a correction out.

/// Carries out what people say of the stories, in a store that nobody else writes entries to meanwhile.
package struct Corrector {
    private let store: Store
    private let clustering: Clusterer.Options

    package init(store: Store, clustering: Clusterer.Options) {
        self.store = store
        self.clustering = clustering
    }

    /// Carries out a correction; done once before it changes nothing more.
    package func make(_ correction: Correction) throws(StoreError) {
        guard try !store.corrections().contains(where: { $0.id == correction.id }) else { return }
        var batch = CorrectionBatch()
        batch.added = correction
        switch correction.kind {
        case .split: try split(correction, &batch)
        case .join: try join(correction, &batch)
        case .move: try move(correction, &batch)
        }
        try store.save(batch)
    }

    /// Takes back what was said; then the evidence decides, as it would for a new entry.
    package func withdraw(_ id: Correction.ID) throws(StoreError) {
        guard let correction = try store.corrections().first(where: { $0.id == id }) else { return }
        var batch = CorrectionBatch()
        batch.withdrawn = id
        var clusterer = try store.loadClusterer(options: clustering, except: id)
        var stories: [Story.ID] = []
        for entry in correction.entries + correction.others {
            if let story = try store.entry(entry)?.story, !stories.contains(story) { stories.append(story) }
        }
        if correction.kind != .split { try separate(correction, &clusterer, &batch, &stories) }
        batch.clusters.append(clusterer.reconsider(stories))
        try store.save(batch)
    }

    // MARK: Split

    private func split(_ correction: Correction, _ batch: inout CorrectionBatch) throws(StoreError) {
        guard let first = correction.entries.first, let story = try store.entry(first)?.story else { return }
        let members = try store.voices(of: story)
        let leaving = members.filter(Set(correction.entries).contains)
        let staying = members.filter { !leaving.contains($0) }
        guard let oldest = members.first, !staying.isEmpty else { return }
        // The older part keeps the name.
        let moving = leaving.contains(oldest) ? staying : leaving
        var clusterer = try store.loadClusterer(options: clustering)
        batch.clusters = [clusterer.split(moving, from: story, as: correction.newStory)]
        batch.moves = [.init(entries: moving, to: correction.newStory, from: story, isSplit: true)]
    }

    // MARK: Join and move

    private func join(_ correction: Correction, _ batch: inout CorrectionBatch) throws(StoreError) {
        guard let (from, into) = try places(of: correction) else { return }
        var clusterer = try store.loadClusterer(options: clustering)
        let (kept, gone) = try store.isOlder(from, than: into) ? (from, into) : (into, from)
        batch.clusters = [clusterer.join(gone, with: kept)]
    }

    private func move(_ correction: Correction, _ batch: inout CorrectionBatch) throws(StoreError) {
        guard let (from, into) = try places(of: correction) else { return }
        // It may have become all that there is of its story.
        guard try store.voices(of: from) != correction.entries else { return try join(correction, &batch) }
        var clusterer = try store.loadClusterer(options: clustering)
        move(correction, from: from, to: into, &clusterer, &batch)
    }

    private func move(
        _ correction: Correction, from: Story.ID, to into: Story.ID, _ clusterer: inout Clusterer,
        _ batch: inout CorrectionBatch
    ) {
        batch.clusters = [clusterer.split(correction.entries, from: from, as: correction.newStory)]
        var rest = clusterer.join(correction.newStory, with: into, leavingItsStoryline: true)
        // The store never hears of the story between the two.
        rest.mergedStories = []
        batch.clusters.append(rest)
        batch.moves = [.init(entries: correction.entries, to: into, from: from, isSplit: false)]
    }

    /// The stories that both sides are in now; nil where that is one.
    private func places(of correction: Correction) throws(StoreError) -> (from: Story.ID, into: Story.ID)? {
        guard let first = correction.entries.first, let anchor = correction.others.first,
            let from = try store.entry(first)?.story, let into = try store.entry(anchor)?.story, from != into
        else { return nil }
        return (from, into)
    }

    // MARK: Withdrawal

    /// Takes entries that were joined out again: to the story they were in, or as that story under its old name.
    private func separate(
        _ correction: Correction, _ clusterer: inout Clusterer, _ batch: inout CorrectionBatch,
        _ stories: inout [Story.ID]
    ) throws(StoreError) {
        guard let anchor = correction.others.first, let story = try store.entry(anchor)?.story else { return }
        let members = try store.voices(of: story)
        let moving = members.filter(Set(correction.entries).contains)
        guard !moving.isEmpty, moving.count < members.count else { return }
        if correction.kind == .move {
            guard case .one(let living) = try store.resolveStory(correction.story.rawValue), living != story else {
                return
            }
            return move(correction, from: story, to: living, &clusterer, &batch)
        }
        // Its old name leads to the story it is in, unless that goes by it.
        let name = story == correction.story ? correction.newStory : correction.story
        batch.clusters = [clusterer.split(moving, from: story, as: name)]
        batch.moves = [.init(entries: moving, to: name, from: story, isSplit: name == correction.newStory)]
        stories.append(name)
    }
}

extension Store {
    /// The clusterer as it was when the store was written last, with what people say of its stories.
    package func loadClusterer(
        options: Clusterer.Options, except withdrawn: Correction.ID? = nil
    ) throws(StoreError) -> Clusterer {
        var restorer = Clusterer.Restorer(
            options: options, bars: try bars(except: withdrawn), joined: try joinedStories(except: withdrawn))
        try readMemory { restorer.add($0) }
        return restorer.finish()
    }
}
