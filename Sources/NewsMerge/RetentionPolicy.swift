import NewsModel

/// Which superseded payloads a store keeps. Written `keep`, `newest:N` or `days:N`.
///
/// Whatever the policy, a payload goes only by the rule of `Compaction`: headers always stay.
public enum RetentionPolicy: Sendable, Hashable {
    /// All of them; old bodies are compressed, nothing is dropped.
    case keep
    /// Of each kind of source, those of the newest so many revisions of an article.
    case newest(Int)
    /// Those that were superseded less than so many days ago.
    case days(Int)
}

extension RetentionPolicy: CustomStringConvertible {
    /// Reads the written form; `nil` for anything else.
    public init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard let name = parts.first, parts.count <= 2 else { return nil }
        let count = parts.dropFirst().first.flatMap { Int($0) }.flatMap { (0...1_000_000).contains($0) ? $0 : nil }
        switch (name, parts.count, count) {
        case ("keep", 1, _): self = .keep
        case ("newest", 2, let count?) where count > 0: self = .newest(count)
        case ("days", 2, let count?): self = .days(count)
        default: return nil
        }
    }

    public var description: String {
        switch self {
        case .keep: "keep"
        case .newest(let count): "newest:\(count)"
        case .days(let count): "days:\(count)"
        }
    }
}
