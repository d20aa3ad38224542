import NewsModel

/// The faults of an origin, and how often each has happened.
public struct FaultPlan: Sendable {
    private struct Entry {
        var rule: FaultRule
        var fitting = 0
        var happened = 0
    }

    private var entries: [Entry] = []

    public init(_ rules: [FaultRule] = []) { entries = rules.map { Entry(rule: $0) } }

    /// How often each rule's fault has happened, in their order.
    public var counts: [Int] { entries.map(\.happened) }

    /// Adds a rule; of several that fit a request, the first added happens.
    public mutating func add(_ rule: FaultRule) { entries.append(Entry(rule: rule)) }

    /// The fault that a request gets at a time; `nil` where it is answered well.
    mutating func take(for request: SimulatedRequest, at now: Instant) -> Fault? {
        let hasPortal = entries.contains { $0.rule.fault == .portalRedirect }
        if hasPortal, request.path == Fault.portalPath { return .portal }
        for index in entries.indices where entries[index].rule.fits(request, at: now) {
            entries[index].fitting += 1
            let rule = entries[index].rule
            guard entries[index].fitting > rule.after, entries[index].happened < rule.times ?? .max else { continue }
            entries[index].happened += 1
            return rule.fault
        }
        return nil
    }
}
