/// Who may start next: first come, first served at each host, within its connections, spacing and pauses.
///
/// A value: times are milliseconds of a monotonic clock, passed in. Requests are known by numbers that grow in the
/// order of their arrival; one that comes back, after a redirect or for another attempt, keeps its place.
struct HostGate: Sendable {
    private struct Entry {
        let id: UInt64
        let notBefore: Int64
    }

    private struct Lane {
        /// In order of arrival from `head` on.
        var fresh: [UInt64] = []
        var head = 0
        /// Those that came back, in order of arrival.
        var returned: [Entry] = []
        var running = 0
        var nextStart = Int64.min
        var pausedUntil = Int64.min

        var isWaiting: Bool { head < fresh.count || !returned.isEmpty }

        /// The first in order of arrival that may start at `now` as far as it is concerned.
        func candidate(at now: Int64) -> UInt64? {
            let back = returned.first { $0.notBefore <= now }?.id
            guard head < fresh.count else { return back }
            return min(back ?? .max, fresh[head])
        }

        mutating func take(_ id: UInt64) {
            if head < fresh.count, fresh[head] == id {
                head += 1
                if head > 64, head * 2 > fresh.count {
                    fresh.removeFirst(head)
                    head = 0
                }
            } else {
                returned.removeAll { $0.id == id }
            }
        }
    }

    private var lanes: [String: Lane] = [:]
    private var running = 0
    /// Milliseconds between two starts at any host, and the first instant at which one may start by that.
    private var distance: Int64 = 0
    private var notBefore = Int64.min
    private let perHost: Int
    private let inTotal: Int

    init(perHost: Int, inTotal: Int) {
        self.perHost = max(1, perHost)
        self.inTotal = max(1, inTotal)
    }

    /// A new request for a host.
    mutating func arrive(_ id: UInt64, host: String) { lanes[host, default: Lane()].fresh.append(id) }

    /// A request that comes back and may start at `notBefore`.
    mutating func comeBack(_ id: UInt64, host: String, notBefore: Int64) {
        let entry = Entry(id: id, notBefore: notBefore)
        var returned = lanes[host, default: Lane()].returned
        returned.insert(entry, at: returned.firstIndex { $0.id > id } ?? returned.endIndex)
        lanes[host, default: Lane()].returned = returned
    }

    /// Admits the longest-waiting request that may start at `now`; the caller starts it.
    ///
    /// - Parameter spacing: milliseconds to the next start at the host.
    mutating func admit(at now: Int64, spacing: (String) -> Int64) -> (host: String, id: UInt64)? {
        guard running < inTotal, notBefore <= now else { return nil }
        var chosen: (host: String, id: UInt64)?
        for (host, lane) in lanes where lane.running < perHost && max(lane.nextStart, lane.pausedUntil) <= now {
            guard let id = lane.candidate(at: now), id < chosen?.id ?? .max else { continue }
            chosen = (host, id)
        }
        guard let (host, id) = chosen else { return nil }
        lanes[host]?.take(id)
        lanes[host]?.running += 1
        lanes[host]?.nextStart = now + max(distance, spacing(host))
        running += 1
        return chosen
    }

    /// A request that was admitted has ended.
    mutating func release(host: String, at now: Int64) {
        guard let lane = lanes[host], lane.running > 0 else { return }
        lanes[host]?.running -= 1
        running -= 1
        forgetIfIdle(host, at: now)
    }

    /// A request that was not admitted yet is no longer wanted.
    mutating func withdraw(_ id: UInt64, host: String, at now: Int64) {
        guard var lane = lanes.removeValue(forKey: host) else { return }
        lane.returned.removeAll { $0.id == id }
        if let index = lane.fresh[lane.head...].firstIndex(of: id) { lane.fresh.remove(at: index) }
        lanes[host] = lane
        forgetIfIdle(host, at: now)
    }

    /// Keeps so many milliseconds between two starts at a host from now on, as if one had just started at each; where the
    /// spacing is longer, that holds.
    mutating func keepDistance(_ milliseconds: Int64, at now: Int64) {
        distance = max(0, milliseconds)
        notBefore = distance > 0 ? now + distance : .min
    }

    /// Nothing starts at this host before `until`.
    mutating func pause(host: String, until: Int64) {
        let current = lanes[host]?.pausedUntil ?? .min
        lanes[host, default: Lane()].pausedUntil = max(current, until)
    }

    /// Milliseconds for which this host is paused still.
    func pauseLeft(host: String, at now: Int64) -> Int64 {
        guard let until = lanes[host]?.pausedUntil, until > now else { return 0 }
        return until - now
    }

    /// Takes out all that wait for this host, in order of arrival.
    mutating func drain(host: String) -> [UInt64] {
        guard var lane = lanes.removeValue(forKey: host) else { return [] }
        let waiting = (lane.fresh[lane.head...] + lane.returned.map(\.id)).sorted()
        (lane.fresh, lane.head, lane.returned) = ([], 0, [])
        lanes[host] = lane
        return waiting
    }

    /// The earliest instant at which something that waits for time alone may start; `nil` if nothing does.
    func nextStart() -> Int64? {
        guard running < inTotal else { return nil }
        var earliest: Int64?
        for lane in lanes.values where lane.isWaiting && lane.running < perHost {
            let ready = lane.head < lane.fresh.count ? Int64.min : lane.returned.map(\.notBefore).min() ?? .min
            earliest = min(earliest ?? .max, max(ready, lane.nextStart, lane.pausedUntil))
        }
        return earliest.map { max($0, notBefore) }
    }

    /// Requests that wait.
    var waiting: Int { lanes.values.reduce(0) { $0 + $1.fresh.count - $1.head + $1.returned.count } }

    /// Hosts that are remembered.
    var hosts: Int { lanes.count }

    private mutating func forgetIfIdle(_ host: String, at now: Int64) {
        guard let lane = lanes[host], !lane.isWaiting, lane.running == 0 else { return }
        if max(lane.nextStart, lane.pausedUntil) <= now { lanes[host] = nil }
    }
}
