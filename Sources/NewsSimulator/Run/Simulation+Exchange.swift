import NewsSync

extension Simulation {
    /// A replica takes what another one has.
    @discardableResult
    func sync(_ from: Int, _ to: Int, _ plan: SyncPlan) throws -> ApplyOutcome? {
        guard from != to, let source = replica(from), let target = replica(to) else { return nil }
        let outcome = try Exchange(source: source.store, target: target, now: now).run(plan)
        counts.count("sync")
        counts.count("rows exchanged", outcome.new + outcome.updated)
        if outcome != ApplyOutcome() {
            trace.append(
                "    replica \(to): \(outcome.new) new, \(outcome.updated) updated, \(outcome.known) known, "
                    + "\(outcome.refused) refused")
        }
        if outcome.invalid > 0 {
            throw fail(13, sort: "invalid", "replica \(to) finds rows of replica \(from) invalid: \(outcome.reasons)")
        }
        try tookRows(outcome, to)
        return outcome
    }

    /// Looks at what rows of others did to a replica.
    private func tookRows(_ outcome: ApplyOutcome, _ index: Int) throws {
        counts.count("rule P4", outcome.wentBack.count)
        counts.count("rule P6", outcome.refused)
        if outcome.new + outcome.updated > 0 {
            for article in witnesses[index].indices { witnesses[index][article].settling = nil }
        }
        try look(index, at: .rows)
    }

    /// A row of the site's feed, as a reader of it would write it.
    func feed(_ index: Int, _ article: Int) throws {
        guard origin.history.indices.contains(article), replica(index) != nil,
            let showing = origin.state(of: article, at: now)?.showing
        else { return }
        let content = texts.feedContent(TextName(article: article, text: showing.text, slug: showing.slug))
        let instant = Scenario.instant(now)
        try tell(index, article, .feed, content, showing, by: ReplicaID("feed-reader"), at: instant)
        latestEvidence[article] = max(latestEvidence[article], instant.milliseconds)
        counts.count("feed")
    }

    /// A row of a peer that lies: the origin stood by this text, it says, just now or soon.
    func lie(_ index: Int, _ article: Int, text: Int, ahead: Int64) throws {
        guard origin.history.indices.contains(article), replica(index) != nil,
            let slug = origin.latestSlug(of: article, at: now)
        else { return }
        let showing = Showing(text: text, asserted: now - 60, published: nil, slug: slug)
        let content = texts.content(TextName(article: article, text: text, slug: slug), generation: 1)
        let instant = Scenario.instant(now + ahead)
        try tell(index, article, .page, content, showing, by: liar, at: instant)
        if ahead <= 300 { latestEvidence[article] = max(latestEvidence[article], instant.milliseconds) }
        counts.count("lie")
    }

    private func tell(
        _ index: Int, _ article: Int, _ kind: SourceKind, _ content: Content, _ showing: Showing, by writer: ReplicaID,
        at instant: Instant
    ) throws {
        let sighting = Sighting(
            article: texts.key(of: article), kind: kind, content: content.hash,
            asserted: showing.asserted.map(Scenario.instant), published: showing.published.map(Scenario.instant),
            generation: 1)
        told[article] = now
        let address = InventedTexts.address(showing.slug)?.text
        let run = Run(
            replica: writer, sighting: sighting, start: Scenario.instant(now), verified: instant, mask: content.mask,
            origin: address)
        let (page, payloads) = ReplicaPage.strange(
            run, content, edition: texts.edition(of: article), claims: [address].compactMap { $0 })
        let replica = replicas[index]
        let clock = replica.offset.corrected(replica.localTime(now))
        let outcome = try replica.store.commit(at: replica.localTime(now)) { store in
            try store.apply(page, payloads, from: "store-\(writer)", clock: clock)
        }
        try tookRows(outcome, index)
    }

