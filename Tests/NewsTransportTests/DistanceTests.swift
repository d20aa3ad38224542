import NewsModel
import Testing

@testable import NewsTransport

@Suite("Crawl-delay, and the distance that is kept by it")
struct DistanceTests {
    static let delays: [(text: String, milliseconds: Int64?)] = [
        ("User-agent: *\nCrawl-delay: 10", 10_000), ("User-agent: *\ncrawl-delay:0.5", 500),
        ("User-agent: *\nCrawl-delay: 2 # why", 2000), ("User-agent: *\nCrawl-delay: 0", 0),
        ("User-agent: *\nCrawl-delay: 120", 120_000), ("User-agent: *\nCrawl-delay: 99999999999", 86_400_000),
        ("User-agent: *\nCrawl-delay: -1", nil), ("User-agent: *\nCrawl-delay: 1e3", nil),
        ("User-agent: *\nCrawl-delay: 0x10", nil), ("User-agent: *\nCrawl-delay: inf", nil),
        ("User-agent: *\nCrawl-delay: soon", nil), ("User-agent: *\nCrawl-delay:", nil), ("Crawl-delay: 5", nil),
        // It is for those that the group has named so far.
        ("User-agent: *\nCrawl-delay: 5\nUser-agent: newssync\nDisallow:", nil),
        ("User-agent: newssync\nCrawl-delay: 5\nUser-agent: *\nDisallow:", 5000),
        ("User-agent: *\nDisallow:\nCrawl-delay: 5\nUser-agent: newssync\nDisallow:", nil),
        ("User-agent: newssync\nCrawl-delay: 1\nAllow: /\nUser-agent: newssync\nCrawl-delay: 3", 3000),
        ("User-agent: other\nCrawl-delay: 5", nil),
    ]

    @Test("seconds, of the product's groups, the longest that they say", arguments: delays)
    func delay(text: String, milliseconds: Int64?) {
        let rules = RobotsRules.parse(text.utf8, productToken: "newssync")
        #expect(rules.crawlDelay == milliseconds)
        #expect(rules.distance == min(milliseconds ?? 0, 30_000))
    }

    @Test("starts at a host are so far apart, whoever asks; other hosts do not wait for it")
    func gate() {
        var gate = HostGate(perHost: 8, inTotal: 64)
        func admitted(_ now: Int64) -> [UInt64] {
            var ids: [UInt64] = []
            while let (_, id) = gate.admit(at: now, spacing: { _ in 250 }) { ids.append(id) }
            return ids
        }
        gate.keepDistance(5000, at: 1000)
        for id in [1, 2, 3] as [UInt64] { gate.arrive(id, host: "a") }
        gate.arrive(4, host: "b")
        #expect(admitted(5999).isEmpty && gate.nextStart() == 6000)
        #expect(admitted(6000) == [1, 4] && gate.nextStart() == 11_000)
        gate.release(host: "a", at: 6010)
        gate.comeBack(1, host: "a", notBefore: 6010)
        #expect(admitted(10_999).isEmpty && admitted(11_000) == [1] && admitted(16_000) == [2])
        gate.keepDistance(0, at: 16_000)
        #expect(admitted(20_999).isEmpty && admitted(21_000) == [3])
        gate.arrive(5, host: "a")
        #expect(gate.nextStart() == 21_250 && admitted(21_250) == [5])
    }

    @Test("a distance shorter than the spacing changes nothing")
    func shorter() {
        var gate = HostGate(perHost: 8, inTotal: 64)
        gate.keepDistance(100, at: 0)
        gate.arrive(1, host: "a")
        gate.arrive(2, host: "a")
        #expect(gate.admit(at: 100, spacing: { _ in 250 })?.id == 1 && gate.nextStart() == 350)
    }

    @Test("a transport that keeps its distance lets the next request wait, and closes all the same")
    func transport() async throws {
        let server = try ScriptedServer { _ in [Answers.plain("x")] }
        defer { server.stop() }
        let transport = Fixture.transport()
        transport.keepDistance(milliseconds: 86_400_000)
        let url = server.url("/")
        let fetch = Task { await Fixture.reason(transport, Request(url: url)) }
        while await transport.statistics().waiting == 0 { await Task.yield() }
        // The thread has looked at what may start since then.
        let after = await transport.statistics()
        #expect(after.requests == 0 && after.waiting == 1 && server.received.isEmpty)
        transport.shutdown()
        #expect(await fetch.value == .closed)
    }
}
