import HTTPTypes
import HummingbirdCore
import NIOCore
import TidingsModel

/// Looks who asks for what in which way, and wraps what the handlers show.
struct PageResponder: Responder {
    private let hosts: HostRule
    /// Of so many bytes are the numbers of some twenty thousand entries.
    private static let mostBodyBytes = 256 << 10

    private let token: PageToken?
    private let readerToken: PageToken?
    private let handlers: PageHandlers

    init(options: PageListener.Options, handlers: PageHandlers) {
        hosts = HostRule(names: options.hosts, listen: options.listen)
        token = options.token.map(PageToken.init)
        readerToken = options.readerToken.map(PageToken.init)
        self.handlers = handlers
    }

    @concurrent func respond(to request: Request, with writer: consuming ResponseWriter) async throws {
        if request.method == .put, request.headers[.expect]?.lowercased() == "100-continue" {
            try await writer.writeInformationalHead(HTTPResponse(status: .continue))
        }
        let (answer, isKnown) = await answer(to: request)
        var headers = headers(of: answer)
        let tag = entityTag(of: answer.body)
        if answer.status == 200 { headers[.eTag] = tag }
        if isKnown, answer.status == 200, let known = request.headers[.ifNoneMatch], isNamed(tag, in: known) {
            headers[.contentType] = nil
            return try await writer.write(HTTPResponse(status: .notModified, headerFields: headers), [])
        }
        if answer.status != 204 { headers[.contentLength] = "\(answer.body.count)" }
        let head = HTTPResponse(status: .init(code: answer.status), headerFields: headers)
        try await writer.write(head, request.method == .head ? [] : answer.body)
    }

    /// What is said, and whether that is what was asked for.
    private func answer(to request: Request) async -> (PageAnswer, isKnown: Bool) {
        let target = request.head.path ?? ""
        let path = String(target.prefix { $0 != "?" })
        do throws(PageProblem) {
            let authority = try authority(of: request)
            let resource = try resource(of: request, at: path)
            let query = target.utf8.count > path.utf8.count ? String(target.dropFirst(path.count + 1)) : ""
            return (
                await handlers.answer(
                    PageRequest(
                        resource: resource, query: FormFields(query), origin: origin(authority, request),
                        body: request.method == .put ? try await body(of: request) : [])), true
            )
        } catch {
            let audience = PageRoutes.resource(at: path)?.audience ?? PageRoutes.audience(of: path)
            return (handlers.refusal(error, audience), false)
        }
    }

    private func authority(of request: Request) throws(PageProblem) -> String {
        guard let authority = request.head.authority, !authority.isEmpty else {
            throw .badRequest("the request names no host")
        }
        guard hosts.allows(authority) else { throw .wrongHost(authority) }
        return authority
    }

    private func resource(of request: Request, at path: String) throws(PageProblem) -> PageResource {
        if let readerToken, PageRoutes.audience(of: path) == .readers {
            guard readerToken.accepts(header: request.headers) else { throw .tokenNeeded }
            return try .reader(readerCall(of: request, at: path))
        }
        let resource = PageRoutes.resource(at: path)
        // A probe needs no token, and learns nothing but that we live.
        if let token, resource != .health, !token.accepts(request.headers[.authorization]) { throw .tokenNeeded }
        guard let resource else { throw .notFound("there is nothing at this address") }
        guard request.method == .get || request.method == .head else {
            throw .wrongMethod(request.method.rawValue)
        }
        return resource
    }

    private func readerCall(of request: Request, at path: String) throws(PageProblem) -> ReaderCall {
        guard let names = PageRoutes.readerNames(in: path), ReaderCall.knows(names) else {
            throw .notFound("there is nothing at this address")
        }
        let isChange = request.method == .put
        guard isChange || request.method == .get || request.method == .head,
            let call = ReaderCall(names, isChange: isChange)
        else { throw .wrongMethod(request.method.rawValue) }
        return call
    }

    private func body(of request: Request) async throws(PageProblem) -> [UInt8] {
        var body: [UInt8] = []
        do {
            for try await piece in request.body {
                guard body.count + piece.readableBytes <= Self.mostBodyBytes else {
                    throw PageProblem.tooLarge(limit: Self.mostBodyBytes)
                }
                body.append(contentsOf: piece.readableBytesView)
            }
        } catch let problem as PageProblem {
            throw problem
        } catch {
            // The connection ended in the middle; nobody hears this.
            throw .badRequest("the body did not arrive")
        }
        return body
    }

    /// By which address whoever asks reaches us; a proxy in front says whether that is by TLS.
    private func origin(_ authority: String, _ request: Request) -> String {
        let scheme = HTTPField.Name("X-Forwarded-Proto").flatMap { request.headers[$0] }?.lowercased()
        return (scheme == "https" ? "https://" : "http://") + authority
    }

    private func headers(of answer: PageAnswer) -> HTTPFields {
        var headers: HTTPFields = [
            .connection: "close", .date: httpDate(handlers.now()), .contentType: answer.contentType,
            .cacheControl: "private, no-cache", .xContentTypeOptions: "nosniff",
        ]
        set("Content-Security-Policy", policy(styleSource: answer.styleSource), in: &headers)
        set("Referrer-Policy", "no-referrer", in: &headers)
        set("X-Frame-Options", "DENY", in: &headers)
        set("Cross-Origin-Resource-Policy", "same-origin", in: &headers)
        set("Cross-Origin-Opener-Policy", "same-origin", in: &headers)
        if let location = answer.location { headers[.location] = location }
        switch answer.status {
        case 401:
            headers[.wwwAuthenticate] = "Basic realm=\"Tidings\", charset=\"UTF-8\", Bearer realm=\"Tidings\""
        case 405: headers[.allow] = answer.allows
        case 503: headers[.retryAfter] = "10"
        default: break
        }
        return headers
    }

    /// Nothing runs, nothing is loaded, nobody frames it.
    private func policy(styleSource: String?) -> String {
        let style = styleSource.map { "; style-src \($0)" } ?? ""
        return "default-src 'none'\(style); img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    }

    private func set(_ name: String, _ value: String, in headers: inout HTTPFields) {
        if let name = HTTPField.Name(name) { headers[name] = value }
    }
}

/// Names these bytes (RFC 9110, section 8.8.3).
private func entityTag(of body: [UInt8]) -> String {
    let digits = sha256(body).prefix(12).map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }
    return "\"\(digits.joined())\""
}

/// Whether `If-None-Match` holds the tag (RFC 9110, section 13.1.2).
private func isNamed(_ tag: String, in list: String) -> Bool {
    list.split(separator: ",").contains { part in
        var name = part.drop { $0 == " " || $0 == "\t" }
        while let last = name.last, last == " " || last == "\t" { name.removeLast() }
        if name.hasPrefix("W/") { name = name.dropFirst(2) }
        return name == "*" || name == tag
    }
}

/// As RFC 9110, section 5.6.7 has it.
private func httpDate(_ time: Timestamp) -> String {
    let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let c = time.civil
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let clock = "\(two(c.hour)):\(two(c.minute)):\(two(c.second))"
    return "\(days[c.weekday]), \(two(c.day)) \(months[c.month - 1]) \(c.year) \(clock) GMT"
}

extension ResponseWriter {
    @concurrent fileprivate consuming func write(_ head: HTTPResponse, _ body: [UInt8]) async throws {
        try await write(response: head, body: ResponseBody(byteBuffer: ByteBuffer(bytes: body)))
    }
}
