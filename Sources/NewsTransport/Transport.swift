import CCurl
import NewsModel
import Synchronization

/// Fetches addresses, politely: the one place of the package that talks to publishers.
///
/// All transfers run on one thread of its own; connections are kept and shared. Safe to use from any task. Cancelling
/// a task that fetches stops its transfer and frees its place in line.
///
/// ```swift
/// let agent = TransportConfiguration.userAgent(version: "1.0", contact: "https://example.org/contact")
/// let transport = Transport(configuration: TransportConfiguration(userAgent: agent), clock: { systemTime() })
/// let response = try await transport.fetch(Request(url: "https://example.org/"))
/// ```
public final class Transport: Sendable {
    private let configuration: TransportConfiguration
    private let clock: OriginClock
    private let mailbox: Mailbox
    private let lastID = Atomic<UInt64>(0)

    /// Starts the thread.
    ///
    /// - Parameter clock: what this machine's clock shows; used for nothing but the bookkeeping of instants.
    public init(configuration: TransportConfiguration, clock: @escaping @Sendable () -> Instant) {
        self.configuration = configuration
        self.clock = OriginClock(clock)
        let multi = CurlMulti(
            connectionsPerHost: configuration.connectionsPerHost, maximumIdle: configuration.connectionsInTotal)
        mailbox = Mailbox(waking: multi)
        guard let multi else { return }
        let box = StartBox(configuration: configuration, clock: self.clock, multi: multi, mailbox: mailbox)
        if !box.startThread() {
            _ = mailbox.seal()
            multi.free()
        }
    }

    deinit { shutdown() }

    /// Fetches one address, following redirects and repeating attempts that failed for a passing reason.
    ///
    /// - Returns: the complete answer, whatever its status.
    /// - Throws: ``TransportError`` if there is none, or if the host asks to be left alone for longer than the policy
    ///   waits. A cancelled task gets ``TransportError/Reason/cancelled``, at once.
    public func fetch(_ request: Request) async throws(TransportError) -> Response {
        let target = try checked(request)
        if target.scheme == "file" {
            return try FileReader(clock: clock, maximumBytes: configuration.maximumBytes).read(request, target)
        }
        let id = lastID.add(1, ordering: .relaxed).newValue
        let submission = Submission(id: id, request: request, target: target, ticket: Ticket())
        return try await withTaskCancellationHandler {
            await withCheckedContinuation { submit(submission, $0) }
        } onCancel: {
            cancel(submission)
        }.get()
    }

    /// Stops all transfers and the thread; fetches under way, and later ones, get ``TransportError/Reason/closed``.
    /// Does not wait.
    public func shutdown() { _ = mailbox.post(.close) }

    /// Keeps at least so many milliseconds between the starts of two requests to one host from now on, redirects and
    /// repeated attempts included: what a site's robots.txt asks for (`Crawl-delay`). 0 ends it.
    public func keepDistance(milliseconds: Int64) { _ = mailbox.post(.keepDistance(milliseconds)) }

    /// What was done so far. All zero after a shutdown.
    public func statistics() async -> TransportStatistics {
        await withCheckedContinuation { continuation in
            let isPosted = mailbox.post(.report { continuation.resume(returning: $0) })
            if !isPosted { continuation.resume(returning: TransportStatistics()) }
        }
    }

    /// What the origins' clocks show now: this machine's clock, corrected by the `Date`s received so far.
    public var correctedNow: Instant { clock.corrected }

    private func checked(_ request: Request) throws(TransportError) -> WireURL {
        func failure(_ reason: TransportError.Reason) -> TransportError {
            TransportError(url: request.url, reason: reason)
        }
        guard let target = WireURL(request.url) else {
            throw failure(.invalidURL(detail: "it cannot be read as a URL"))
        }
        if target.scheme == "file" {
            guard configuration.allowsFiles else { throw failure(.fileNotAllowed) }
            return target
        }
        guard target.isHTTP else { throw failure(.unsupportedScheme(target.scheme)) }
        guard !target.host.isEmpty else { throw failure(.invalidURL(detail: "it names no host")) }
        guard !target.hasUser else { throw failure(.invalidURL(detail: "it holds a user name")) }
        return target
    }

    private func submit(_ submission: Submission, _ continuation: CheckedContinuation<Ticket.Outcome, Never>) {
        guard submission.ticket.wait(continuation, url: submission.target.text) else { return }
        if !mailbox.post(.start(submission)) {
            submission.ticket.settle(.failure(TransportError(url: submission.target.text, reason: .closed)))
        }
    }

    private func cancel(_ submission: Submission) {
        submission.ticket.settle(.failure(TransportError(url: submission.target.text, reason: .cancelled)))
        _ = mailbox.post(.abandon(submission.id))
    }
}

/// Carries what the thread needs to the thread, which makes everything else itself.
private final class StartBox: Sendable {
    let configuration: TransportConfiguration
    let clock: OriginClock
    let multi: CurlMulti
    let mailbox: Mailbox

    init(configuration: TransportConfiguration, clock: OriginClock, multi: CurlMulti, mailbox: Mailbox) {
        self.configuration = configuration
        self.clock = clock
        self.multi = multi
        self.mailbox = mailbox
    }

    /// The thread holds the box until it ends; false if the system gives no thread.
    func startThread() -> Bool {
        let held = Unmanaged.passRetained(self)
        let code = ccurl_thread_start(
            { context in
                guard let context else { return }
                let box = Unmanaged<StartBox>.fromOpaque(context).takeRetainedValue()
                TransferThread(
                    configuration: box.configuration, clock: box.clock, multi: box.multi, mailbox: box.mailbox
                ).run()
            }, held.toOpaque())
        if code != 0 { held.release() }
        return code == 0
    }
}
