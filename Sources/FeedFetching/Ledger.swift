/// What bodies hold together, under way or still being read.
///
/// Among transfers under way the oldest may always go on, so none waits for ever; bodies that are being read make
/// room by themselves.
final class Ledger {
    var heldBytes = 0
    var beingReadBytes = 0
    var oldest: UInt64?
    /// Transfers that wait for room.
    var pausedCount = 0
    private let limit: Int

    init(limit: Int) { self.limit = limit }

    /// Whether what has arrived is being read fast enough for more to be asked for.
    ///
    /// A transfer that has begun should not have to pause: libcurl keeps what comes meanwhile, and hands it over in
    /// small pieces, moving the rest each time. More that lies ready makes nothing faster: with a quarter of the limit,
    /// 1,000 feeds fetched at once had 13 MB of bodies in memory, at the same CPU.
    var isReadInTime: Bool { beingReadBytes < limit / 16 }

    func hasRoom(_ count: Int = 1, for id: UInt64) -> Bool {
        heldBytes + beingReadBytes + count <= limit || id == oldest && beingReadBytes == 0
    }
}
