import FlyingSocks
import Foundation
import NewsModel
import NewsTestSupport
import Testing

@Suite struct OriginTests {
    /// Sends requests on one connection, the last of them asking to close it, and gives back all that comes.
    private func exchange(_ base: String, _ requests: [String]) async throws -> String {
        let port = try #require(UInt16(base.split(separator: ":").last ?? ""))
        let socket = try await AsyncSocket.connected(
            to: .inet(ip4: "127.0.0.1", port: port), timeout: 60)
        defer { try? socket.close() }
        for (index, request) in requests.enumerated() {
            let isLast = index == requests.count - 1
            let head = "\(request) HTTP/1.1\r\nHost: test\r\n\(isLast ? "Connection: close\r\n" : "")\r\n"
            try await socket.write(Data(head.utf8))
        }
        var bytes: [UInt8] = []
        do {
            while true { bytes += try await socket.read(atMost: 4096) }
        } catch SocketError.disconnected {
            return String(decoding: bytes, as: UTF8.self)
        }
    }

    private func withOrigin(
        clock: any SimulatedClock = ManualClock(Fixtures.now), log: RequestLog? = nil,
        _ body: (SimulatedOrigin, String) async throws -> Void
    ) async throws {
        let origin = try SimulatedOrigin(site: Fixtures.site("en"), clock: clock, log: log)
        let base = try await origin.start()
        do {
            try await body(origin, base)
        } catch {
            await origin.stop()
            throw error
        }
        await origin.stop()
    }

    @Test func `it serves several requests on a connection and logs each`() async throws {
        try await withOrigin { origin, base in
            let text = try await exchange(base, ["GET /robots.txt", "GET /news/%D9%85", "GET /news/م"])
            #expect(text.hasPrefix("HTTP/1.1 200 OK\r\n") && text.contains("HTTP/1.1 404 Not Found\r\n"))
            #expect(origin.log.entries.map(\.path) == ["/robots.txt", "/news/م", "/news/م"])
            #expect(origin.log.entries.map(\.status) == [200, 404, 404])
            #expect(origin.log.entries.map(\.number) == [1, 2, 3])
        }
    }

    @Test func `a page over the wire is the page that the site answers`() async throws {
        try await withOrigin { origin, base in
            let path = "/news/health/a-town-that-counts-its-yawns"
            let text = try await exchange(base, ["GET \(path)"])
            let body = text.split(separator: "\r\n\r\n", maxSplits: 1).last.map(String.init)
            #expect(body == origin.site.get(path).text)
        }
    }

    @Test func `it is told what to do while it runs`() async throws {
        try await withOrigin { origin, base in
            let clock = try await exchange(base, ["POST /-/clock?now=2026-05-01T00:00:00Z"])
            #expect(clock.hasSuffix("\"2026-05-01T00:00:00Z\"\n"))
            let changed = try await exchange(base, ["POST /-/change?share=0.25&seed=7"])
            let ids = try JSONValue.parse(String(changed.split(separator: "\r\n\r\n").last ?? "")).strings ?? []
            #expect(ids.count == 3)
            for id in ids { #expect(origin.site.posts[id]?.updated.text == "2026-05-01T03:00:00+03:00") }
            let gone = try await exchange(
                base,
                [
                    "POST /-/gone?id=920001&status=410",
                    "GET /news/politics/port-almond-council-votes-to-light-the-old-harbour",
                ])
            #expect(gone.contains("HTTP/1.1 410 Gone\r\n"))
            let log = try await exchange(base, ["GET /-/log"])
            #expect(
                log.contains(
                    "{\"n\":1,\"method\":\"GET\",\"path\":\"/news/politics/port-almond-council-votes-to-light-the-old-harbour\",\"status\":410,\"conditional\":false}\n"
                ))
            for bad in ["/-/clock?now=noon", "/-/change?share=2", "/-/gone?id=1&status=7"] {
                let answer = try await exchange(base, ["POST \(bad)"])
                #expect(answer.hasPrefix("HTTP/1.1 400"), "\(bad)")
            }
        }
    }

    @Test func `a cache is put before it and taken away`() async throws {
        try await withOrigin { _, base in
            let path = "/news/health/a-town-that-counts-its-yawns"
            let cache = "POST /-/stale?as-of=2026-03-30T00:00:00Z&age"
            let wrong = try await exchange(base, ["\(cache)=wrong&share=1&seed=7", "GET \(path)"])
            #expect(wrong.contains("\r\nAge: 3\r\n"))
            let off = try await exchange(base, ["POST /-/stale?age=off", "GET \(path)"])
            #expect(!off.contains("\r\nAge: 3\r\n"))
            let listed = try await exchange(
                base, ["\(cache)=wrong&path=/robots.txt", "GET /robots.txt", "GET \(path)"])
            #expect(listed.parts(between: "\r\nAge", and: "\r\n").count == 1)
            for bad in [
                "age=old&as-of=2026-03-30T00:00:00Z", "age=right", "age=right&as-of=2026-03-30T00:00:00Z&share=2",
            ] {
                let answer = try await exchange(base, ["POST /-/stale?\(bad)"])
                #expect(answer.hasPrefix("HTTP/1.1 400"), "\(bad)")
            }
        }
    }

    @Test func `the log is also a file, with what was there before`() async throws {
        let folder = try TemporaryFolder()
        try Data("earlier\n".utf8).write(to: URL(fileURLWithPath: folder.file("log")))
        try await withOrigin(log: RequestLog(path: folder.file("log"))) { _, base in
            _ = try await exchange(base, ["GET /robots.txt"])
            let text = try String(contentsOfFile: folder.file("log"), encoding: .utf8)
            #expect(
                text
                    == "earlier\n{\"n\":1,\"method\":\"GET\",\"path\":\"/robots.txt\",\"status\":200,\"conditional\":false}\n"
            )
        }
    }

    @Test func `it cannot be started twice, and a port in use is refused`() async throws {
        try await withOrigin { origin, base in
            await #expect(throws: OriginError.self) { _ = try await origin.start() }
            let port = try #require(UInt16(base.split(separator: ":").last ?? ""))
            let second = try SimulatedOrigin(site: Fixtures.site("en"), clock: FixedClock(Fixtures.now), port: port)
            await #expect(throws: OriginError.self) { _ = try await second.start() }
        }
    }

    @Test func `what is no request ends the connection and nothing else`() async throws {
        try await withOrigin { _, base in
            let nonsense = try await exchange(base, ["nonsense"])
            #expect(nonsense.isEmpty)
            let after = try await exchange(base, ["GET /robots.txt"])
            #expect(after.hasPrefix("HTTP/1.1 200 OK"))
        }
    }
}
