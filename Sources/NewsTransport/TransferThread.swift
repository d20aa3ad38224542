import CCurl
import NewsModel

/// The thread on which all transfers happen: it takes messages, starts what the gate admits, moves libcurl, and hands
/// finished transfers on. Everything in it is confined to that thread, except the mailbox.
final class TransferThread {
    let configuration: TransportConfiguration
    let clock: OriginClock
    let multi: CurlMulti
    let mailbox: Mailbox
    var gate: HostGate
    var jobs: [UInt64: FetchJob] = [:]
    var statistics = TransportStatistics()
    private var jitter: SplitMix
    private var idle: [CurlTransfer] = []
    private var loopbackHosts: Set<String> = []

    init(configuration: TransportConfiguration, clock: OriginClock, multi: CurlMulti, mailbox: Mailbox) {
        self.configuration = configuration
        self.clock = clock
        self.multi = multi
        self.mailbox = mailbox
        gate = HostGate(perHost: configuration.connectionsPerHost, inTotal: configuration.connectionsInTotal)
        jitter = SplitMix(seed: configuration.jitterSeed ?? .random(in: .min ... .max))
    }

    /// Milliseconds of the monotonic clock.
    var now: Int64 { ccurl_monotonic_ms() }

    /// A number from 0 to below 1.
    func nextJitter() -> Double { Double.random(in: 0..<1, using: &jitter) }

    /// Works until it is told to close, then answers everybody and frees all handles.
    func run() {
        while handle(mailbox.takeAll()) {
            startAdmitted()
            multi.perform()
            var hasFinished = false
            while let transfer = multi.nextFinished() {
                hasFinished = true
                conclude(transfer)
            }
            if !hasFinished { multi.wait(milliseconds: timeToNextStart()) }
        }
        close()
    }

    /// False when it is time to close.
    private func handle(_ messages: [Mailbox.Message]) -> Bool {
        for message in messages {
            switch message {
            case .start(let submission): accept(submission)
            case .abandon(let id): abandon(id)
            case .keepDistance(let milliseconds): gate.keepDistance(milliseconds, at: now)
            case .report(let receive): receive(report())
            case .close: return false
            }
        }
        return true
    }

    private func report() -> TransportStatistics {
        var current = statistics
        current.waiting = gate.waiting
        return current
    }

    private func accept(_ submission: Submission) {
        guard !submission.ticket.isSettled else { return }
        let job = FetchJob(submission)
        jobs[job.id] = job
        enqueue(job)
    }

    /// Puts a job in line for its host; fails it if that host asked to be left alone for longer than we wait.
    func enqueue(_ job: FetchJob, comingBackAfter wait: Int64? = nil) {
        let host = job.target.hostKey
        if job.target.isLoopback { loopbackHosts.insert(host) }
        let pause = gate.pauseLeft(host: host, at: now)
        if pause > configuration.retryPolicy.retryAfterCap {
            finish(
                job, .failure(job.error(.comeBackLater(status: 429, at: clock.local.advanced(byMilliseconds: pause)))))
        } else if let wait {
            gate.comeBack(job.id, host: host, notBefore: now + wait)
        } else {
            gate.arrive(job.id, host: host)
        }
    }

    private func abandon(_ id: UInt64) {
        guard let job = jobs.removeValue(forKey: id) else { return }
        if let transfer = job.transfer {
            multi.stop(transfer)
            recycle(transfer)
            release(job)
        } else {
            gate.withdraw(id, host: job.target.hostKey, at: now)
        }
    }

    private func startAdmitted() {
        let configuration = configuration
        let spacing = { configuration.spacing(loopback: self.loopbackHosts.contains($0)) }
        while let (host, id) = gate.admit(at: now, spacing: spacing) {
            if let job = jobs[id] { start(job) } else { gate.release(host: host, at: now) }
        }
    }

    private func start(_ job: FetchJob) {
        statistics.requests += 1
        statistics.running += 1
        statistics.mostRunning = max(statistics.mostRunning, statistics.running)
        guard let transfer = idle.popLast() ?? CurlTransfer() else {
            release(job)
            return finish(job, .failure(job.error(.failed(detail: "out of memory"))))
        }
        let isPrepared = transfer.prepare(
            url: job.target.text, userAgent: configuration.userAgent, headerLines: job.request.headerLines,
            limits: limits(job), tag: job.id)
        guard isPrepared, multi.start(transfer) else {
            transfer.free()
            release(job)
            return finish(job, .failure(job.error(.failed(detail: "the request could not be set up"))))
        }
        job.transfer = transfer
    }

    private func limits(_ job: FetchJob) -> ccurl_limits {
        ccurl_limits(
            connect_timeout_ms: configuration.connectTimeout, total_timeout_ms: configuration.totalTimeout,
            maximum_body: maximumBytes(job), maximum_header_bytes: TransportTuning.maximumHeaderBytes,
            maximum_header_lines: TransportTuning.maximumHeaderLines, reach: job.reach.rawValue,
            ignore_proxy: job.target.isLoopback ? 1 : 0)
    }

    /// Bytes of this job's answer after decoding.
    func maximumBytes(_ job: FetchJob) -> Int { max(0, job.request.maximumBytes ?? configuration.maximumBytes) }

    /// The job's request is no longer under way.
    func release(_ job: FetchJob) {
        job.transfer = nil
        statistics.running -= 1
        gate.release(host: job.target.hostKey, at: now)
    }

    /// Keeps a stopped transfer for another request.
    func recycle(_ transfer: CurlTransfer) {
        if idle.count < TransportTuning.idleTransfers { idle.append(transfer) } else { transfer.free() }
    }

    /// Answers the job's caller.
    func finish(_ job: FetchJob, _ outcome: Ticket.Outcome) {
        jobs[job.id] = nil
        job.submission.ticket.settle(outcome)
    }

    private func timeToNextStart() -> Int64 {
        guard let next = gate.nextStart() else { return TransportTuning.longestWait }
        // The greater of both first: a start that is due lies as far back as numbers go.
        return min(max(next, now) - now, TransportTuning.longestWait)
    }

    private func close() {
        for message in mailbox.seal() {
            switch message {
            case .start(let submission):
                submission.ticket.settle(
                    .failure(TransportError(url: submission.target.text, reason: .closed)))
            case .report(let receive): receive(report())
            case .abandon, .keepDistance, .close: break
            }
        }
        for job in jobs.values {
            if let transfer = job.transfer {
                multi.stop(transfer)
                transfer.free()
            }
            job.submission.ticket.settle(.failure(job.error(.closed)))
        }
        jobs = [:]
        for transfer in idle { transfer.free() }
        multi.free()
    }
}
