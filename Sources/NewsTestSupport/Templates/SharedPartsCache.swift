import Synchronization

/// Keeps what the pages of an edition share, for the hours and states that were last asked for.
final class SharedPartsCache: Sendable {
    private struct Key: Hashable {
        var hour: Int64
        var version: StateVersion
    }

    /// How many are kept.
    private static let limit = 16

    private let parts = Mutex<[Key: SharedParts]>([:])

    /// The shared parts at a moment, written where they are not kept.
    func parts(at moment: SiteMoment, _ write: () -> SharedParts) -> SharedParts {
        let key = Key(hour: SiteMoment.hour(of: moment.now), version: moment.state.version)
        if let known = parts.withLock({ $0[key] }) { return known }
        let written = write()
        parts.withLock { parts in
            if parts.count >= Self.limit { parts.removeAll() }
            parts[key] = written
        }
        return written
    }
}
