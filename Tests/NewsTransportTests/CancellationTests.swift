import NewsModel
import Testing

@testable import NewsTransport

@Suite("Cancelling and shutting down", .timeLimit(.minutes(5)))
struct CancellationTests {
    @Test("A task that was cancelled before it fetches sends nothing")
    func before() async throws {
        let server = try ScriptedServer { _ in [Answers.plain("x")] }
        defer { server.stop() }
        let transport = Fixture.transport()
        let url = server.url("/")
        let gate = AsyncStream<Void>.makeStream()
        let task = Task {
            for await _ in gate.stream {}
            return await Fixture.reason(transport, Request(url: url))
        }
        task.cancel()
        gate.continuation.finish()
        #expect(await task.value == .cancelled)
        #expect(await transport.statistics().requests == 0)
        #expect(server.received.isEmpty)
    }

    @Test("A task that is cancelled while it fetches is answered at once, and its place is free")
    func during() async throws {
        let gate = Gate()
        let server = try ScriptedServer { request in
            request.path == "/stuck" ? [.waitFor(gate), .waitForClientToClose] : [Answers.plain("x")]
        }
        defer {
            gate.open()
            server.stop()
        }
        let transport = Fixture.transport { $0.connectionsPerHost = 1 }
        let (stuck, free) = (server.url("/stuck"), server.url("/free"))
        let task = Task { await Fixture.reason(transport, Request(url: stuck)) }
        await gate.awaitArrivals(1)
        let queued = Task { await Fixture.reason(transport, Request(url: stuck)) }
        while await transport.statistics().waiting == 0 { await Task.yield() }
        queued.cancel()
        #expect(await queued.value == .cancelled)
        task.cancel()
        #expect(await task.value == .cancelled)
        let response = try await transport.fetch(Request(url: free))
        #expect(response.status == 200)
        let statistics = await transport.statistics()
        #expect(statistics.running == 0 && statistics.waiting == 0 && statistics.requests == 2)
    }

    @Test("A cancellation after the answer changes nothing")
    func after() async throws {
        let server = try ScriptedServer { _ in [Answers.plain("x")] }
        defer { server.stop() }
        let transport = Fixture.transport()
        let url = server.url("/")
        let task = Task { try await transport.fetch(Request(url: url)).status }
        #expect(try await task.value == 200)
        task.cancel()
        #expect(try await transport.fetch(Request(url: url)).status == 200)
        #expect(await transport.statistics().running == 0)
    }

    @Test("Cancellations at all moments are answered, and leave nothing behind", arguments: [1, 2, 3] as [UInt64])
    func storm(seed: UInt64) async throws {
        let server = try ScriptedServer { _ in [Answers.plain(String(repeating: "x", count: 20_000))] }
        defer { server.stop() }
        let transport = Fixture.transport { $0.connectionsPerHost = 4 }
        let url = server.url("/")
        var random = SplitMix(seed: seed)
        var tasks: [Task<Bool, Never>] = []
        for _ in 0..<300 {
            tasks.append(
                Task {
                    let reason = await Fixture.reason(transport, Request(url: url))
                    return reason == nil || reason == .cancelled
                })
            if Int.random(in: 0..<3, using: &random) == 0 { tasks.randomElement(using: &random)?.cancel() }
            if Int.random(in: 0..<8, using: &random) == 0 { await Task.yield() }
        }
        for task in tasks { #expect(await task.value, "seed \(seed)") }
        let statistics = await transport.statistics()
        #expect(statistics.running == 0 && statistics.waiting == 0, "seed \(seed)")
    }

    @Test("A shutdown answers those under way, those that wait, and those that come later")
    func shutdown() async throws {
        let gate = Gate()
        let server = try ScriptedServer { _ in [.waitFor(gate), .close] }
        defer {
            gate.open()
            server.stop()
        }
        let transport = Fixture.transport { $0.connectionsPerHost = 1 }
        let url = server.url("/")
        let running = Task { await Fixture.reason(transport, Request(url: url)) }
        await gate.awaitArrivals(1)
        let waiting = Task { await Fixture.reason(transport, Request(url: url)) }
        while await transport.statistics().waiting == 0 { await Task.yield() }
        transport.shutdown()
        #expect(await running.value == .closed)
        #expect(await waiting.value == .closed)
        #expect(await Fixture.reason(transport, Request(url: url)) == .closed)
        transport.shutdown()
        #expect(await transport.statistics() == TransportStatistics())
    }

    @Test("A transport that nobody holds any more ends its thread and frees its clock")
    func released() async throws {
        final class Witness: Sendable {}
        let server = try ScriptedServer { _ in [Answers.plain("x")] }
        defer { server.stop() }
        weak var witness: Witness?
        do {
            let held = Witness()
            witness = held
            let configuration = TransportConfiguration(userAgent: "newssync/0 (+https://example.org/contact)")
            let transport = Transport(
                configuration: configuration,
                clock: { [held] in
                    _ = held
                    return Fixture.noon
                })
            _ = try await transport.fetch(Request(url: server.url("/")))
        }
        while witness != nil { await Task.yield() }
        #expect(witness == nil)
    }
}
