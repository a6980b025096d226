/// Fetches URLs: many hosts at once, one host gently.
///
/// One thread of its own runs the transfers; tasks hand it requests and suspend.
package final class Fetcher: Sendable {
    private let mailbox: Mailbox

    package init(options: FetchOptions = .init()) {
        mailbox = Mailbox()
        TransferLoop.start(options: options, mailbox: mailbox)
    }

    deinit { mailbox.stop() }

    /// The server's answer, after redirects.
    ///
    /// Waits its turn: at the host, and for a free transfer. A cancelled task gets `.cancelled` soon.
    ///
    /// Hand over all requests of a pass at once, each from a task of its own: only what is known to wait for a host
    /// shares its connection, and is spared when the host turns out dead (`.connectionRefused` and the like for
    /// all) or wants to be left alone (`.hostAtRest`).
    package func fetch(_ request: FetchRequest) async -> Result<FetchAnswer, FetchError> {
        await fetch(request, isReadAtOnce: false)
    }

    /// The same, and what `read` makes of it.
    ///
    /// The body counts as held (`FetchOptions.maxMemoryBytes`) until `read` has returned, so that bodies do not pile
    /// up before a slow reader; `read` must not wait for another fetch.
    package func fetch<Value>(
        _ request: FetchRequest, read: (Result<FetchAnswer, FetchError>) async -> Value
    ) async -> Value {
        let result = await fetch(request, isReadAtOnce: true)
        let held = (try? result.get())?.body.count ?? 0
        defer { mailbox.giveBack(held) }
        return await read(result)
    }

    private func fetch(_ request: FetchRequest, isReadAtOnce: Bool) async -> Result<FetchAnswer, FetchError> {
        let address: WebAddress
        do {
            address = try WebAddress(request.url)
        } catch {
            return .failure(error)
        }
        let id = mailbox.newID()
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                mailbox.submit(
                    FetchJob(
                        id: id, request: request, address: address, isReadAtOnce: isReadAtOnce,
                        continuation: continuation))
            }
        } onCancel: {
            mailbox.cancel(id)
        }
    }

    /// Abandons everything under way, for good: waiting and later fetches get `.cancelled`.
    package func stop() { mailbox.stop() }
}
