import Foundation
import Synchronization

/// Something that threads wait for until a test opens it; and that tells the test how many wait.
final class Gate: Sendable {
    private let condition = NSCondition()
    private let state = Mutex((isOpen: false, arrived: 0))
    private let arrivals = AsyncStream<Void>.makeStream()

    /// Waits until it is open.
    func pass() {
        condition.lock()
        state.withLock { $0.arrived += 1 }
        arrivals.continuation.yield()
        while !state.withLock({ $0.isOpen }) { condition.wait() }
        condition.unlock()
    }

    func open() {
        condition.lock()
        state.withLock { $0.isOpen = true }
        condition.broadcast()
        condition.unlock()
    }

    /// Waits until so many have come to the gate. For one task.
    func awaitArrivals(_ count: Int) async {
        var seen = 0
        for await _ in arrivals.stream {
            seen += 1
            if seen == count { return }
        }
    }
}
