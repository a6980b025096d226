import Foundation
import StoryStorage
import Testing
import TidingsModel
import TidingsTesting
import TidingsWeb

@testable import tidings

struct PageDeskTests {
    @Test func `the page shows the store that is there, also after another took its place`() async throws {
        let scratch = try Scratch()
        let folder = scratch.path + "/state"
        func follow(_ url: String) async throws {
            let run = try await RunningProgram(["feeds", "add", "--no-check", url, "--state", "state"], in: scratch)
                .end()
            #expect(run.status == 0)
        }
        try await follow("http://127.0.0.1:9/old")
        let desk = PageDesk(folder: folder, configuration: Configuration())
        func feeds() async -> String {
            String(decoding: await desk.answer(PageRequest(resource: .api(.feeds))).body, as: UTF8.self)
        }
        #expect(await feeds().contains("127.0.0.1:9/old"))
        try FileManager.default.moveItem(atPath: folder, toPath: scratch.path + "/gone")
        try await follow("http://127.0.0.1:9/new")
        let now = await feeds()
        #expect(now.contains("127.0.0.1:9/new") && !now.contains("127.0.0.1:9/old"))
    }

    @Test func `at rest the page holds nothing of the store, and shows the same at the next look`() async throws {
        let scratch = try Scratch()
        try FilledStore.news(in: scratch)
        let desk = PageDesk(folder: scratch.path + "/" + FilledStore.folder, configuration: Configuration())
        func stories() async -> PageAnswer { await desk.answer(PageRequest(resource: .api(.stories))) }
        /// Files of the scratch folder that this process has open.
        func held() throws -> [String] {
            try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").compactMap {
                try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\($0)")
            }.filter { $0.hasPrefix(scratch.path) }
        }
        let before = await stories()
        #expect(before.status == 200)
        #expect(try !held().isEmpty)
        await desk.rest()
        #expect(try held().isEmpty)
        #expect(await stories().body == before.body)
    }
}
