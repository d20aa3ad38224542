import NewsModel
import NewsOrigin
import NewsTransport
import Synchronization

/// What a pull has done so far; counted from several tasks.
final class PullTally: Sendable {
    private let state: Mutex<PullSummary>

    init(edition: EditionID) { state = Mutex(PullSummary(edition: edition)) }

    var summary: PullSummary { state.withLock { $0 } }

    func count(requests: Int, bytes: Int64) {
        state.withLock {
            $0.requests += requests
            $0.bytes += bytes
        }
    }

    func count(_ outcome: ArticleOutcome) {
        state.withLock { summary in
            switch outcome {
            case .new: summary.new += 1
            case .changed: summary.changed += 1
            case .recorded: summary.recorded += 1
            case .waiting: summary.waiting += 1
            case .unchanged: summary.unchanged += 1
            case .missing: summary.missing += 1
            case .gone: summary.gone += 1
            }
        }
    }

    /// What was odd in a page that was read nevertheless.
    func count(_ warnings: [OriginWarning]) {
        guard !warnings.isEmpty else { return }
        state.withLock { summary in
            for warning in warnings { summary.warnings[warning.summary, default: 0] += 1 }
        }
    }

    /// What a page showed of the lists that were looked for on it.
    func count(found: [ParsedPart], missing: [MissingPart]) {
        guard !found.isEmpty || !missing.isEmpty else { return }
        state.withLock { summary in
            for part in found { summary.parts[part.name, default: PartCount()].pages += 1 }
            for part in missing {
                var count = summary.parts[part.name] ?? PartCount()
                (count.pages, count.missing, count.isVerified) = (count.pages + 1, count.missing + 1, part.isVerified)
                summary.parts[part.name] = count
            }
        }
    }

    func countListing() { state.withLock { $0.listings += 1 } }

    /// Notes that the site does not have a page that was looked for.
    func countAbsence(_ what: String) { note(what) }

    /// What was odd and kept nothing from being read.
    func note(_ oddity: String) { state.withLock { $0.warnings[oddity, default: 0] += 1 } }

    func countFailure() { state.withLock { $0.failed += 1 } }
    func countDisallowed() { state.withLock { $0.disallowed += 1 } }

    /// Notes why the edition is left; the first reason holds.
    func stop(_ reason: String, isSpent: Bool = false) {
        state.withLock { summary in
            guard summary.stopped == nil else { return }
            (summary.stopped, summary.isSpent) = (reason, isSpent)
        }
    }

    /// Notes that the site asks to be left alone, if that is what went wrong.
    func stopIfAsked(_ error: any Error) {
        guard let error = error as? TransportError, case .comeBackLater = error.reason else { return }
        stop(error.description)
        state.withLock { $0.comeBack = [$0.comeBack, error.retryAfter].compactMap { $0 }.max() }
    }

    var isStopped: Bool { state.withLock { $0.stopped != nil } }
}

extension OriginWarning {
    /// What was odd, without the single page's particulars.
    var summary: String {
        switch self {
        case .badTime(let key, _): "\(key) is no time"
        case .badNumber(let key, _): "\(key) is no number"
        case .badAddress(let key, _): "\(key) is no web address"
        case .foreignAddress(let key, _): "\(key) is on another host"
        case .notFound(let part, let isVerified): "no \(part)" + (isVerified ? "" : " (an unverified rule)")
        case .several(let part, _): "more than one \(part)"
        case .oversized(let part, _): "too much in \(part)"
        }
    }
}
