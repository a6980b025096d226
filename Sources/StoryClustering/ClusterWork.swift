/// What clustering has cost so far, counted and not timed: the same on every machine.
///
/// Counted since this clusterer was made; a restart begins at nothing.
package struct ClusterWork: Sendable, Hashable {
    /// Postings of stems read: an entry that has a stem in common with another.
    package var postings = 0
    /// Pairs of entries whose similarity was reckoned.
    package var entryPairs = 0
    /// Pairs of stories, or of storylines, whose fit was reckoned.
    package var clusterPairs = 0
    /// Beginnings and ends of texts held against others, and looks for possible originals.
    package var textPairs = 0

    package init() {}

    package var total: Int { postings + entryPairs + clusterPairs + textPairs }
}
