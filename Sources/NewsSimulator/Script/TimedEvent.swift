/// An event and when it happens.
public struct TimedEvent: Hashable, Sendable {
    /// Seconds after the simulation's start, on the true clock.
    public var at: Int64
    public var event: SimulatedEvent

    public init(at: Int64, _ event: SimulatedEvent) { (self.at, self.event) = (at, event) }
}
