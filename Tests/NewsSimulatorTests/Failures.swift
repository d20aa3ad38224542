import NewsSimulator
import Synchronization

/// Failures from several threads, in words.
final class Failures: Sendable {
    private let found = Mutex<[(seed: UInt64, text: String)]>([])

    func add(_ seed: UInt64, _ failure: SimulationFailure?) {
        guard let failure else { return }
        found.withLock { $0.append((seed, "seed \(seed): \(failure)")) }
    }

    /// In the order of their seeds.
    var texts: [String] { found.withLock { $0.sorted { $0.seed < $1.seed }.map(\.text) } }
}
