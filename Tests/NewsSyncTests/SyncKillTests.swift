import Foundation
import NewsStore
import NewsSync
import NewsTestSupport
import Testing

/// A sync in a process of its own is killed after the n-th batch that it told of.
@Suite struct SyncKillTests {
    private static let articles = 7000
    private static let english = EditionRecord(
        id: .english, language: "en", direction: "ltr", site: "https://english.news.example", zone: "Asia/Beirut")

    /// A store with articles of the numbers of a range.
    private static func store(_ path: String, _ numbers: Range<Int>) throws -> NewsStore {
        let store = try NewsStore(at: path)
        try store.commit(at: Instant(milliseconds: 1_700_000_000_000)) { writer in
            try writer.register(english)
            for number in numbers { _ = try writer.observe(try page(number)) }
        }
        return store
    }

    private static func page(_ number: Int) throws -> PageObservation {
        let url = try #require(CanonicalURL("https://english.news.example/news/story-\(number)"))
        let seen = Instant(milliseconds: 1_600_000_000_000 + Int64(number) * 1000)
        return PageObservation(
            edition: .english, article: ArticleKey("en:\(number)"),
            content: Content([.title: .string("Story \(number)"), .lede: "", .url: .string(url.text)]), asserted: seen,
            published: seen, generation: 1, seen: seen, verified: seen, raw: nil, origin: url, claims: [url])
    }

    @Test("killed after any batch and started again, a sync ends with two equal stores")
    func killed() throws {
        let folder = try TemporaryFolder()
        let peer = folder.file("peer.sqlite")
        try Self.store(peer, 0..<Self.articles).close()
        let expected = Self.articles + 100
        var kills = 0
        for batch in 1...6 {
            let (path, copy) = (folder.file("here\(batch).sqlite"), folder.file("there\(batch).sqlite"))
            try FileManager.default.copyItem(atPath: peer, toPath: copy)
            try Self.store(path, (Self.articles - 50)..<expected).close()
            if try run(path, copy, killAfter: batch) { kills += 1 }
            #expect(try run(path, copy, killAfter: .max) == false)
            let (here, there) = (try NewsStore(at: path), try NewsStore(at: copy))
            for store in [here, there] {
                #expect(try store.status().editions.map(\.live) == [expected], "killed after batch \(batch)")
                #expect(try store.verify().flatMap(\.problems) == [], "killed after batch \(batch)")
                #expect(try store.search("story", limit: .max - 1).count == expected)
            }
            #expect(try here.digest().all == there.digest().all, "killed after batch \(batch)")
            try here.close()
            try there.close()
        }
        #expect(kills >= 4)
    }

    /// Runs `newssync sync` to its end, or kills it once it told of so many batches; whether it was killed.
    private func run(_ store: String, _ peer: String, killAfter limit: Int) throws -> Bool {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
            .appendingPathComponent("newssync")
        process.arguments = ["sync", peer, "--store", store, "--json"]
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        var (batches, rest) = (0, Data())
        while true {
            let data = pipe.fileHandleForReading.availableData
            guard !data.isEmpty else { break }
            rest += data
            while let end = rest.firstIndex(of: 0x0A) {
                let line = String(decoding: rest[..<end], as: UTF8.self)
                rest = rest[rest.index(after: end)...]
                let event = try JSONValue.parse(line)["event"]?.stringValue
                guard event == "received" || event == "sent" else { continue }
                batches += 1
                if batches == limit { kill(process.processIdentifier, SIGKILL) }
            }
        }
        process.waitUntilExit()
        if process.terminationReason == .exit { #expect(process.terminationStatus == 0) }
        return process.terminationReason == .uncaughtSignal
    }
}
