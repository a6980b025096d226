import FeedFetching
import Testing
import TidingsModel

@Suite struct FetchErrorTests {
    @Test(arguments: [
        (FetchError.badURL, "the address is not a URL of a host"),
        (.forbiddenScheme("file"), "only http and https are fetched, not file"),
        (.unknownHost("a.example"), "the name a.example leads to no address"),
        (
            .privateAddress("10.1.2.3"),
            "10.1.2.3 is an address of a private network; if that is meant, set allow_private for this feed"
        ),
        (.connectionRefused("a.example"), "a.example takes no connection"),
        (.tls(reason: "certificate has expired"), "no secure connection: certificate has expired"),
        (.timedOut(.connecting, seconds: 10), "no connection within 10 s"),
        (.timedOut(.firstByte, seconds: 20), "the server did not begin to answer within 20 s"),
        (.timedOut(.stalled, seconds: 10), "the answer came to a halt for 10 s"),
        (.timedOut(.total, seconds: 30), "the answer was not complete within 30 s"),
        (.noAnswer, "the server closed the connection without an answer"),
        (.truncated, "the connection ended in the middle of the answer"),
        (.notHTTP, "the server does not speak HTTP"),
        (.badEncoding, "the compression of the answer is broken"),
        (.tooLarge(limit: 16), "the response is larger than the limit of 16 bytes"),
        (.headerTooLarge(limit: 16), "the header of the answer is larger than the limit of 16 bytes"),
        (.tooManyRedirects(limit: 7), "the server redirects more than 7 times"),
        (.redirectLoop("http://a.example/"), "the server redirects in a circle, back to http://a.example/"),
        (.redirectWithoutTarget(status: 302), "the server answered 302 without saying where to"),
        (.hostAtRest("a.example"), "not asked, since a.example wants to be left alone for now"),
        (
            .missingSecret(secret("env:A_TOKEN"), setting: "bearer_token"),
            "the variable A_TOKEN, from which bearer_token is taken, is not set; set it for tidings and start it again"
        ),
        (
            .missingSecret(secret("credential:a-key"), setting: "the header X-Key"),
            "there is no credential a-key, from which the header X-Key is taken; the unit hands it over with "
                + "LoadCredential=a-key:FILE"
        ),
        (
            .unusableSecret(secret("env:A_TOKEN"), setting: "password"),
            "what env:A_TOKEN holds does not do for password: it has to be one line of text"
        ),
        (
            .unusableSecret(secret("env:A_PROXY"), setting: "proxy"),
            "what env:A_PROXY holds does not do for proxy: it has to be a URL as in http://proxy.example:3128"
        ),
        (
            .proxy(reason: "proxy.example takes no connection"),
            "the proxy does not help: proxy.example takes no connection"
        ),
        (.transport(reason: "out of memory"), "out of memory"),
        (.cancelled, "the fetch was abandoned"),
    ])
    func `every error says what happened`(error: FetchError, sentence: String) {
        #expect(error.description == sentence)
    }
}

private func secret(_ text: String) -> SecretReference {
    guard let secret = SecretReference(rawValue: text) else { preconditionFailure("\(text) names no secret") }
    return secret
}
