import NewsSync

/// What may have changed a replica's views.
enum Cause {
    /// Its own answer, about an article; and the one that the replica took it for, where it could not know better.
    case answer(Int?, Int? = nil)
    /// Rows of others.
    case rows
    /// Another idea of which rows count.
    case selection
    /// Nothing may have: the number of the invariant that says so.
    case nothing(Int)
}

extension Simulation {
    /// Looks at what a replica shows, and judges each change.
    func look(_ index: Int, at cause: Cause) throws {
        let shown = try ShownState.all(in: replicas[index].store)
        for article in witnesses[index].indices {
            let (before, after) = (witnesses[index][article].shown, shown[texts.key(of: article)])
            guard before != after else { continue }
            try judgeCause(cause, article, replica: index)
            witnesses[index][article].shown = after
            guard let after else {
                // All that was known of it may be left out.
                if case .selection = cause {
                    witnesses[index][article].contentPlace = 0
                    witnesses[index][article].statusPlace = 0
                    continue
                }
                throw fail(5, sort: "vanished", "article \(article) vanished from replica \(index)")
            }
            let judge = historyJudge(article)
            trace.append("    replica \(index) shows article \(article): \(judge.words(after))")
            if let fault = judge.fault(after) { throw fault }
            try follow(index, article, from: before, to: after, cause, judge)
            try countDecision(index, article)
        }
    }

    private func judgeCause(_ cause: Cause, _ article: Int, replica: Int) throws(SimulationFailure) {
        switch cause {
        case .answer(let asked, let taken):
            if asked != article, taken != article {
                throw fail(16, "an answer about another article changed article \(article)")
            }
        case .nothing(let invariant):
            throw fail(invariant, "replica \(replica) shows article \(article) otherwise, and nothing was said")
        case .rows, .selection: break
        }
    }

    /// Invariant 5: what is shown moves along the origin's history, or there is an excuse.
    private func follow(
        _ index: Int, _ article: Int, from before: ShownState?, to after: ShownState, _ cause: Cause,
        _ judge: HistoryJudge
    ) throws {
        // Of what is known of it nothing may count that has a content: it begins anew then.
        if after.content == nil { witnesses[index][article].contentPlace = 0 }
        let witness = witnesses[index][article]
        if after.kind == 1 {
            let places = judge.contentPlaces(after)
            if let next = places.first(where: { $0 >= witness.contentPlace }) {
                witnesses[index][article].contentPlace = next
            } else {
                let excuse = try excuse(index, article, from: before, to: after, cause, isStatus: false, judge)
                counts.count("went back: \(excuse.rawValue)")
                witnesses[index][article].contentPlace = places.first ?? witness.contentPlace
            }
        }
        let places = judge.statusPlaces(after)
        if let next = places.first(where: { $0 >= witness.statusPlace }) {
            witnesses[index][article].statusPlace = next
        } else if before?.isGone != after.isGone {
            let excuse = try excuse(index, article, from: before, to: after, cause, isStatus: true, judge)
            counts.count("went back: \(excuse.rawValue)")
            witnesses[index][article].statusPlace = places.first ?? witness.statusPlace
        }
    }

    private func excuse(
        _ index: Int, _ article: Int, from before: ShownState?, to after: ShownState, _ cause: Cause, isStatus: Bool,
        _ judge: HistoryJudge
    ) throws -> Excuse {
        if case .selection = cause { return .selection }
        if case .answer(_, article) = cause { return .reusedAddress }
        let rows = try replicas[index].store.rows(of: texts.key(of: article))
        var own: ReplicaID?
        if case .answer = cause { own = replicas[index].store.identity.replica }
        let regress = RegressJudge(
            judge: judge, evidence: Evidence(runs: rows.runs, retractions: rows.retractions),
            witness: witnesses[index][article], own: own, liars: [liar])
        guard let before else { return try regress.first(after) }
        return isStatus
            ? try regress.status(from: before, to: after) : try regress.content(from: before, to: after)
    }

    /// The peer that lies.
    var liar: ReplicaID { ReplicaID("liar") }
}
