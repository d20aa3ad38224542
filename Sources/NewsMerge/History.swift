import NewsModel

/// One step of an article's history: from `at` on, this was the view.
public struct HistoryStep: Sendable, Equatable {
    public var at: Instant
    public var view: ArticleView
}

/// How the view came to be what it is.
public enum History {
    /// The views that were shown one after the other, the oldest first: the as-of fold at each instant at which a row or a
    /// retraction could have changed it, without repeats.
    public static func steps(
        of article: ArticleKey, runs: [Run], retractions: [Retraction], rules: MergeRules
    ) -> [HistoryStep] {
        var instants = Set(retractions.map(\.gone))
        for run in runs {
            for instant in [run.start, max(run.start, run.verified ?? run.start)] {
                // One row may be verified on while another begins or ends: level at that instant, ahead right after it.
                instants.formUnion([instant, instant.advanced(byMilliseconds: 1)])
            }
        }
        var steps: [HistoryStep] = []
        let grouped = GroupedRuns(runs, rules: rules)
        for instant in instants.sorted() {
            let view = Fold.view(
                of: article, revisions: grouped.revisions(asOf: instant),
                retractions: retractions.filter { $0.gone <= instant }, rules: rules)
            if let last = steps.last?.view, last.winners == view.winners, last.status == view.status {
                steps[steps.count - 1].view = view
            } else {
                steps.append(HistoryStep(at: instant, view: view))
            }
        }
        return steps
    }
}
