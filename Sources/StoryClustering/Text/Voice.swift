import TextAnalysis
import TidingsModel

extension ClusterItem {
    /// A number for who tells it, as far as that is known: a feed, or one of those whose articles it points to; 0 where
    /// nothing is.
    var voice: UInt32 {
        guard !source.isEmpty else { return 0 }
        let site = link.flatMap { registrableDomain(of: $0) } ?? ""
        let key = nameKey(source + "\n" + outlet + "\n" + site)
        return max(1, UInt32(truncatingIfNeeded: key))
    }
}

/// A number for a name, the same wherever it runs: FNV-1a, folded.
func nameKey(_ name: String) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash ^ hash >> 32
}
