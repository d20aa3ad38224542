import Foundation

/// A statement that holds for every case that a generator draws.
///
/// Each run draws other cases. A counterexample is made smaller while it still is one, and names the seed that draws its
/// case first: `NEWSSYNC_SEED=that swift test` repeats it.
public struct Property<Case: Sendable>: Sendable {
    public var cases: Int
    public var draw: @Sendable (inout SeededGenerator) -> Case
    /// Smaller cases to try in place of one that failed.
    public var shrink: @Sendable (Case) -> [Case]

    public init(
        cases: Int = 1000, draw: @escaping @Sendable (inout SeededGenerator) -> Case,
        shrink: @escaping @Sendable (Case) -> [Case] = { _ in [] }
    ) {
        (self.cases, self.draw, self.shrink) = (cases, draw, shrink)
    }

    /// The first case, made small, for which `fault` says what is wrong, in words with its seed; `nil` where all hold.
    public func counterexample(_ fault: (Case) -> String?) -> String? {
        for index in 0..<cases {
            let seed = Seed.ofThisRun &+ UInt64(index)
            var generator = SeededGenerator(seed: seed)
            let drawn = draw(&generator)
            guard var complaint = fault(drawn) else { continue }
            var smallest = drawn
            var candidates = shrink(drawn)[...]
            while let smaller = candidates.popFirst() {
                guard let again = fault(smaller) else { continue }
                (smallest, complaint, candidates) = (smaller, again, shrink(smaller)[...])
            }
            return "NEWSSYNC_SEED=\(seed): \(complaint)\nof\n\(smallest)"
        }
        return nil
    }
}

/// Where the random cases of this run begin.
public enum Seed {
    /// `NEWSSYNC_SEED`, or drawn by the system.
    public static let ofThisRun: UInt64 =
        ProcessInfo.processInfo.environment["NEWSSYNC_SEED"].flatMap { UInt64($0) } ?? .random(in: 0...(.max >> 1))
}
