import Logging
import StoryStorage
import TidingsModel

extension Engine {
    /// Entries that the index of search takes at a beat, while feeds are visited and while nothing else is to be done:
    /// some 40 and 300 milliseconds' work.
    private static let (mostIndexedBetween, mostIndexedIdly) = (500, 4000)
    /// Time between two looks at what may go.
    private static let timeBetweenPrunings = Timestamp.hour
    /// Since the last new entry.
    private static let timeUntilRest = 5 * Timestamp.minute
    private static let timeBetweenChecks = 7 * Timestamp.day
    /// Steps of a beat, each some milliseconds: whoever wants the loop meanwhile waits for one.
    private static let stepsPerBeat = 3
    /// Steps after a pass, which then ends: a second or two.
    private static let stepsPerPass = 150

    private var isAtRest: Bool { visiting == 0 && backlog.isEmpty && intake.isEmpty }

    /// Brings the index of search up to date, faster while nobody waits for the loop: a million entries that were
    /// imported take minutes and no day.
    func indexIdly() throws(StoreError) {
        try store.indexNext(isAtRest ? Self.mostIndexedIdly : Self.mostIndexedBetween)
    }

    /// Takes a little out of the store that is past its time, while nothing else is to be done or it has waited long.
    func pruneIdly() throws(StoreError) {
        let now = clock()
        if pruning == nil, let last = lastPruned, now >= last, now - last < Self.timeBetweenPrunings { return }
        if isAtRest {
            try prune(steps: Self.stepsPerBeat, at: now)
        } else if let start = pruningWaits, start <= now {
            // One slow server after another would put it off for ever.
            if now - start > Self.timeBetweenPrunings { try prune(steps: 1, at: now) }
        } else {
            pruningWaits = now
        }
    }

    /// Lets go what clusterer and store hold when nothing new has come for a while: most of what a daemon has in memory.
    ///
    /// The next entry loads it again, which takes some 6 ms for each thousand entries of its window.
    /// True when that was now.
    func restIdly() -> Bool {
        let now = clock()
        guard intake.hasLoadedClusterer else { return false }
        guard let calm, calm.clustered == intake.clusteredCount, calm.since <= now else {
            calm = (now, intake.clusteredCount)
            return false
        }
        guard now - calm.since > Self.timeUntilRest, intake.isEmpty else { return false }
        intake.forgetClusterer()
        store.releaseMemory()
        logger.debug("rested")
        return true
    }

    /// True once after new entries, when all of them are stored and nobody is being asked.
    func isNewlySettled() -> Bool {
        guard isAtRest, settled != intake.clusteredCount else { return false }
        settled = intake.clusteredCount
        return true
    }

    /// Reads the store through when a reader has met damage, an hour after the start, and every week; beside the loop.
    func checkInTime(in group: inout Events) {
        let now = clock()
        // A clock that was set back must not put it off for years.
        let isTime = nextCheck.map { $0 <= now || $0 - now > Self.timeBetweenChecks } ?? false
        if nextCheck == nil { nextCheck = now + Timestamp.hour }
        guard !isChecking, store.takeAlarm() || isTime else { return }
        isChecking = true
        nextCheck = now + Self.timeBetweenChecks
        let store = store
        group.addTask { @concurrent in
            do {
                try store.checkQuickly()
                return .checked(nil)
            } catch let error as StoreError {
                return .checked(error)
            }
        }
    }

    func pruneAfterPass() throws(StoreError) { try prune(steps: Self.stepsPerPass, at: clock()) }

    private func prune(steps: Int, at now: Timestamp) throws(StoreError) {
        var pruning = self.pruning ?? Pruning(options.retention, at: now)
        for _ in 0..<steps where !pruning.isDone { try pruning.step(in: store) }
        self.pruning = pruning.isDone ? nil : pruning
        guard pruning.isDone else { return }
        lastPruned = now
        pruningWaits = nil
        guard !pruning.counts.isEmpty else { return }
        logger.info("pruned", metadata: pruning.counts.fields)
    }
}

extension PruneCounts {
    fileprivate var fields: Logger.Metadata {
        [
            "compacted": "\(compacted)", "entries": "\(entries)", "stories": "\(stories)", "others": "\(others)",
        ]
    }
}
