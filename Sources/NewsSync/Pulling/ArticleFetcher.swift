import NewsModel
import NewsOrigin
import NewsStore
import NewsTransport

/// Fetches the addresses that are due: workers take them in order, fetch and parse, and hand what they understood to the
/// committer.
struct ArticleFetcher {
    let pull: EditionPull
    let robots: RobotsRules

    func fetchDue() async throws {
        let queue = try WorkQueue(pull: pull)
        tellPlan(queue.reasons)
        guard !pull.options.isDryRun else {
            while let state = try await queue.take() {
                let reason = state.reason ?? .new
                pull.tell(
                    .wouldFetch(
                        pull.edition.id, url: state.url.text, reason: reason.name,
                        because: FetchExplanation.words(for: state, reason, now: pull.now)))
            }
            return
        }
        let committer = Committer(pull: pull, planned: queue.count)
        let watch = StrangerWatch(pull: pull)
        do {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<max(1, pull.options.jobs) {
                    group.addTask {
                        let worker = try PageWorker(pull: pull, robots: robots)
                        while !Task.isCancelled, !pull.tally.isStopped, let state = try await queue.take() {
                            guard let outcome = await worker.visit(state) else { continue }
                            try await committer.submit(outcome)
                            try await watch.note(outcome)
                        }
                    }
                }
                try await group.waitForAll()
            }
        } catch {
            // What has arrived is kept whatever stopped the others, if the store still takes it.
            do { try await committer.finish() } catch { pull.fail("", "what had arrived was not kept: \(error)") }
            throw error
        }
        try await committer.finish()
    }

    private func tellPlan(_ states: [FetchReason: Int]) {
        let counts = FetchReason.allCases.compactMap { reason in
            states[reason].map { FetchReasonCount(reason: reason.name, count: $0) }
        }
        pull.tell(.planned(pull.edition.id, counts))
    }
}

extension FetchReason {
    /// As events and the dry run name it.
    var name: String {
        switch self {
        case .new: "new"
        case .hinted: "hinted"
        case .revisit: "revisit"
        case .retry: "retry"
        case .goneCheck: "gone-check"
        case .verification: "verification"
        }
    }
}
