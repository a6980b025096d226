import StoryStorage
import TidingsModel

/// Writes what readers mark, by a connection of its own: the one thing that comes to the store through the page.
///
/// A change is one short transaction or a few, so that the daemon's own writes wait for milliseconds.
actor MarkDesk {
    enum Change: Sendable {
        case read([ReaderNumber], Bool)
        case star(ReaderNumber)
        case allRead([ReaderScope])
        case nothing
    }

    private let folder: String
    private var store: Store?

    init(folder: String) { self.folder = folder }

    func make(_ change: Change) throws {
        let now = timeOfDay()
        let store = try open(at: now)
        switch change {
        case .read(let numbers, let isRead): try store.mark(numbers, isRead: isRead, at: now)
        case .star(let number): _ = try store.toggleStar(number, at: now)
        case .allRead(let scopes): for scope in scopes { try store.markAllRead(scope) }
        case .nothing: break
        }
    }

    /// A store that was repaired is another file.
    private func open(at now: Timestamp) throws -> Store {
        if let store, (try? store.requirePlace()) != nil { return store }
        let opened = try Store(folder: folder, access: .asking, now: now)
        store = opened
        return opened
    }
}
