import NewsSync

extension Simulation {
    /// A replica asks for an address.
    ///
    /// - Returns: what came of it; `nil` where there is no such replica or address.
    @discardableResult
    func pull(_ index: Int, _ slug: Int, _ plan: AnswerPlan) throws -> Visit? {
        guard let replica = replica(index) else { return nil }
        let visitor = Visitor(replica: replica, origin: origin, now: now)
        let known = try article(at: slug, as: index)
        guard let visit = try visitor.visit(slug, plan, texts: &texts) else { return nil }
        counts.count("pull")
        let article = visit.answer.article
        let isNews = article.map { isDatedNews(visit, $0) } ?? false
        note(visit, slug: slug, of: index)
        countRules(visit)
        try look(index, at: .answer(article, taken(visit, slug, known, index)))
        if let article { try judgeTruth(index, article, isNews: isNews) }
        return visit
    }

    /// The article that a replica takes an answer for which says that another one is not there: one whose address that took
    /// over, unknown to the replica. It has no other address to ask, so it has to believe that the article is gone.
    private func taken(_ visit: Visit, _ slug: Int, _ known: Int?, _ index: Int) -> Int? {
        guard case .missing(let article, _) = visit.answer else { return nil }
        let shown = origin.history.indices.filter { knownSlug(of: $0, index) == slug }
        return ([known].compactMap { $0 } + shown).first { other in
            guard other != article else { return false }
            if case .page(other, _) = origin.answer(slug: knownSlug(of: other, index) ?? -1, at: visit.made) {
                return false
            }
            return true
        }
    }

    /// Notes an answer, before what is shown is judged.
    private func note(_ visit: Visit, slug: Int, of index: Int) {
        guard !visit.isRefused else { return }
        for other in witnesses[index].indices where other != visit.answer.article {
            // Its address answers with nothing or with another one: what it said before is contradicted.
            if witnesses[index][other].settling?.isLive(at: slug) == true { witnesses[index][other].settling = nil }
        }
        guard let article = visit.answer.article else { return }
        let state: PublicState
        switch visit.answer {
        case .page(_, let showing): state = .live(showing)
        case .missing(_, let status): state = .gone(status: status)
        }
        witnesses[index][article].isJudged = false
        let verified = visit.verified?.milliseconds
        witnesses[index][article].answers.append(RememberedAnswer(at: now, state: state, verified: verified))
        let known = [latestEvidence[article], visit.seen.milliseconds, verified ?? .min]
        latestEvidence[article] = known.max() ?? .min
        let isOrigins = visit.made == now && visit.verified == Scenario.instant(now)
        counts.count(
            isOrigins ? "answer verified by the origin" : verified == nil ? "answer unverified" : "answer of a copy")
        let before = witnesses[index][article].settling
        // A 304 for what is not shown confirms nothing: the next visit asks for the page.
        let judge = historyJudge(article)
        let isUseless = visit.isNotModified && !judge.agrees(witnesses[index][article].shown, with: state)
        // In the second of a change an answer cannot be told from one just before it.
        let isAtChange =
            told[article] == now || origin.history[article].contains { $0.from == now }
            || witnesses[index][article].answers.contains { $0.at == now && $0.state != state }
        guard isOrigins, !isUseless, !isAtChange else {
            witnesses[index][article].settling = nil
            return
        }
        if var settling = before, settling.take(state, slug: slug, at: now) {
            witnesses[index][article].settling = settling
        } else {
            witnesses[index][article].settling = Settling(state, slug: slug, at: now)
        }
    }

    /// Whether an answer of the origin itself is dated after all that any answer spoke of: it needs no second one.
    private func isDatedNews(_ visit: Visit, _ article: Int) -> Bool {
        guard case .page(_, let showing) = visit.answer, !visit.isRefused, !visit.isNotModified, visit.made == now,
            visit.verified == Scenario.instant(now), let asserted = showing.asserted, asserted <= now
        else { return false }
        // A version that was dated ahead and comes again claims no more than when it was first seen.
        let place = origin.place(of: article, at: now) ?? 0
        if origin.history[article][..<place].contains(where: { $0.state == .live(showing) }) { return false }
        return Scenario.instant(asserted).milliseconds > latestEvidence[article]
    }

    /// Invariant 4: after verified answers of the origin itself, its state is shown; at once where it is dated later than
    /// everything that was said before, else once the guard's delay has been served.
    private func judgeTruth(_ index: Int, _ article: Int, isNews: Bool) throws {
        let witness = witnesses[index][article]
        guard let truth = origin.state(of: article, at: now) else { return }
        // An answer that was refused tells nothing, and leaves the earlier ones, which may have said something else.
        let isSettled =
            witness.settling.map { $0.state == truth && $0.isSettled(slugs: addresses(of: article)) } ?? false
        guard isSettled || isNews else { return }
        let judge = historyJudge(article)
        counts.count(isSettled ? "judged settled" : "judged at once")
        guard !judge.agrees(witness.shown, with: truth) else {
            // Where nothing of it is known nothing is shown either, and nobody is told that it is gone.
            witnesses[index][article].isJudged = witness.shown != nil
            return
        }
        // Who never knew whose an address was cannot tell what is gone there.
        if truth.showing == nil, !addresses(of: article).contains(knownSlug(of: article, index) ?? -1) {
            return counts.count("gone under a strange address")
        }
        let rows = try replicas[index].store.rows(of: texts.key(of: article))
        // What a newer extractor of a peer has read cannot be judged by an older one (rule F3).
        let newest = rows.runs.map(\.sighting.generation).max() ?? 0
        if newest > replicas[index].generation {
            counts.count("left to a newer extractor")
            return
        }
        throw fail(
            4, sort: "\(isSettled) \(truth.showing == nil) \(witness.shown?.isGone ?? false)",
            "replica \(index) shows \(judge.words(witness.shown)) of article \(article); the origin shows "
                + judge.words(truth))
    }

    func historyJudge(_ article: Int) -> HistoryJudge {
        HistoryJudge(origin: origin, texts: texts, article: article, now: now)
    }

    /// A transaction that fails in its middle, and a process that begins again: nothing of it may be left (invariant 3).
    func crash(_ index: Int) throws {
        guard let replica = replica(index) else { return }
        struct Killed: Error {}
        let plan = AnswerPlan()
        for slug in Set(origin.history.indices.compactMap { origin.latestSlug(of: $0, at: now) }).sorted() {
            let visitor = Visitor(replica: replica, origin: origin, now: now, dies: { Killed() })
            _ = try? visitor.visit(slug, plan, texts: &texts)
        }
        try replica.reopen()
        counts.count("crash")
        try look(index, at: .nothing(3))
    }
}
