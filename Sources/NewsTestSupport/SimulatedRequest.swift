/// A request as the simulated site sees it.
public struct SimulatedRequest: Sendable {
    public var method: String
    /// What stands in the request line, percent-encoded or not, with its query.
    public var target: String
    /// Header fields; names in lower case.
    public var headers: [String: String]

    public init(_ method: String = "GET", _ target: String, headers: [String: String] = [:]) {
        (self.method, self.target) = (method, target)
        self.headers = Dictionary(
            headers.map { ($0.key.lowercased(), $0.value) },
            uniquingKeysWith: { first, second in "\(first), \(second)" })
    }

    /// The decoded path, without the query.
    public var path: String { PercentCoding.decode(target.utf8.prefix { $0 != UInt8(ascii: "?") }) }

    /// The decoded members of the query; of two with one name, the last.
    public var query: [String: String] {
        var members: [String: String] = [:]
        for pair in target.utf8.drop(while: { $0 != UInt8(ascii: "?") }).dropFirst().split(separator: UInt8(ascii: "&"))
        {
            let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            members[PercentCoding.decode(parts[0])] = parts.count > 1 ? PercentCoding.decode(parts[1]) : ""
        }
        return members
    }

    /// The same, asking for the whole answer.
    var withoutConditions: SimulatedRequest {
        var copy = self
        copy.headers["if-none-match"] = nil
        copy.headers["if-modified-since"] = nil
        return copy
    }

    /// Whether it asks only for what is newer than what the client has.
    public var isConditional: Bool { headers["if-none-match"] != nil || headers["if-modified-since"] != nil }

    /// Whether it forbids stored copies: `Cache-Control: no-cache` or `max-age=0`, or the older `Pragma` (RFC 9111 §5.2.1, §5.4).
    public var asksForFresh: Bool {
        (headers["cache-control"] ?? "").lowercased().split(separator: ",").contains { part in
            part.trimmingSpaces() == "no-cache" || part.trimmingSpaces() == "max-age=0"
        } || headers["pragma"]?.lowercased() == "no-cache"
    }
}
