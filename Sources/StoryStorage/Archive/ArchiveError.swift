/// Why an export was not taken in; nothing of it was.
package enum ArchiveError: Error, Equatable {
    /// The first line is not that of an export.
    case notAnExport
    case newer(version: Int)
    /// What is wrong with the line of that number.
    case line(Int, String)
    case breaksOff(after: Int)
}

extension ArchiveError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .notAnExport: "line 1 is not that of an export; `tidings export --all` writes one"
        case .newer(let version):
            "the export is of version \(version), and this tidings reads up to \(ArchiveLine.version); update it"
        case .line(let number, let what): "line \(number): \(what); nothing was taken"
        case .breaksOff(let number): "the export breaks off after line \(number); nothing was taken"
        }
    }
}

/// What an import came to.
package struct ArchiveReport: Sendable, Hashable {
    /// Taken, and known here already.
    package struct Count: Sendable, Hashable {
        package var taken = 0
        package var known = 0
    }

    package var feeds = Count()
    package var entries = Count()
    package var stories = Count()
    package var editions = Count()
    package var corrections = Count()
    /// Lines of kinds that this version does not know.
    package var unknown = 0
    /// Whether clustering goes on as if nothing had happened; else new entries are not compared with the old ones.
    package var remembers = false
}
