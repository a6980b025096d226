package import TidingsModel

/// Assigns entries to stories and stories to storylines, one refresh after another.
///
/// A plain value: whoever holds it decides on which thread it runs, and the same entries in the
/// same refreshes always give the same stories.
package struct Clusterer: Sendable {
    package init() {}
    package mutating func assign(_ refresh: [ClusterItem], now: Timestamp) -> ClusterChanges { ClusterChanges() }
}
