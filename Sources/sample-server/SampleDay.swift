import Foundation
import Synchronization
import TidingsModel
import TidingsTesting

/// The outlets of the sample, and the moment that counts as their last evening.
struct SampleDay: Sendable {
    let outlets: [SampleOutlet]
    let clock: SampleClock

    /// Reads every outlet of a folder, in order of their names.
    init(folder: URL, now: Timestamp) throws {
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "txt" }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
        guard !files.isEmpty else { throw SampleError(description: "\(folder.path): no outlet files") }
        var outlets: [String: SampleOutlet] = [:]
        for file in files {
            outlets[file.deletingPathExtension().lastPathComponent] = try SampleOutlet(contentsOf: file)
        }
        self.outlets = try files.compactMap { outlets[$0.deletingPathExtension().lastPathComponent] }.map {
            try $0.fillingWireCopies(from: outlets)
        }
        clock = SampleClock(now: now)
    }

    var entryCount: Int { outlets.reduce(0) { $0 + $1.entries.count } }

    /// Begins to serve every living outlet at its own address, all on one port.
    func serve(port: Int) throws -> SampleServer {
        let living = outlets.filter { $0.quirk != .dead }
        var servers: [LoopbackServer] = []
        do {
            for outlet in living {
                let answer = try SampleAnswers(SampleFeed(outlet, at: clock)).answer
                servers.append(
                    try LoopbackServer(address: outlet.address, port: servers.first?.port ?? port, answer: answer))
            }
        } catch {
            for server in servers { server.stop() }
            throw error
        }
        return SampleServer(servers: servers, port: servers.first?.port ?? port)
    }

    /// The same on a port of the system's choice.
    ///
    /// That it is free at one address does not mean that it is at all of them.
    func serveAnywhere() throws -> SampleServer {
        for _ in 0..<9 {
            if let server = try? serve(port: 0) { return server }
        }
        return try serve(port: 0)
    }

    /// A configuration that follows every outlet, the dead one included.
    func configuration(port: Int) -> String {
        let feeds = outlets.map { outlet in
            """
            [[feed]]
            url = "http://\(outlet.address):\(port)\(outlet.path)"
            title = "\(outlet.name)"
            outlet = "\(outlet.name)"
            category = "\(outlet.category)"

            """
        }
        return """
            # Written by sample-server: the invented outlets of Config/sample on loopback addresses.

            [fetch]
            allow_private = true


            """ + feeds.joined(separator: "\n")
    }
}

/// The running servers of a sample day.
struct SampleServer: Sendable {
    let servers: [LoopbackServer]
    let port: Int

    /// Addresses that were asked for their feed at least once.
    var asked: Int { servers.count { !$0.requests.isEmpty } }

    func stop() {
        for server in servers { server.stop() }
    }
}

/// What one outlet's host answers.
private struct SampleAnswers: Sendable {
    let feed: SampleFeed
    let document: [UInt8]
    let etag: String?

    init(_ feed: SampleFeed) throws {
        self.feed = feed
        document = try feed.document()
        etag = feed.outlet.quirk == .etag ? "\"day-\(feed.clock.now.seconds)\"" : nil
    }

    @Sendable func answer(to request: LoopbackRequest) -> LoopbackResponse {
        switch request.path {
        case feed.outlet.path:
            let validators = etag.map { [("ETag", $0)] } ?? []
            if let etag, request["If-None-Match"] == etag { return LoopbackResponse(status: 304, headers: validators) }
            return LoopbackResponse(headers: [("Content-Type", feed.contentType)] + validators, body: document)
        case "/":
            let link = "<link rel=\"alternate\" type=\"\(feed.contentType)\" href=\"\(feed.outlet.path)\">"
            return LoopbackResponse(
                headers: [("Content-Type", "text/html; charset=utf-8")],
                text: "<!doctype html>\(link)<title>Sample</title><p>\(feed.outlet.site)")
        default:
            return LoopbackResponse(status: 404, text: "not here\n")
        }
    }
}

extension SampleOutlet {
    /// Puts the text of the copied entry where an entry says `@FILE TITLE`.
    fileprivate func fillingWireCopies(from others: [String: SampleOutlet]) throws -> SampleOutlet {
        var copy = self
        copy.entries = try entries.map { entry in
            guard entry.text.hasPrefix("@") else { return entry }
            let words = entry.text.dropFirst().split(separator: " ", maxSplits: 1).map(String.init)
            guard words.count == 2, let source = others[words[0]],
                let original = source.entries.first(where: { $0.title == words[1] })
            else { throw SampleError(description: "\(name): nothing to copy for \(entry.text)") }
            var filled = entry
            filled.text = source.bodyPrefix + original.text
            return filled
        }
        return copy
    }
}
