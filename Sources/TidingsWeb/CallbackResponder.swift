import HTTPTypes
import HummingbirdCore
import NIOCore
import Synchronization
import TidingsModel

/// Turns requests into what the handlers are asked, and their word into answers.
final class CallbackResponder: Responder {
    private let options: CallbackListener.Options
    private let handlers: CallbackHandlers
    /// Bytes of all bodies that are being read or handled.
    private let held = Mutex(0)

    init(options: CallbackListener.Options, handlers: CallbackHandlers) {
        self.options = options
        self.handlers = handlers
    }

    @concurrent func respond(to request: Request, with writer: consuming ResponseWriter) async throws {
        guard let token = token(in: request.uri.path) else {
            return try await writer.write(Answer(.notFound))
        }
        switch request.method {
        case .get: try await writer.write(await answer(to: request, token))
        case .post:
            if let refusal = await refusal(of: request, token) { return try await writer.write(refusal) }
            if request.headers[.expect]?.lowercased() == "100-continue" {
                try await writer.writeInformationalHead(HTTPResponse(status: .continue))
            }
            try await writer.write(await take(request, token))
        default: try await writer.write(Answer(.methodNotAllowed, [.allow: "GET, POST"]))
        }
    }

    /// What stands behind the callback's path: letters and digits, as we made it.
    private func token(in path: String) -> String? {
        let prefix = options.path + "/"
        let rest = path.hasPrefix(prefix) ? path.dropFirst(prefix.count) : path.dropFirst()
        guard rest.utf8.count == 64, rest.utf8.allSatisfy({ 48...57 ~= $0 || 97...102 ~= $0 }) else { return nil }
        return String(rest)
    }

    // MARK: Verification

    private func answer(to request: Request, _ token: String) async -> Answer {
        let query = FormFields(request.uri.query ?? "")
        guard let mode = query["hub.mode"].flatMap(HubVerification.Mode.init), let topic = query["hub.topic"] else {
            return Answer(.notFound)
        }
        let challenge = query["hub.challenge"]
        guard mode == .denied || challenge != nil else { return Answer(.notFound) }
        let verification = HubVerification(
            token: token, mode: mode, topic: topic, leaseSeconds: query["hub.lease_seconds"].flatMap { Int64($0) },
            reason: query["hub.reason"])
        guard await handlers.verify(verification) else { return Answer(.notFound) }
        // Not to be taken for a page, whatever the hub wants said.
        return Answer(
            .ok, [.contentType: "text/plain; charset=utf-8", .xContentTypeOptions: "nosniff"],
            text: mode == .denied ? "" : challenge ?? "")
    }

    // MARK: Deliveries

    private func refusal(of request: Request, _ token: String) async -> Answer? {
        if let receipt = await handlers.refusal(token) { return Answer(receipt) }
        guard (request.headers[.contentEncoding] ?? "identity").lowercased() == "identity" else {
            return Answer(.unsupportedMediaType)
        }
        let stated = request.headers[.contentLength].flatMap { Int($0) } ?? 0
        return stated > options.maxBodyBytes ? Answer(.contentTooLarge) : nil
    }

    private func take(_ request: Request, _ token: String) async -> Answer {
        var body: [UInt8] = []
        defer { held.withLock { $0 -= body.count } }
        do {
            for try await piece in request.body {
                guard body.count + piece.readableBytes <= options.maxBodyBytes else { return Answer(.contentTooLarge) }
                let hasRoom = held.withLock { held in
                    guard held + piece.readableBytes <= options.maxMemoryBytes else { return false }
                    held += piece.readableBytes
                    return true
                }
                guard hasRoom else { return .busy }
                body.append(contentsOf: piece.readableBytesView)
            }
        } catch {
            // The connection ended in the middle; nobody hears this.
            return Answer(.badRequest)
        }
        let delivery = HubDelivery(
            token: token, body: body, contentType: request.headers[.contentType],
            signature: HTTPField.Name("X-Hub-Signature").flatMap { request.headers[$0] })
        return Answer(await handlers.deliver(delivery))
    }
}

/// A short answer, after which the connection ends.
struct Answer {
    var status: HTTPResponse.Status
    var headers: HTTPFields
    var text: String

    init(_ status: HTTPResponse.Status, _ headers: HTTPFields = [:], text: String = "") {
        self.status = status
        self.headers = headers
        self.text = text
    }

    /// A hub that is told 410 may end the subscription (W3C WebSub, section 7); one whose signature was wrong hears
    /// nothing of it (section 7.1).
    init(_ receipt: HubReceipt) {
        switch receipt {
        case .stored: self.init(.noContent)
        case .ignored: self.init(.accepted)
        case .unknown: self.init(.notFound)
        case .gone: self.init(HTTPResponse.Status.gone)
        case .unavailable: self = Self.busy
        }
    }

    static let busy = Answer(.serviceUnavailable, [.retryAfter: "60"])
}

extension ResponseWriter {
    @concurrent fileprivate consuming func write(_ answer: Answer) async throws {
        var headers = answer.headers
        headers[.connection] = "close"
        if answer.status != .noContent { headers[.contentLength] = "\(answer.text.utf8.count)" }
        let head = HTTPResponse(status: answer.status, headerFields: headers)
        try await write(response: head, body: ResponseBody(byteBuffer: ByteBuffer(string: answer.text)))
    }
}
