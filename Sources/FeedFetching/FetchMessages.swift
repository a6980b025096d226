package import TidingsModel

/// What to ask of which server.
package struct FetchRequest: Sendable {
    package var url: String
    /// A form, already encoded (application/x-www-form-urlencoded): it is posted.
    ///
    /// Then only a redirect that keeps the method is followed (307, 308), and none from https to http.
    package var form: [UInt8]?
    /// Sent as If-None-Match and If-Modified-Since, to this URL only and never to a redirect's target
    /// unless `validatorsURL` names it.
    package var validators = HTTPValidators()
    package var validatorsURL: String?
    /// Lifts the guard on private addresses.
    package var allowPrivate = false
    package var userAgent: String?
    /// Who we are to the server of `url`; no other origin gets to know it after a redirect.
    package var authorization: Authorization?
    /// Further header fields, for the origin of `url` alone.
    package var headers: [HeaderField] = []
    package var route = Route.general
    /// Takes any certificate of the origin of `url`.
    package var ignoresTLSErrors = false

    package init(url: String) { self.url = url }

    package enum Authorization: Sendable, Hashable {
        case basic(user: String, password: String)
        case bearer(String)
    }

    package enum Route: Sendable, Hashable {
        /// As the options say.
        case general
        case direct
        /// The name of the server is looked up behind the proxy.
        case through(Proxy)
    }

    package struct HeaderField: Sendable, Hashable {
        package var name: String
        package var value: String

        package init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }
}

/// A server's whole answer; any status, the body only of 200 and 226.
package struct FetchAnswer: Sendable, Hashable, Codable {
    /// One redirect that was followed.
    package struct Hop: Sendable, Hashable, Codable {
        package var status: Int
        package var target: String

        package init(status: Int, target: String) {
            self.status = status
            self.target = target
        }
    }

    package var status: Int
    package var finalURL: String
    package var hops: [Hop] = []
    package var body: [UInt8] = []
    /// False when more came than could be unpacked; the body may lack something.
    package var isWhole = true
    package var validators = HTTPValidators()
    package var contentType: String?
    package var contentLanguage: String?
    package var contentLocation: String?
    /// The header field Link as received, all of them as one (RFC 8288).
    package var link: String?
    /// Header fields as received, for the poll schedule: Cache-Control, Expires, Age, Date, Retry-After.
    package var cacheControl: String?
    package var expires: String?
    package var age: String?
    package var date: String?
    package var retryAfter: String?
    package var milliseconds = 0

    package init(status: Int, finalURL: String) {
        self.status = status
        self.finalURL = finalURL
    }
}
