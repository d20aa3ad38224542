import NewsMerge

/// How often what happened.
public struct SimulationCounts: Hashable, Sendable {
    private var numbers: [String: Int] = [:]

    /// What has to decide again and again in a sweep that shows anything: the components of the key, and the rules of the
    /// fold and of the policy, by their numbers in docs/merge.md.
    public static let deciding =
        KeyComponent.allCases.filter { $0 != .kindName }.map { "key: \($0.rawValue)" }
        + (1...6).map { "rule F\($0)" } + (1...9).map { "rule P\($0)" }

    public init() {}

    public subscript(name: String) -> Int { numbers[name] ?? 0 }

    mutating func count(_ name: String, _ times: Int = 1) { numbers[name, default: 0] += times }

    /// Adds the numbers of another run.
    public mutating func add(_ other: SimulationCounts) { numbers.merge(other.numbers, uniquingKeysWith: +) }

    /// The names in order of bytes, with their numbers; only those that begin with a prefix, without it.
    public func all(of prefix: String) -> [(name: String, number: Int)] {
        numbers.filter { $0.key.hasPrefix(prefix) }.sorted { $0.key < $1.key }
            .map { (String($0.key.dropFirst(prefix.count)), $0.value) }
    }
}
