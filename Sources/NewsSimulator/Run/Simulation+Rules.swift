import NewsSync

/// Counts which rules of docs/merge.md decided: a rule that never decides is not tested.
extension Simulation {
    /// What decided between what is shown of an article and what comes closest to it, for the title; and which other rules
    /// made the view what it is.
    func countDecision(_ index: Int, _ article: Int) throws {
        let key = texts.key(of: article)
        let rows = try replicas[index].store.rows(of: key)
        let why = Fold.why(of: key, runs: rows.runs, retractions: rows.retractions, rules: rules)
        if let component = why.fields[.title]?.components.first {
            counts.count("key: \(component.rawValue)")
            counts.count("rule F2")
            if component == .attestedByVerification || component == .attestedByClaim { counts.count("rule F1") }
            if component == .authority { counts.count("rule F3") }
        }
        if isAbsenceOrClearing(why) { counts.count("rule F4") }
        if hasSeveralDates(why, rows.runs) { counts.count("rule F5") }
        guard let gone = why.status.retraction?.gone else { return }
        counts.count("rule F6")
        counts.count(why.status.status == .gone ? "status: gone" : "status: lifted")
        if let live = why.status.live, live.at >= gone {
            counts.count("lifted by \(live.isVerified ? "verification" : "claim")")
        }
    }

    /// Whether the best revision is silent about a field that another one fills, or cleared one that another one fills.
    private func isAbsenceOrClearing(_ why: Why) -> Bool {
        if Set(why.fields.values.map(\.winner.revision.id)).count > 1 { return true }
        guard let lede = why.fields[.lede], texts.isLedeEmpty(lede.winner.revision.id.content) else { return false }
        return lede.losers.contains { !texts.isLedeEmpty($0.revision.id.content) }
    }

    /// Whether what is shown was seen with more dates than those that are shown.
    private func hasSeveralDates(_ why: Why, _ runs: [Run]) -> Bool {
        guard let winner = why.fields[.title]?.winner.revision.id else { return false }
        let own = runs.map(\.sighting).filter { $0.kind == winner.kind && $0.content == winner.content }
        return Set(own.map { [$0.asserted, $0.published] }).count > 1
    }

    /// The rules of the policy that an answer met.
    func countRules(_ visit: Visit) {
        if visit.isPastCopy { counts.count("rule P1") }
        if visit.outcome == .waiting { counts.count(visit.verified == nil ? "rule P2" : "rule P3") }
        if visit.outcome == .gone { counts.count("rule P5") }
        if visit.isRefused { counts.count("rule P6") }
        if visit.isReadAnew { counts.count("rule P9") }
    }
}
