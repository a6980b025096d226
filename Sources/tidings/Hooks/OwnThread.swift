import Foundation
import Synchronization

/// Does what blocks on a thread of its own.
func onThread(_ body: @escaping @Sendable () -> Void) { Thread.detachNewThread(body) }

/// Set once, from any thread.
final class StopFlag: Sendable {
    private let flag = Atomic(false)

    var isSet: Bool { flag.load(ordering: .relaxed) }

    func set() { flag.store(true, ordering: .relaxed) }
}
