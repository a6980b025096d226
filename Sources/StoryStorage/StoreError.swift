/// Why the store could not do something, and what it was doing.
package enum StoreError: Error, Equatable {
    /// Another process fetches into this state.
    case held(pid: Int32, since: String, folder: String)
    case missing(folder: String)
    case unreadable(folder: String, reason: String)
    case full(folder: String)
    case newerSchema(folder: String)
    case corrupt(folder: String, reason: String)
    case sqlite(doing: String, reason: String)
}

extension StoreError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .held(let pid, let since, let folder): "\(folder) is in use by process \(pid), started \(since)"
        case .missing(let folder): "\(folder) holds no store yet; `tidings fetch` makes one"
        case .unreadable(let folder, let reason): "\(folder) cannot be used: \(reason)"
        case .full(let folder): "the disk that holds \(folder) is full; nothing stored was lost"
        case .newerSchema(let folder): "the store in \(folder) was written by a newer tidings; update this one"
        case .corrupt(let folder, let reason): "the store in \(folder) is damaged: \(reason)"
        case .sqlite(let doing, let reason): "\(doing): \(reason)"
        }
    }
}
