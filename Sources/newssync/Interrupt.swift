import Dispatch
import Foundation

/// Signals to stop: what has arrived is kept. A second one ends the process at once.
final class Interrupt: @unchecked Sendable {
    private let sources: [any DispatchSourceSignal]
    private let lock = NSLock()
    // Guarded by the lock.
    private var count = 0

    /// - Parameters:
    ///   - signals: Ctrl-C where nothing else is said.
    ///   - stop: called on any thread.
    init(on signals: [Int32] = [SIGINT], _ stop: @escaping @Sendable () -> Void) {
        sources = signals.map { number in
            signal(number, SIG_IGN)
            return DispatchSource.makeSignalSource(signal: number, queue: .global())
        }
        for source in sources {
            source.setEventHandler { [weak self] in
                guard let self else { return }
                if self.countUp() > 1 { exit(130) }
                Output.error("\nstopping; what has arrived is being kept")
                stop()
            }
            source.resume()
        }
    }

    private func countUp() -> Int {
        lock.withLock {
            count += 1
            return count
        }
    }

    var happened: Bool { lock.withLock { count > 0 } }

    func stop() { for source in sources { source.cancel() } }
}
