/// A request as it arrived.
package struct LoopbackRequest: Sendable {
    package var method: String
    /// The request target, byte for byte.
    package var target: String
    package var headers: [(name: String, value: String)]
    /// As long as Content-Length says.
    package var body: [UInt8] = []
    /// Which connection brought it, from 1.
    package var connection: Int
    /// The address of ours that was asked.
    package var address: String

    /// The target without its query.
    package var path: String { String(target.prefix { $0 != "?" }) }

    /// The first header field of that name.
    package subscript(_ name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }
}

/// What to send, step by step.
package struct LoopbackResponse: Sendable {
    package enum Step: Sendable {
        case bytes([UInt8])
        case pause(milliseconds: Int)
        /// One byte at a time.
        case drip([UInt8], everyMilliseconds: Int)
        /// The same again until the other side has had enough.
        case endless([UInt8])
        /// Nothing, until the other side goes.
        case hang
        /// The end of the connection.
        case close
        /// Its violent end (TCP RST).
        case reset
    }

    package var steps: [Step]

    /// Exactly these steps, nothing added.
    package init(steps: [Step]) { self.steps = steps }

    /// A whole answer; Content-Length is added unless given, and none to 204 and 304.
    package init(status: Int = 200, headers: [(String, String)] = [], body: [UInt8] = []) {
        var fields = headers
        let bodiless = status == 204 || status == 304
        if !bodiless, !headers.contains(where: { $0.0.lowercased() == "content-length" }) {
            fields.append(("Content-Length", String(body.count)))
        }
        steps = [.bytes(Self.head(status: status, headers: fields)), .bytes(bodiless ? [] : body)]
    }

    package init(status: Int = 200, headers: [(String, String)] = [], text: String) {
        self.init(status: status, headers: headers, body: Array(text.utf8))
    }

    package static func redirect(_ status: Int, to location: String) -> LoopbackResponse {
        LoopbackResponse(status: status, headers: [("Location", location)])
    }

    /// A status line, header fields, and the empty line.
    package static func head(status: Int, headers: [(String, String)]) -> [UInt8] {
        let fields = headers.map { "\($0.0): \($0.1)\r\n" }.joined()
        return Array("HTTP/1.1 \(status) \(status == 200 ? "OK" : "Status")\r\n\(fields)\r\n".utf8)
    }

    /// The same answer after a wait.
    package func after(milliseconds: Int) -> LoopbackResponse {
        LoopbackResponse(steps: [.pause(milliseconds: milliseconds)] + steps)
    }
}