    /// A replica leaves out what another one says, or counts it again.
    func distrust(_ index: Int, _ writer: Int, isTrusted: Bool) throws {
        guard index != writer, let replica = replica(index), let other = self.replica(writer) else { return }
        try trust(replica, other.store.identity.replica, isTrusted)
    }

    private func trust(_ replica: SimulatedReplica, _ writer: ReplicaID, _ isTrusted: Bool) throws {
        guard try replica.store.replicas().contains(where: { $0.id == writer && !$0.isOwn }) else { return }
        counts.count(
            "rule P7", try replica.store.trust(writer, isTrusted, at: replica.localTime(now)))
        for article in witnesses[replica.index].indices { witnesses[replica.index][article].settling = nil }
        try look(replica.index, at: .selection)
    }

    /// Lets every replica count all rows again.
    func trustAll() throws {
        for replica in replicas {
            for known in try replica.store.replicas() where known.distrusted != nil {
                try trust(replica, known.id, true)
            }
        }
    }

    /// Invariant 13: when all have taken from all, they hold the same and show the same, which is what the origin shows.
    func judgeExchange() throws {
        // An answer without a `Date` may have been dated by a clock that was wrong: what lies ahead now is taken later.
        now += 7800
        for _ in 0..<2 {
            for from in replicas.indices { for to in replicas.indices { try sync(from, to, SyncPlan()) } }
        }
        let digests = try replicas[0].store.bucketDigests()
        for replica in replicas {
            let (kept, computed) = (try replica.store.bucketDigests(), try replica.store.computedDigests())
            if kept != computed {
                throw fail(13, sort: "kept", "replica \(replica.index) has kept its digests wrongly")
            }
            if kept != digests {
                throw fail(
                    13, sort: "digest",
                    "replicas 0 and \(replica.index) hold different rows: \(try differences(replicas[0], replica))")
            }
        }
        for article in origin.history.indices {
            let judge = historyJudge(article)
            for index in replicas.indices {
                let (first, other) = (witnesses[0][article].shown, witnesses[index][article].shown)
                guard first == other else {
                    throw fail(
                        13, sort: "view",
                        "of article \(article) replica 0 shows \(judge.words(first)), replica \(index) "
                            + judge.words(other)
                    )
                }
            }
            guard origin.isReachable(article, at: now), let truth = origin.state(of: article, at: now) else { continue }
            if !judge.agrees(witnesses[0][article].shown, with: truth), isKnownGone(article, truth) {
                throw fail(
                    13, sort: "truth",
                    "all replicas show \(judge.words(witnesses[0][article].shown)) of article \(article), the origin "
                        + judge.words(truth))
            }
        }
    }

    /// What one of two stores holds and the other does not.
    private func differences(_ one: SimulatedReplica, _ other: SimulatedReplica) throws -> String {
        func statements(_ replica: SimulatedReplica) throws -> Set<String> {
            let page = try replica.store.records(after: .start, limit: .max)
            let runs = page.runs.map { record in
                let run = record.run
                let content = texts.name(of: run.sighting.content).map { "text \($0.text)" } ?? "?"
                return "\(run.replica) \(run.sighting.article) \(content) from \(run.start) verified "
                    + "\(run.verified.map(\.description) ?? "-") claiming \(record.claims.sorted())"
            }
            let gone = page.retractions.map(\.retraction).map { "\($0.replica) \($0.article) gone \($0.gone)" }
            return Set(runs + gone)
        }
        let (here, there) = (try statements(one), try statements(other))
        return
            (here.subtracting(there).sorted().map { "only \(one.index): \($0)" }
            + there.subtracting(here).sorted().map { "only \(other.index): \($0)" }).joined(separator: "; ")
    }

    /// Whether somebody could tell that an article is gone.
    private func isKnownGone(_ article: Int, _ truth: PublicState) -> Bool {
        truth.showing != nil || witnesses.contains { $0[article].isJudged }
    }
}
