/// What a ``Transport`` has done so far, and what it is doing.
public struct TransportStatistics: Sendable, Equatable {
    /// Requests sent, attempts and redirects included.
    public internal(set) var requests = 0
    /// Attempts after the first.
    public internal(set) var retries = 0
    /// Connections opened; requests beyond these reused one.
    public internal(set) var connectionsOpened = 0
    /// Bytes received, headers and encoded bodies.
    public internal(set) var bytesOnTheWire: Int64 = 0
    /// Fetches that wait for their turn or for another attempt.
    public internal(set) var waiting = 0
    /// Requests under way.
    public internal(set) var running = 0
    /// The most requests that were under way at once.
    public internal(set) var mostRunning = 0
}
