import NewsModel

/// How far this machine's clock is from the origins' clocks: the median over the `Date`s received so far.
///
/// Keeps the latest ``TransportTuning/clockOffsets`` of them. A value: no clock of its own.
public struct ClockOffset: Sendable, Equatable {
    private var ring: [Int64] = []
    private var sorted: [Int64] = []
    private var next = 0

    public init() {}

    /// How many offsets the median is taken over.
    public var count: Int { ring.count }

    /// Notes that an answer dated `date` by its origin was received at `received` by our clock; for a stored answer
    /// `age` is what the cache says has passed since.
    public mutating func note(date: Instant, received: Instant, ageSeconds: Int = 0) {
        let offset = date.milliseconds(since: received) + Int64(clamping: ageSeconds) * 1000
        if ring.count < TransportTuning.clockOffsets {
            ring.append(offset)
        } else {
            if let oldest = sorted.firstIndex(of: ring[next]) { sorted.remove(at: oldest) }
            ring[next] = offset
            next = (next + 1) % ring.count
        }
        sorted.insert(offset, at: position(of: offset))
    }

    /// The median offset in milliseconds, to be added to our clock; the lower of the two middle ones; 0 with none.
    public var median: Int64 { sorted.isEmpty ? 0 : sorted[(sorted.count - 1) / 2] }

    /// What the origins' clocks show when ours shows `local`.
    public func corrected(_ local: Instant) -> Instant { local.advanced(byMilliseconds: median) }

    private func position(of offset: Int64) -> Int {
        var (low, high) = (0, sorted.count)
        while low < high {
            let middle = (low + high) / 2
            if sorted[middle] < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
