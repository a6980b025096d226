/// Why the store could not do something, and what it was doing.
package enum StoreError: Error, Equatable {
    /// Another process fetches into this state.
    case held(pid: Int32, since: String, folder: String)
    case missing(folder: String)
    case unreadable(folder: String, reason: String)
    case full(folder: String)
    case newerSchema(folder: String)
    case corrupt(folder: String, reason: String)
    /// A file that is to be restored, or was just written, is no sound copy of a store.
    case noBackup(file: String, reason: String)
    /// The file that was opened is no longer where it was.
    case displaced(folder: String)
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
        case .noBackup(let file, let reason): "\(file) is no sound backup of a store: \(reason)"
        case .displaced(let folder): "the store in \(folder) was removed or replaced while it was in use"
        case .sqlite(let doing, let reason): "\(doing): \(reason)"
        }
    }
}

extension StoreError {
    /// Whether nothing is won by trying again later.
    package var isBeyondWaiting: Bool {
        switch self {
        case .corrupt, .displaced: true
        case .held, .missing, .unreadable, .full, .newerSchema, .noBackup, .sqlite: false
        }
    }
}
