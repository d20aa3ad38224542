import FlyingSocks
import Foundation
import NewsModel
import Testing

@testable import NewsTestSupport

/// What goes over the wire under a fault.
@Suite(.timeLimit(.minutes(15))) struct FaultDeliveryTests {
    private static let path = "/news/health/a-town-that-counts-its-yawns"

    /// What a client gets.
    private struct Received {
        var text = ""
        var count = 0
        var head: Substring { text.range(of: "\r\n\r\n").map { text[..<$0.lowerBound] } ?? text[...] }
        var bodyCount: Int { count - head.utf8.count - 4 }
    }

    /// Asks once; reads until the server ends, or has sent `limit` bytes.
    private func ask(_ base: String, _ target: String, limit: Int = .max) async throws -> Received {
        let port = try #require(UInt16(base.split(separator: ":").last ?? ""))
        let socket = try await AsyncSocket.connected(to: .inet(ip4: "127.0.0.1", port: port), timeout: 60)
        defer { try? socket.close() }
        let method = target.hasPrefix("/-/") && !target.hasPrefix("/-/log") ? "POST" : "GET"
        try await socket.write(
            Data("\(method) \(target) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n\r\n".utf8))
        var (bytes, received) = ([UInt8](), Received())
        do {
            while bytes.count < limit { bytes += try await socket.read(atMost: 65_536) }
        } catch is SocketError {
            // Closed or reset: FlyingSocks tells no difference.
        }
        (received.text, received.count) = (String(decoding: bytes, as: UTF8.self), bytes.count)
        return received
    }

    private func withOrigin(
        _ rules: [FaultRule], _ body: (SimulatedOrigin, String) async throws -> Void
    ) async throws {
        let origin = try SimulatedOrigin(site: Fixtures.site("en"), clock: ManualClock(Fixtures.now))
        origin.setFaults(rules)
        let base = try await origin.start()
        do {
            try await body(origin, base)
        } catch {
            await origin.stop()
            throw error
        }
        await origin.stop()
    }

    @Test func `lengths, cuts and resets are as they are asked for`() async throws {
        try await withOrigin([]) { origin, base in
            let good = try await ask(base, Self.path)
            let length = good.bodyCount
            func under(_ fault: Fault) async throws -> Received {
                origin.setFaults([FaultRule(fault)])
                return try await ask(base, Self.path)
            }
            let cut = try await under(.cut(.length))
            #expect(cut.head.contains("Content-Length: \(length)") && cut.bodyCount == length / 2)
            let chunks = try await under(.cut(.chunks))
            #expect(chunks.head.contains("Transfer-Encoding: chunked") && !chunks.text.contains("\r\n0\r\n"))
            #expect(try await under(.wrongLength(.small)).head.contains("Content-Length: \(length / 2)"))
            #expect(try await under(.wrongLength(.negative)).head.contains("Content-Length: -\(length)"))
            let double = try await under(.wrongLength(.double))
            #expect(double.head.components(separatedBy: "Content-Length").count == 3 && double.bodyCount == length)
            #expect(try await under(.reset(.before)).count == 0)
            let head = try await under(.reset(.head))
            #expect(!head.text.contains("\r\n\r\n"))
            #expect(try await under(.reset(.body)).bodyCount <= length / 2)
        }
    }

    @Test func `refusals, redirects, portals and empty answers`() async throws {
        try await withOrigin([]) { origin, base in
            func under(_ fault: Fault, _ target: String = Self.path) async throws -> String {
                origin.setFaults([FaultRule(fault)])
                return try await ask(base, target).text
            }
            let dated = try await under(.refusal(status: 503, .date(secondsAhead: 90)))
            let until = HTTPDate.text(of: Fixtures.now.advanced(byMilliseconds: 90_000))
            #expect(dated.contains("HTTP/1.1 503") && dated.contains("Retry-After: \(until)"))
            #expect(try await under(.redirectLoop).contains("Location: \(Self.path)?turn=1"))
            #expect(try await under(.redirectLoop, Self.path + "?turn=1").contains("Location: \(Self.path)\r"))
            #expect(try await under(.redirectChain(2), Self.path + "?hop=1").contains("?hop=2"))
            #expect(try await under(.redirectChain(2), Self.path + "?hop=2").contains("HTTP/1.1 200"))
            let portal = try await under(.portalRedirect)
            #expect(portal.contains("Location: http://localhost:") && portal.contains(Fault.portalPath))
            #expect(try await under(.portalRedirect, Fault.portalPath).contains("guest network"))
            #expect(try await under(.portal, "/robots.txt").contains("guest network"))
            #expect(try await under(.emptyAnswer).hasSuffix("Content-Length: 0\r\n\r\n"))
        }
    }

    @Test func `what is endless goes on until the client has enough, and others are served meanwhile`() async throws {
        let rules = [
            FaultRule(.silence, path: "/silence"), FaultRule(.endlessHead, path: "/head"),
            FaultRule(.gzipBomb(mebibytes: 4096, asFile: false), path: "/bomb"),
            FaultRule(.drip(milliseconds: 1), path: "/news/*"),
        ]
        try await withOrigin(rules) { origin, base in
            #expect(try await ask(base, "/head", limit: 1_000_000).count >= 1_000_000)
            let bomb = try await ask(base, "/bomb", limit: 1_000_000)
            #expect(bomb.head.contains("Content-Encoding: gzip") && bomb.count >= 1_000_000)
            #expect(try await ask(base, Self.path, limit: 2000).count >= 2000)
            #expect(try await ask(base, "/robots.txt").text.contains("HTTP/1.1 200"))
            #expect(origin.faultCounts == [0, 1, 1, 1])
        }
    }

    @Test func `a running origin is told of faults, and of their end`() async throws {
        try await withOrigin([]) { _, base in
            let told = try await ask(base, "/-/fault?kind=503:7&path=/news/*&times=1")
            #expect(told.text.hasSuffix("\"503:7\"\n"))
            #expect(try await ask(base, Self.path).text.contains("Retry-After: 7"))
            #expect(try await ask(base, Self.path).text.contains("HTTP/1.1 200"))
            #expect(try await ask(base, "/-/fault?kind=portal").text.contains("HTTP/1.1 200"))
            #expect(try await ask(base, "/robots.txt").text.contains("guest network"))
            #expect(try await ask(base, "/-/log").text.contains("\"status\":503"))
            #expect(try await ask(base, "/-/fault?kind=off").text.contains("true"))
            #expect(try await ask(base, "/robots.txt").text.contains("User-agent"))
            for bad in ["", "?kind=x", "?kind=portal&times=x", "?kind=portal&colour=red"] {
                #expect(try await ask(base, "/-/fault\(bad)").text.contains("HTTP/1.1 400"))
            }
        }
    }
}
