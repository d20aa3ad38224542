import NewsModel
import NewsStore

/// Why an address is asked for, in words: what a dry run prints beside each.
enum FetchExplanation {
    static func words(for state: AddressState, _ reason: FetchReason, now: Instant) -> String {
        if state.article != nil, let due = state.due, due > now { return "every article is asked for again" }
        switch reason {
        case .new:
            return "named and never read" + (state.hint.map { ", dated \($0)" } ?? "")
        case .hinted:
            let held = state.asserted.map { "; what is held is of \($0)" } ?? ""
            return "dated \(state.hint.map(\.description) ?? "anew")" + held
        case .revisit:
            return "due on its schedule" + (state.due.map { " since \($0)" } ?? "")
        case .retry:
            return state.failures == 1 ? "the last request failed" : "the last \(state.failures) requests failed"
        case .goneCheck:
            guard let gone = state.gone else { return "it was not there" }
            return PullPlan.isConfirmed(gone)
                ? "gone since \(gone.first); it may have come back"
                : "\(gone.status) since \(gone.first), to be confirmed"
        case .verification:
            return "an answer that goes back has to be confirmed"
        }
    }
}
