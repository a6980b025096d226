/// Under which names what we write goes out into the world.
package struct Publication: Sendable, Hashable {
    /// This machine's, in the ids of mails and feeds.
    package var host = "localhost"
    /// Sender of mails; nil: tidings at the host.
    package var mailFrom: String?
    package var mailTo: [String] = []

    package var sender: String { mailFrom ?? "Tidings <tidings@\(host)>" }

    package init() {}
}
