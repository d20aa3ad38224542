import NewsSync
import NewsTestSupport

extension Simulation {
    /// What has to hold of the rows that all this left.
    func judgeEnd() throws {
        try judgeExchange()
        var random = SeededRandom(seed: script.scenario.seed, name: "end")
        // These take longer than all the rest.
        if script.scenario.seed.isMultiple(of: 16) {
            try judgeReplay(&random)
            try judgeSearch()
        }
        for index in replicas.indices {
            for article in witnesses[index].indices where witnesses[index][article].shown != nil {
                try judgeFold(index, article, &random)
                try judgeAsOf(index, article)
            }
        }
    }

    /// Invariants 1, 2 and 14: rows in another order, some of them twice, say the same; every loser has a smaller key than
    /// what is shown. Counts what decided.
    private func judgeFold(_ index: Int, _ article: Int, _ random: inout SeededRandom) throws {
        let key = texts.key(of: article)
        let rows = try replicas[index].store.rows(of: key)
        let runs = (rows.runs + rows.runs.prefix(2)).shuffled(using: &random)
        let gone = (rows.retractions + rows.retractions.prefix(1)).shuffled(using: &random)
        let view = Fold.view(of: key, runs: rows.runs, retractions: rows.retractions, rules: rules)
        guard view == Fold.view(of: key, runs: runs, retractions: gone, rules: rules) else {
            throw fail(2, "article \(article) in replica \(index) depends on the order of its rows")
        }
        let shown = witnesses[index][article].shown
        guard shown?.content == (view.winners[.title] ?? view.winners.min { $0.key < $1.key }?.value)?.content,
            shown?.isGone == (view.status == .gone)
        else { throw fail(14, "what replica \(index) shows of article \(article) is not the fold of its rows") }
        try judgeWhy(article, view, rows.runs, rows.retractions)
    }

    /// Invariant 14: `why` names the winners, and every loser has a smaller key.
    private func judgeWhy(
        _ article: Int, _ view: ArticleView, _ runs: [Run], _ retractions: [Retraction]
    ) throws {
        let why = Fold.why(of: texts.key(of: article), runs: runs, retractions: retractions, rules: rules)
        for (field, reason) in why.fields {
            guard view.winners[field] == reason.winner.revision.id else {
                throw fail(14, "why names another winner of \(field) of article \(article)")
            }
            guard reason.losers.allSatisfy({ $0.key < reason.winner.key }) else {
                throw fail(14, "a loser of \(field) of article \(article) has no smaller key")
            }
        }
    }

    /// Invariant 11: the article as of now is the article.
    private func judgeAsOf(_ index: Int, _ article: Int) throws {
        let store = replicas[index].store
        let key = texts.key(of: article)
        // Rows may be dated a little ahead of the clock.
        let (current, then) = (try store.article(key), try store.article(key, asOf: Scenario.instant(now + 600)))
        guard current?.status == then?.status, current?.revision == then?.revision, current?.fields == then?.fields,
            current?.published == then?.published, current?.modified == then?.modified
        else { throw fail(11, "article \(article) as of now is not article \(article) in replica \(index)") }
    }
}
