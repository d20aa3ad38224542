import NewsModel

/// When a fault happens.
public struct FaultRule: Sendable, Hashable {
    public var fault: Fault
    /// Decoded paths for which it happens; `*` stands for any letters, slashes too.
    public var path = "*"
    /// How many requests that fit are answered well first.
    public var after = 0
    /// How many requests that fit then get it; `nil`: all.
    public var times: Int?
    /// The share of paths that get it, from 0 to 1, drawn by `seed`: a path always gets it or never does.
    public var share = 1.0
    public var seed: UInt64 = 1
    /// The time from which it happens.
    public var from: Instant?
    /// The time at which it no longer does.
    public var until: Instant?

    public init(_ fault: Fault, path: String = "*") { (self.fault, self.path) = (fault, path) }

    /// Whether it concerns a request at a time, how often it happened before apart.
    func fits(_ request: SimulatedRequest, at now: Instant) -> Bool {
        if let from, now < from { return false }
        if let until, now >= until { return false }
        let path = request.path
        guard Self.matches(Array(path.utf8), Array(self.path.utf8)) else { return false }
        guard share < 1 else { return true }
        var random = SeededRandom(seed: seed, name: path)
        return Double.random(in: 0..<1, using: &random) < share
    }

    /// Whether a text has the form of a pattern, in time proportional to the product of their lengths at most.
    private static func matches(_ text: [UInt8], _ pattern: [UInt8]) -> Bool {
        var (place, wanted) = (0, 0)
        var star: (pattern: Int, text: Int)?
        while place < text.count {
            if wanted < pattern.count, pattern[wanted] == UInt8(ascii: "*") {
                star = (wanted, place)
                wanted += 1
            } else if wanted < pattern.count, pattern[wanted] == text[place] {
                (place, wanted) = (place + 1, wanted + 1)
            } else if let last = star {
                (wanted, place) = (last.pattern + 1, last.text + 1)
                star = (last.pattern, place)
            } else {
                return false
            }
        }
        return pattern[wanted...].allSatisfy { $0 == UInt8(ascii: "*") }
    }
}
