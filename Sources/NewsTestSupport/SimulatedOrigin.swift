import FlyingSocks
import NewsModel
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Why an origin could not start.
public enum OriginError: Error, CustomStringConvertible {
    case alreadyStarted
    /// The address is none, or another process listens there.
    case cannotListen(host: String, port: UInt16, reason: String)

    public var description: String {
        switch self {
        case .alreadyStarted: "the origin has been started before"
        case .cannotListen(let host, let port, let reason): "cannot listen on \(host):\(port): \(reason)"
        }
    }
}

/// Serves a simulated site over HTTP/1.1 on loopback.
///
/// It stands on raw sockets and not on an HTTP server, because an origin has to give broken answers too: a server that is
/// always right cannot.
public final class SimulatedOrigin: Sendable {
    /// The largest head of a request that is read, in bytes.
    static let headLimit = 64 * 1024

    private struct State {
        var site: SimulatedSite
        var faults = FaultPlan()
        var task: Task<Void, any Error>?
    }

    private let state: Mutex<State>
    private let clock: any SimulatedClock
    private let address: (host: String, port: UInt16)
    /// What was answered.
    public let log: RequestLog
    private let control: OriginControl

    /// - Parameters:
    ///   - host: an IPv4 address to listen on.
    ///   - port: 0 takes any that is free.
    ///   - log: one of its own where none is given.
    public init(
        site: SimulatedSite, clock: any SimulatedClock, host: String = "127.0.0.1", port: UInt16 = 0,
        log: RequestLog? = nil
    ) throws {
        state = Mutex(State(site: site))
        self.clock = clock
        address = (host, port)
        self.log = try log ?? RequestLog()
        control = OriginControl(clock: clock)
    }

    /// The site as it is now.
    public var site: SimulatedSite { state.withLock { $0.site } }

    /// Changes the site that is served; requests see it before or after the change, never in the middle.
    public func update<Result: Sendable>(_ change: (inout SimulatedSite) throws -> Result) rethrows -> Result {
        try state.withLock { try change(&$0.site) }
    }

    /// How often the fault of each rule has happened, in the rules' order.
    public var faultCounts: [Int] { state.withLock { $0.faults.counts } }

    /// Adds a fault; of several that fit a request, the first added happens.
    public func addFault(_ rule: FaultRule) { state.withLock { $0.faults.add(rule) } }

    /// Takes all faults back and sets these.
    public func setFaults(_ rules: [FaultRule]) { state.withLock { $0.faults = FaultPlan(rules) } }

    /// Listens and serves until it is stopped.
    /// - Returns: the base URL, such as `http://127.0.0.1:41234`, without a slash at its end.
    /// - Throws: `OriginError`.
    public func start() async throws -> String {
        guard state.withLock({ $0.task == nil }) else { throw OriginError.alreadyStarted }
        let pool = SocketPool<Poll>.make(maxEvents: 64)
        let listener: Socket
        let port: UInt16
        do {
            try await pool.prepare()
            (listener, port) = try listen()
        } catch {
            throw OriginError.cannotListen(host: address.host, port: address.port, reason: "\(error)")
        }
        let server = OriginServer(socket: try AsyncSocket(socket: listener, pool: pool), pool: pool) {
            [weak self] request, peer in
            self?.answer(request, from: peer) ?? SimulatedAnswer(status: 503)
        }
        let task = Task(executorPreference: OriginThreads.shared) { try await server.run() }
        state.withLock { $0.task = task }
        return "http://\(address.host):\(port)"
    }

    /// Closes the listener and all connections, and waits until they are closed.
    public func stop() async {
        let task = state.withLock { $0.task }
        task?.cancel()
        _ = await task?.result
    }

    /// Waits until it is stopped or its socket fails.
    public func wait() async {
        let task = state.withLock { $0.task }
        _ = await task?.result
    }

    private func listen() throws -> (Socket, UInt16) {
        let listener = try Socket(domain: AF_INET, type: .stream)
        try listener.setValue(true, for: .localAddressReuse)
        try listener.bind(to: try .inet(ip4: address.host, port: address.port))
        try listener.listen()
        guard case .ip4(_, let port) = try listener.sockname() else { return (listener, address.port) }
        return (listener, port)
    }

    private func answer(_ request: SimulatedRequest, from peer: Socket.Address?) -> SimulatedAnswer {
        if request.path.hasPrefix(OriginControl.prefix) {
            return control.answer(request, from: peer, origin: self)
        }
        let now = clock.now()
        let (site, fault) = state.withLock { ($0.site, $0.faults.take(for: request, at: now)) }
        let good = site.answer(for: fault?.spoilsBody == true ? request.withoutConditions : request, at: now)
        let answer = fault?.answer(to: request, insteadOf: good, at: now) ?? good
        log.note(request, status: answer.status)
        return answer
    }
}
