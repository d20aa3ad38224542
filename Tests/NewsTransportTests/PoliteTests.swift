import NewsModel
import Testing

@testable import NewsTransport

@Suite("Statuses that pass, retries, Retry-After, places in line", .timeLimit(.minutes(5)))
struct PoliteTests {
    @Test(
        "A server's passing fault is tried again, and the answer that follows is content",
        arguments: [500, 502, 503, 504, 429])
    func retriesPassingFaults(status: Int) async throws {
        let server = try ScriptedServer { request in
            [
                Answers.plain(
                    request.number < 3 ? "fault" : "content", status: request.number < 3 ? "\(status) X" : "200 OK")
            ]
        }
        defer { server.stop() }
        let transport = Fixture.transport()
        let response = try await transport.fetch(Request(url: server.url("/")))
        #expect(response.status == 200)
        #expect(response.body == Array("content".utf8))
        #expect(server.received.count == 3)
        #expect(await transport.statistics().retries == 2)
    }

    @Test("A fault that stays is returned as it is, after the attempts that the policy grants")
    func returnsLastingFault() async throws {
        let server = try ScriptedServer { _ in [Answers.plain("fault", status: "503 X")] }
        defer { server.stop() }
        let response = try await Fixture.transport().fetch(Request(url: server.url("/")))
        #expect(response.status == 503)
        #expect(response.refusal?.mayBeRetried == true)
        #expect(server.received.count == TransportTuning.attempts)
    }

    @Test("What will not change is returned at once", arguments: [400, 401, 403, 404, 410, 451, 501])
    func returnsLastingStatus(status: Int) async throws {
        let server = try ScriptedServer { _ in [Answers.plain("no", status: "\(status) X")] }
        defer { server.stop() }
        let response = try await Fixture.transport().fetch(Request(url: server.url("/")))
        #expect(response.status == status)
        #expect(response.refusal?.mayBeRetried == false)
        #expect(server.received.count == 1)
    }

    @Test("A 403 and a 429 tell the user what they mean and what to do")
    func explainsRefusals() async throws {
        let server = try ScriptedServer { request in
            [Answers.plain("", status: request.path == "/403" ? "403 X" : "429 X", "Retry-After: 0")]
        }
        defer { server.stop() }
        let transport = Fixture.transport()
        let forbidden = try await transport.fetch(Request(url: server.url("/403")))
        let words = try #require(forbidden.refusal?.description)
        for part in [server.url("/403"), "takes it for a robot", "browser", "contact", "publisher"] {
            #expect(words.contains(part))
        }
        let tooMany = try await transport.fetch(Request(url: server.url("/429")))
        let otherWords = try #require(tooMany.refusal?.description)
        for part in ["asked too often", "fewer connections", "left alone until 2024-04-30T12:00:00Z"] {
            #expect(otherWords.contains(part))
        }
    }

    @Test(
        "A long Retry-After is handed to the caller, and nobody else asks that host meanwhile", arguments: [429, 503])
    func longRetryAfter(status: Int) async throws {
        let server = try ScriptedServer { _ in [Answers.plain("", status: "\(status) X", "Retry-After: 3600")] }
        defer { server.stop() }
        let transport = Fixture.transport()
        let later = Fixture.noon.advanced(byMilliseconds: 3_600_000)
        let first = await Fixture.reason(transport, Request(url: server.url("/")))
        #expect(first == .comeBackLater(status: status, at: later))
        let second = await Fixture.reason(transport, Request(url: server.url("/other")))
        guard case .comeBackLater(_, let instant) = second else {
            Issue.record("the second fetch was \(String(describing: second))")
            return
        }
        #expect(instant <= later && instant > later.advanced(byMilliseconds: -60_000))
        #expect(server.received.count == 1)
    }

    @Test("A Retry-After as a date counts from the answer's Date, whatever our clock shows")
    func retryAfterDate() async throws {
        let server = try ScriptedServer { _ in
            [
                Answers.plain(
                    "", status: "503 X", "Date: Tue, 30 Apr 2019 10:00:00 GMT",
                    "Retry-After: Tue, 30 Apr 2019 12:00:00 GMT")
            ]
        }
        defer { server.stop() }
        let reason = await Fixture.reason(Fixture.transport(), Request(url: server.url("/")))
        #expect(reason == .comeBackLater(status: 503, at: Fixture.noon.advanced(byMilliseconds: 7_200_000)))
    }

    @Test("A host never gets more requests at once than it is granted, and all of them use that many connections")
    func connectionLimit() async throws {
        let gate = Gate()
        let server = try ScriptedServer { _ in [.waitFor(gate), Answers.plain("x")] }
        defer { server.stop() }
        let transport = Fixture.transport { $0.connectionsPerHost = 3 }
        let url = server.url("/")
        try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<40 { group.addTask { try await transport.fetch(Request(url: url)).status } }
            await gate.awaitArrivals(3)
            let before = await transport.statistics()
            #expect(before.running == 3)
            gate.open()
            for try await status in group { #expect(status == 200) }
        }
        let after = await transport.statistics()
        #expect(after.requests == 40)
        #expect(after.mostRunning == 3)
        #expect(server.mostUnderWay == 3)
        #expect(server.connections == 3)
        #expect(after.connectionsOpened == 3)
        #expect(after.running == 0 && after.waiting == 0)
    }

    @Test("Hosts have places of their own: one that does not answer does not hold up another")
    func hostsAreIndependent() async throws {
        let gate = Gate()
        let slow = try ScriptedServer { _ in [.waitFor(gate), Answers.plain("slow")] }
        let quick = try ScriptedServer { _ in [Answers.plain("quick")] }
        defer {
            slow.stop()
            quick.stop()
        }
        let transport = Fixture.transport { $0.connectionsPerHost = 1 }
        async let first = transport.fetch(Request(url: slow.url("/")))
        await gate.awaitArrivals(1)
        let second = try await transport.fetch(Request(url: quick.url("/")))
        #expect(second.body == Array("quick".utf8))
        gate.open()
        let late = try await first
        #expect(late.body == Array("slow".utf8))
    }
}
