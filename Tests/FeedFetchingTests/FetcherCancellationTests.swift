import FeedFetching
import Testing
import TidingsTesting

@Suite struct FetcherCancellationTests {
    @Test func `a cancelled task gets its answer at once and others go on`() async throws {
        let server = try LoopbackServer(address: "0.0.0.0") { request in
            request.path == "/hang" ? LoopbackResponse(steps: [.hang]) : LoopbackResponse(text: "x")
        }
        defer { server.stop() }
        let fetcher = Fetcher(options: patientOptions())
        defer { fetcher.stop() }
        let hanging = Task { await fetcher.fetch(FetchRequest(url: server.url("/hang"))) }
        let queued = Task { await fetcher.fetch(FetchRequest(url: server.url("/hang"))) }
        await server.waitForRequests(1)
        queued.cancel()
        #expect(await queued.value.error == .cancelled)
        hanging.cancel()
        #expect(await hanging.value.error == .cancelled)
        #expect(try await fetcher.fetch(FetchRequest(url: server.url("/other"))).get().status == 200)
    }

    @Test func `a task cancelled beforehand asks nobody`() async throws {
        let server = try LoopbackServer { _ in LoopbackResponse(text: "x") }
        defer { server.stop() }
        let fetcher = Fetcher(options: testOptions())
        defer { fetcher.stop() }
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return await fetcher.fetch(FetchRequest(url: server.url()))
        }
        #expect(await task.value.error == .cancelled)
        #expect(server.requests.isEmpty)
    }

    @Test func `stop abandons what is under way, what waits and what comes later`() async throws {
        let server = try LoopbackServer(address: "0.0.0.0") { _ in LoopbackResponse(steps: [.hang]) }
        defer { server.stop() }
        let fetcher = Fetcher(options: patientOptions { $0.maxConcurrent = 10 })
        let tasks = (0..<30).map { number in
            Task { await fetcher.fetch(FetchRequest(url: server.url(at: "127.0.4.\(number / 2 + 1)"))) }
        }
        await server.waitForRequests(10)
        fetcher.stop()
        for task in tasks { #expect(await task.value.error == .cancelled) }
        #expect(await fetcher.fetch(FetchRequest(url: server.url())).error == .cancelled)
        fetcher.stop()
    }
}
