import Foundation

/// Threads of the simulated origins' own. Tests that compute hold the threads that all tasks share, for minutes where there
/// are two of them; a site that is silent for so long is one that the pull under test gives up.
final class OriginThreads: TaskExecutor {
    static let shared = OriginThreads()

    /// One that waits for sockets, and those that answer.
    private static let count = 4

    private let jobs = JobQueue()

    private init() {
        for number in 1...Self.count {
            let thread = Thread { [jobs, unowned self] in
                while true { jobs.take().runSynchronously(on: asUnownedTaskExecutor()) }
            }
            thread.name = "origin \(number)"
            thread.start()
        }
    }

    func enqueue(_ job: consuming ExecutorJob) { jobs.add(UnownedJob(job)) }
}

/// Jobs in the order of their coming.
private final class JobQueue: @unchecked Sendable {
    // Guarded by the condition.
    private let condition = NSCondition()
    private var jobs: [UnownedJob] = []
    private var first = 0

    func add(_ job: UnownedJob) {
        condition.lock()
        jobs.append(job)
        condition.signal()
        condition.unlock()
    }

    func take() -> UnownedJob {
        condition.lock()
        defer { condition.unlock() }
        while first == jobs.count { condition.wait() }
        let job = jobs[first]
        first += 1
        if first == jobs.count {
            jobs.removeAll(keepingCapacity: true)
            first = 0
        }
        return job
    }
}
