import NewsModel
import Testing

@testable import NewsTransport

@Suite("Answers that are no content", .timeLimit(.minutes(5)))
struct FaultTests {
    /// A way in which an answer can be cut short.
    enum Cut: CaseIterable {
        case length, chunked, gzip, brotli, zstd, gzipMember, resetInBody

        var steps: [ScriptedServer.Step] {
            func coded(_ name: String, _ bytes: [UInt8]) -> [ScriptedServer.Step] {
                [Answers.plain(bytes, "Content-Encoding: \(name)")]
            }
            let zip = CodingFixtures.gzip
            return switch self {
            case .length: [Answers.text("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf"), .close]
            case .chunked: [Answers.text("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n"), .close]
            case .gzip: coded("gzip", Array(zip.dropLast(20)))
            case .brotli: coded("br", Array(CodingFixtures.brotli.dropLast(20)))
            case .zstd: coded("zstd", Array(CodingFixtures.zstd.dropLast(20)))
            case .gzipMember: coded("gzip", zip + zip.dropLast(4))
            case .resetInBody: [Answers.text("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf"), .reset]
            }
        }
    }

    @Test("An answer that was cut short is tried again and never content", arguments: Cut.allCases)
    func truncated(cut: Cut) async throws {
        let server = try ScriptedServer { _ in cut.steps }
        defer { server.stop() }
        let reason = await Fixture.reason(Fixture.transport(), Request(url: server.url("/")))
        guard case .truncated = reason else {
            Issue.record("\(cut) gave \(String(describing: reason))")
            return
        }
        #expect(server.received.count == TransportTuning.attempts)
    }

    @Test("An answer that was cut short once is whole at the next attempt")
    func truncatedOnce() async throws {
        let server = try ScriptedServer { $0.number == 1 ? Cut.length.steps : [Answers.plain("whole")] }
        defer { server.stop() }
        let response = try await Fixture.transport().fetch(Request(url: server.url("/")))
        #expect(response.body == Array("whole".utf8))
    }

    @Test("More body than the stated length belongs to nobody")
    func tooLongForItsLength() async throws {
        let server = try ScriptedServer { _ in
            [Answers.text("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nbody and more"), .close]
        }
        defer { server.stop() }
        let response = try await Fixture.transport().fetch(Request(url: server.url("/")))
        #expect(response.body == Array("body".utf8))
    }

    @Test("A server that never answers is given up after the time-out")
    func neverReplies() async throws {
        let server = try ScriptedServer { _ in [.waitForClientToClose] }
        defer { server.stop() }
        let transport = Fixture.transport {
            $0.totalTimeout = 200
            $0.retryPolicy.attempts = 1
        }
        let reason = await Fixture.reason(transport, Request(url: server.url("/")))
        #expect(reason == .timedOut(after: 200))
    }

    @Test("A reset is a lost connection, and passes with the next attempt")
    func reset() async throws {
        let server = try ScriptedServer {
            $0.number == 1 && $0.path == "/once" ? [.reset] : $0.path == "/once" ? [Answers.plain("x")] : [.reset]
        }
        defer { server.stop() }
        let transport = Fixture.transport()
        let response = try await transport.fetch(Request(url: server.url("/once")))
        #expect(response.status == 200)
        let reason = await Fixture.reason(transport, Request(url: server.url("/ever")))
        guard case .connectionLost = reason else {
            Issue.record("a reset gave \(String(describing: reason))")
            return
        }
    }

    @Test("Nobody listening is a connection that failed")
    func refusedConnection() async throws {
        let server = try ScriptedServer { _ in [] }
        let transport = Fixture.transport()
        server.stop()
        // The listener's thread ends by itself; port 1 has none.
        let reason = await Fixture.reason(transport, Request(url: "http://127.0.0.1:1/"))
        guard case .connectionFailed = reason else {
            Issue.record("a closed port gave \(String(describing: reason))")
            return
        }
    }

