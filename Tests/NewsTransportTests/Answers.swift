import NewsModel

@testable import NewsTransport

/// Bytes of answers.
enum Answers {
    typealias Step = ScriptedServer.Step

    /// A complete answer with a length.
    static func plain(_ body: [UInt8], status: String = "200 OK", _ headers: String...) -> Step {
        let lines = headers.map { $0 + "\r\n" }.joined()
        return .send(Array("HTTP/1.1 \(status)\r\n\(lines)Content-Length: \(body.count)\r\n\r\n".utf8) + body)
    }

    static func plain(_ body: String, status: String = "200 OK", _ headers: String...) -> Step {
        let lines = headers.map { $0 + "\r\n" }.joined()
        return .send(
            Array("HTTP/1.1 \(status)\r\n\(lines)Content-Length: \(body.utf8.count)\r\n\r\n\(body)".utf8))
    }

    static func redirect(_ status: Int, to location: String) -> Step {
        plain("", status: "\(status) Moved", "Location: \(location)")
    }

    static func text(_ text: String) -> Step { .send(Array(text.utf8)) }
}

/// Transports and clocks for tests.
enum Fixture {
    /// 2024-04-30T12:00:00Z
    static let noon = Instant(milliseconds: 1_714_478_400_000)
    static let noonText = "Tue, 30 Apr 2024 12:00:00 GMT"

    /// A transport whose waits are none and whose clock stands still.
    static func transport(
        clock: Instant = noon, _ change: (inout TransportConfiguration) -> Void = { _ in }
    ) -> Transport {
        let agent = TransportConfiguration.userAgent(version: "0", contact: "https://example.org/contact")
        var configuration = TransportConfiguration(userAgent: agent)
        configuration.retryPolicy.base = 0
        configuration.jitterSeed = 1
        change(&configuration)
        return Transport(configuration: configuration, clock: { clock })
    }

    /// The reason for which a fetch fails.
    static func reason(_ transport: Transport, _ request: Request) async -> TransportError.Reason? {
        do {
            _ = try await transport.fetch(request)
            return nil
        } catch {
            return error.reason
        }
    }
}
