import Foundation
import Testing

/// A statement that holds for every case that a generator draws.
///
/// Each run draws other cases. A failure is made smaller while it still fails, and names the seed that draws its case
/// first: `NEWSSYNC_SEED=that swift test` repeats it.
struct Property<Case: Sendable>: Sendable {
    var cases = 1000
    var draw: @Sendable (inout SeededGenerator) -> Case
    /// Smaller cases to try in place of one that failed.
    var shrink: @Sendable (Case) -> [Case] = { _ in [] }

    /// Fails the test with the first case for which `fault` says what is wrong.
    func holds(sourceLocation: SourceLocation = #_sourceLocation, _ fault: (Case) -> String?) {
        let first = Seed.ofThisRun
        for index in 0..<cases {
            var generator = SeededGenerator(seed: first &+ UInt64(index))
            let drawn = draw(&generator)
            guard var complaint = fault(drawn) else { continue }
            var smallest = drawn
            var candidates = shrink(drawn)[...]
            while let smaller = candidates.popFirst() {
                guard let again = fault(smaller) else { continue }
                (smallest, complaint, candidates) = (smaller, again, shrink(smaller)[...])
            }
            Issue.record(
                "NEWSSYNC_SEED=\(first &+ UInt64(index)): \(complaint)\nof\n\(smallest)", sourceLocation: sourceLocation
            )
            return
        }
    }
}

/// Where the random cases of this run begin.
enum Seed {
    static let ofThisRun: UInt64 =
        ProcessInfo.processInfo.environment["NEWSSYNC_SEED"].flatMap { UInt64($0) } ?? .random(in: 0...(.max >> 1))
}