    @Test("Nothing larger than the limit is taken, whether its length is stated, chunked, or hidden by compression")
    func tooLarge() async throws {
        let server = try ScriptedServer { request in
            switch request.path {
            case "/stated":
                [Answers.text("HTTP/1.1 200 OK\r\nContent-Length: 999999999\r\n\r\n"), .waitForClientToClose]
            case "/chunked":
                [Answers.text("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")]
                    + Array(repeating: Answers.text("400\r\n\(String(repeating: "x", count: 1024))\r\n"), count: 256)
                    + [.waitForClientToClose]
            default:
                [
                    Answers.plain(
                        [[UInt8]](repeating: CodingFixtures.mebibyteOfZeros, count: 3).flatMap { $0 },
                        "Content-Encoding: gzip")
                ]
            }
        }
        defer { server.stop() }
        let transport = Fixture.transport { $0.maximumBytes = 100_000 }
        for path in ["/stated", "/chunked", "/bomb"] {
            #expect(await Fixture.reason(transport, Request(url: server.url(path))) == .tooLarge(limit: 100_000))
        }
        var larger = Request(url: server.url("/bomb"))
        larger.maximumBytes = 3 * 1_048_576
        let response = try await transport.fetch(larger)
        #expect(response.body.count == 3 * 1_048_576)
        larger.maximumBytes = 3 * 1_048_576 - 1
        #expect(await Fixture.reason(transport, larger) == .tooLarge(limit: 3 * 1_048_576 - 1))
    }

    @Test("A flood of header lines, or of header bytes, ends the transfer", arguments: ["lines", "bytes"])
    func headerFlood(kind: String) async throws {
        let line = kind == "lines" ? "A: b\r\n" : "A: \(String(repeating: "b", count: 8000))\r\n"
        let server = try ScriptedServer { _ in
            [Answers.text("HTTP/1.1 200 OK\r\n")] + Array(repeating: Answers.text(line), count: 1000)
                + [Answers.text("\r\n")]
        }
        defer { server.stop() }
        #expect(await Fixture.reason(Fixture.transport(), Request(url: server.url("/"))) == .headersTooLarge)
        #expect(server.received.count == 1)
    }

    @Test("Two different lengths are no HTTP, the same one twice is", arguments: ["4", "5", "4, 4"])
    func twoLengths(second: String) async throws {
        let server = try ScriptedServer { _ in
            [Answers.text("HTTP/1.1 200 OK\r\nContent-Length: 4\r\ncontent-length: \(second)\r\n\r\nbody"), .close]
        }
        defer { server.stop() }
        let reason = await Fixture.reason(Fixture.transport(), Request(url: server.url("/")))
        #expect(second == "4" ? reason == nil : reason == .malformed(detail: "it states more than one length"))
    }

    @Test(
        "A damaged or unknown coding is no content",
        arguments: ["gzip", "br", "zstd", "compress", "gzip, gzip"])
    func badCoding(name: String) async throws {
        let server = try ScriptedServer { _ in [Answers.plain("this is none of these", "Content-Encoding: \(name)")] }
        defer { server.stop() }
        #expect(await Fixture.reason(Fixture.transport(), Request(url: server.url("/"))) == .badCoding)
    }

    @Test("What does not speak HTTP is no answer")
    func notHTTP() async throws {
        let server = try ScriptedServer { _ in [Answers.text("220 smtp.example.org ready\r\n"), .close] }
        defer { server.stop() }
        let reason = await Fixture.reason(Fixture.transport(), Request(url: server.url("/")))
        guard case .malformed = reason else {
            Issue.record("no HTTP gave \(String(describing: reason))")
            return
        }
    }

    @Test(
        "What cannot be requested is refused before anything is sent",
        arguments: [
            "", "no address", "/path", "http://", "ftp://127.0.0.1/", "javascript:alert(1)",
            "http://user:word@127.0.0.1/",
            "http://127.0.0.1:99999/", "file:///etc/hostname",
        ])
    func refusesAddresses(address: String) async {
        let transport = Fixture.transport()
        let reason = await Fixture.reason(transport, Request(url: address))
        switch reason {
        case .invalidURL, .unsupportedScheme, .fileNotAllowed: break
        default: Issue.record("\(address) gave \(String(describing: reason))")
        }
        #expect(await transport.statistics().requests == 0)
    }
}
