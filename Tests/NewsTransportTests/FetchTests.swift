import NewsModel
import Testing

@testable import NewsTransport

@Suite("Answers that are content", .timeLimit(.minutes(5)))
struct FetchTests {
    @Test("An answer comes with its status, headers, body, instants and validators")
    func plain() async throws {
        let server = try ScriptedServer { _ in
            [
                Answers.plain(
                    "<p>غزة</p>", "Date: \(Fixture.noonText)", "Content-Type: Text/HTML; a=\"b;c\"; Charset=\"UTF-8\"",
                    "ETag: W/\"a,b\"", "Last-Modified: Mon, 29 Apr 2024 08:00:00 GMT", "X-Two: 1", "x-two: 2, 3")
            ]
        }
        defer { server.stop() }
        let transport = Fixture.transport(clock: Instant(milliseconds: 1000))
        let response = try await transport.fetch(Request(url: server.url("/a#part"), accept: "text/html"))
        #expect(response.status == 200)
        #expect(String(decoding: response.body, as: UTF8.self) == "<p>غزة</p>")
        #expect(response.requestedURL == server.url("/a") && response.finalURL == server.url("/a"))
        #expect(response.seen == Fixture.noon && response.date == Fixture.noon)
        #expect(response.received == Instant(milliseconds: 1000))
        #expect(response.verified == nil)
        #expect(response.contentType == "text/html" && response.charset == "utf-8")
        #expect(
            response.validators == Validators(etag: "W/\"a,b\"", lastModified: "Mon, 29 Apr 2024 08:00:00 GMT"))
        #expect(response.headers.values("X-TWO") == ["1", "2, 3"])
        #expect(response.headers.members("x-two") == ["1", "2", "3"])
        #expect(response.bytesOnTheWire > Int64(response.body.count))
        #expect(transport.correctedNow == Fixture.noon)
        let sent = try #require(server.received.first)
        #expect(sent.headers["user-agent"] == "newssync/0 (+https://example.org/contact)")
        #expect(sent.headers["accept-encoding"] == "gzip, br, zstd")
        #expect(sent.headers["accept"] == "text/html")
        #expect(sent.headers["cache-control"] == nil)
    }

    /// A coding, its bytes, and whether they come in chunks of one byte.
    static let codings: [(String, [UInt8])] = [
        ("identity", Array(CodingFixtures.text.utf8)), ("gzip", CodingFixtures.gzip), ("X-GZip", CodingFixtures.gzip),
        ("br", CodingFixtures.brotli), ("zstd", CodingFixtures.zstd), ("gzip", CodingFixtures.gzip + [0, 0, 0]),
    ]

    @Test("Codings are undone, whole or byte by byte", arguments: codings, [false, true])
    func decodes(coding: (String, [UInt8]), inBytes: Bool) async throws {
        let (name, bytes) = coding
        let server = try ScriptedServer { _ in
            guard inBytes else { return [Answers.plain(bytes, "Content-Encoding: \(name)")] }
            let head = "HTTP/1.1 200 OK\r\nContent-Encoding: \(name)\r\nTransfer-Encoding: chunked\r\n\r\n"
            return [Answers.text(head)] + bytes.map { .send(Array("1\r\n".utf8) + [$0] + Array("\r\n".utf8)) }
                + [Answers.text("0\r\nTrailer: x\r\n\r\n")]
        }
        defer { server.stop() }
        let response = try await Fixture.transport().fetch(Request(url: server.url("/")))
        #expect(String(decoding: response.body, as: UTF8.self) == CodingFixtures.text)
        #expect(response.headers["trailer"] == nil)
    }

    @Test("Members of gzip that follow each other are one body; an empty body has no coding to undo")
    func membersAndEmpty() async throws {
        let server = try ScriptedServer { request in
            let body = request.path == "/empty" ? [] : CodingFixtures.gzip + CodingFixtures.gzip
            return [Answers.plain(body, "Content-Encoding: gzip")]
        }
        defer { server.stop() }
        let transport = Fixture.transport()
        let twice = try await transport.fetch(Request(url: server.url("/twice")))
        #expect(String(decoding: twice.body, as: UTF8.self) == CodingFixtures.text + CodingFixtures.text)
        let empty = try await transport.fetch(Request(url: server.url("/empty")))
        #expect(empty.body.isEmpty && empty.status == 200)
    }

    // Rule P1
    @Test("A revisit asks with its validators and forbids stored copies; a 304 then verifies")
    func conditional() async throws {
        let server = try ScriptedServer { _ in
            [Answers.text("HTTP/1.1 304 Not Modified\r\nDate: \(Fixture.noonText)\r\nETag: \"x\"\r\n\r\n")]
        }
        defer { server.stop() }
        let validators = Validators(etag: "\"x\"", lastModified: "Mon, 29 Apr 2024 08:00:00 GMT")
        let request = Request(url: server.url("/"), validators: validators, forbidsStoredCopies: true)
        let response = try await Fixture.transport().fetch(request)
        #expect(response.isNotModified && response.body.isEmpty)
        #expect(response.verified == Fixture.noon)
        let sent = try #require(server.received.first)
        #expect(sent.headers["if-none-match"] == "\"x\"")
        #expect(sent.headers["if-modified-since"] == "Mon, 29 Apr 2024 08:00:00 GMT")
        #expect(sent.headers["cache-control"] == "no-cache" && sent.headers["pragma"] == "no-cache")
    }

    @Test("Nothing of one request is left in the next that uses the same transfer")
    func recycledTransferIsClean() async throws {
        let server = try ScriptedServer { request in
            [Answers.plain(request.path, "Content-Encoding: identity", "X-Path: \(request.path)")]
        }
        defer { server.stop() }
        let transport = Fixture.transport { $0.connectionsPerHost = 1 }
        let first = Request(
            url: server.url("/1"), validators: Validators(etag: "\"x\""), forbidsStoredCopies: true, accept: "a/b")
        _ = try await transport.fetch(first)
        let response = try await transport.fetch(Request(url: server.url("/2")))
        #expect(response.headers.values("x-path") == ["/2"])
        #expect(response.body == Array("/2".utf8))
        let sent = try #require(server.received.last)
        #expect(sent.headers["if-none-match"] == nil && sent.headers["cache-control"] == nil)
        #expect(sent.headers["accept"] == "*/*")
        #expect(server.connections == 1)
    }

    @Test("A validator that would add header lines is not sent")
    func noInjection() async throws {
        let server = try ScriptedServer { _ in [Answers.plain("x")] }
        defer { server.stop() }
        let request = Request(url: server.url("/"), validators: Validators(etag: "\"x\"\r\nEvil: 1"))
        _ = try await Fixture.transport().fetch(request)
        let sent = try #require(server.received.first)
        #expect(sent.headers["evil"] == nil && sent.headers["if-none-match"] == nil)
    }

    @Test("Answers before the answer (100, 103) leave nothing in it")
    func informational() async throws {
        let server = try ScriptedServer { _ in
            [Answers.text("HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n"), Answers.plain("x", "A: b")]
        }
        defer { server.stop() }
        let response = try await Fixture.transport().fetch(Request(url: server.url("/")))
        #expect(response.status == 200 && response.headers["link"] == nil && response.headers["a"] == "b")
    }

    @Test("Without a Date, an answer is seen by our clock as the Dates of others correct it")
    func seenWithoutDate() async throws {
        let server = try ScriptedServer { request in
            request.path == "/dated" ? [Answers.plain("x", "Date: \(Fixture.noonText)")] : [Answers.plain("x")]
        }
        defer { server.stop() }
        let slow = Fixture.noon.advanced(byMilliseconds: -90_000)
        let transport = Fixture.transport(clock: slow)
        let before = try await transport.fetch(Request(url: server.url("/")))
        #expect(before.seen == slow && before.date == nil)
        _ = try await transport.fetch(Request(url: server.url("/dated")))
        let after = try await transport.fetch(Request(url: server.url("/"), forbidsStoredCopies: true))
        #expect(after.seen == Fixture.noon && after.verified == Fixture.noon)
    }

    @Test("Hundreds of answers of one host come over the connections that it is granted")
    func keepAlive() async throws {
        let server = try ScriptedServer { request in [Answers.plain(request.path)] }
        defer { server.stop() }
        let transport = Fixture.transport { $0.connectionsPerHost = 4 }
        let base = server.url("/")
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 0..<400 {
                group.addTask {
                    try await transport.fetch(Request(url: "\(base)\(number)")).body == Array("/\(number)".utf8)
                }
            }
            for try await isRight in group { #expect(isRight) }
        }
        let statistics = await transport.statistics()
        #expect(statistics.requests == 400)
        #expect(statistics.connectionsOpened == server.connections)
        #expect(server.connections <= 4)
    }
}
