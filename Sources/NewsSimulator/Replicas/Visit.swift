import NewsSync

/// What came of asking for an address.
struct Visit {
    /// What the origin said when what came was made.
    var answer: OriginAnswer
    /// When that was.
    var made: Int64
    var seen: Instant
    var verified: Instant?
    /// Whether the page came as a 304.
    var isNotModified = false
    /// Whether the answer's date lay ahead of every clock, so that it was refused.
    var isRefused = false
    /// Whether a copy lay ready that the request forbade.
    var isPastCopy = false
    /// Whether the page came whole because another extractor reads it now.
    var isReadAnew = false
    /// What the store made of it.
    var outcome: ArticleOutcome?
}

/// Asks for addresses as the engine does, without the network: the request is what the engine would send, the answer what
/// the origin or a cache would give, and what it comes to is kept by the engine's own code.
struct Visitor {
    let replica: SimulatedReplica
    let origin: TrueOrigin
    /// Now, in seconds of the simulation.
    let now: Int64
    /// What ends each transaction before it is committed; `nil`: nothing does.
    var dies: (() -> any Error)?

    /// Visits an address in a transaction of the store.
    func visit(_ slug: Int, _ plan: AnswerPlan, texts: inout InventedTexts) throws -> Visit? {
        guard let url = InventedTexts.address(slug) else { return nil }
        let edition = InventedTexts.editions[slug & 1]
        return try replica.store.commit(at: replica.localTime(now)) { writer in
            let state = try self.state(of: url, edition: edition, writer)
            var (visit, outcome) = ask(state, slug: slug, plan, texts: &texts)
            visit.outcome = try OutcomeKeeper(edition: edition).keep(outcome, writer, now: corrected).outcome
            if let dies { throw dies() }
            return visit
        }
    }

    private var corrected: Instant { replica.offset.corrected(replica.localTime(now)) }

    /// What is known of an address, which is noted where it is new.
    private func state(of url: CanonicalURL, edition: EditionID, _ writer: StoreWriter) throws -> AddressState {
        var found: AddressState?
        let entry = [HintedAddress(url: url, spelling: nil, lastmod: nil)]
        for _ in 0..<2 where found == nil {
            _ = try writer.hint(entry, edition: edition) { known, _ in
                found = known
                return known == nil ? NextVisit(due: corrected, reason: .new) : nil
            }
        }
        return found ?? AddressState(address: 0, url: url)
    }

    private func ask(
        _ state: AddressState, slug: Int, _ plan: AnswerPlan, texts: inout InventedTexts
    ) -> (Visit, VisitOutcome) {
        let isRevisit = state.isRevisit
        let copied = plan.stored.flatMap { isRevisit && plan.honoursNoCache ? nil : $0 }
        let made = min(copied ?? now, now)
        let headers = AnswerHeaders(plan, made: made, now: now)
        let (seen, verified) = headers.reading(
            forbadeStoredCopies: isRevisit, received: replica.localTime(now), clock: &replica.offset)
        var visit = Visit(answer: origin.answer(slug: slug, at: made), made: made, seen: seen, verified: verified)
        visit.isPastCopy = plan.stored != nil && copied == nil
        let latest = max(replica.localTime(now), corrected).advanced(byMilliseconds: 300_000)
        guard seen <= latest else {
            visit.isRefused = true
            return (visit, .failed(state, message: "ahead", isRefusal: true))
        }
        switch visit.answer {
        case .missing(_, let status):
            return (visit, .missing(state, status: status, seen: seen, verified: verified, message: "\(status)"))
        case .page(let article, let showing):
            let etag = Self.etag(article, showing)
            if state.generation == replica.generation, state.etag == etag, state.article != nil {
                visit.isNotModified = true
                return (visit, .unchanged(state, seen: seen, verified: verified))
            }
            visit.isReadAnew = state.etag == etag && state.generation != replica.generation
            let observation = observation(article, showing, visit, asked: state.url, texts: &texts)
            let lists = OwnLists(parts: [], lookedFor: [], seen: seen)
            return (visit, .page(state, observation, lists, Validators(etag: etag)))
        }
    }

    /// A strong validator: another one for whatever the page shows otherwise.
    private static func etag(_ article: Int, _ showing: Showing) -> String {
        "\"\(article).\(showing.text).\(showing.asserted ?? -1).\(showing.published ?? -1).\(showing.slug)\""
    }

    private func observation(
        _ article: Int, _ showing: Showing, _ visit: Visit, asked: CanonicalURL, texts: inout InventedTexts
    ) -> PageObservation {
        let name = TextName(article: article, text: showing.text, slug: showing.slug)
        let content = texts.content(name, generation: replica.generation)
        let own = InventedTexts.address(showing.slug) ?? asked
        return PageObservation(
            edition: texts.edition(of: article), article: texts.key(of: article), content: content,
            asserted: showing.asserted.map(Scenario.instant), published: showing.published.map(Scenario.instant),
            generation: replica.generation, seen: visit.seen, verified: visit.verified,
            raw: ContentHash.of(Array(Self.etag(article, showing).utf8)), origin: own,
            claims: own == asked ? [own] : [own, asked])
    }
}
