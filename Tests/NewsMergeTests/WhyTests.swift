import NewsMerge
import NewsModel
import NewsTestSupport
import Testing

/// docs/merge.md, *The fold*, what `why` names of it.
@Suite("Why an article is shown as it is")
struct WhyTests {
    private static let cases = Property(cases: 1000, draw: { RowCase.random(using: &$0) }, shrink: { $0.smaller })

    @Test("Invariant 14: for each field that is shown, why names the revision whose value it is, and no other field")
    func winners() {
        Self.cases.holds { rows in
            let (why, view) = (rows.why, rows.view)
            if Set(why.fields.keys) != Set(view.winners.keys) { return "why speaks of \(why.fields.keys.sorted())" }
            for (field, reason) in why.fields {
                guard let shown = view.winners[field] else { return "\(field) is not shown" }
                let named = reason.winner.revision
                if named.id != shown { return "\(field): \(Pool.name(named.id.content)) is not what is shown" }
                if Pool.byHash[named.id.content]?[field] != Pool.byHash[shown.content]?[field] {
                    return "\(field) has another value"
                }
                if !named.mask.covers(field) { return "\(field) is outside the winner's mask" }
            }
            return nil
        }
    }

    @Test("Invariant 14: the losers are all other revisions that cover the field, each with a smaller key")
    func losers() {
        Self.cases.holds { rows in
            for (field, reason) in rows.why.fields {
                let ranked = [reason.winner] + reason.losers
                let wanted = Set(rows.runs.filter { $0.mask.covers(field) }.map(\.revision))
                let named = ranked.map(\.revision.id)
                if Set(named) != wanted || named.count != wanted.count { return "not all of \(field)" }
                for (greater, less) in zip(ranked, ranked.dropFirst()) where !(less.key < greater.key) {
                    return "\(field): \(Pool.name(less.revision.id.content)) is no loser"
                }
            }
            return nil
        }
    }

    @Test("Invariant 14: the component named is the first that differs, by the naive fold's keys")
    func components() {
        Self.cases.holds { rows in
            let naive = rows.naive
            for (field, reason) in rows.why.fields {
                func key(_ ranked: RankedRevision) -> [Double] {
                    naive.key(.init(kind: ranked.revision.id.kind, content: ranked.revision.id.content), field)
                }
                if reason.components.count != reason.losers.count { return "\(field): a loser without a reason" }
                for (loser, component) in zip(reason.losers, reason.components) {
                    let (mine, other) = (key(reason.winner), key(loser))
                    let first = mine.indices.first { mine[$0] != other[$0] } ?? 4
                    if first != Self.place(of: component) { return "\(field): \(component) is not component \(first)" }
                    if first < 4 && mine[first] <= other[first] { return "\(field): \(component) decided otherwise" }
                    if component == .kindName && reason.winner.revision.id.content != loser.revision.id.content {
                        return "\(field): the hashes differ"
                    }
                }
            }
            return nil
        }
    }

    /// Authority, generation, attested, first seen, and what breaks ties.
    private static func place(of component: KeyComponent) -> Int {
        switch component {
        case .authority: 0
        case .generation: 1
        case .attestedByVerification, .attestedByClaim: 2
        case .firstSeen: 3
        case .hash, .kindName: 4
        }
    }

    // Rule F1
    @Test(
        "Invariant 14: an attestation is by verification where a verified instant is the winner's latest, else by claim"
    )
    func attestation() {
        Self.cases.holds { rows in
            for (field, reason) in rows.why.fields where !reason.losers.isEmpty {
                let runs = rows.runs.filter { $0.revision == reason.winner.revision.id }
                let verified = runs.compactMap(\.verified).max()
                for component in reason.components {
                    let isVerified = verified != nil && verified == reason.winner.key.attested
                    if component == .attestedByVerification && !isVerified { return "\(field) was not verified then" }
                    if component == .attestedByClaim && isVerified { return "\(field) was verified then" }
                }
            }
            return nil
        }
    }

    // Rules F5, F6
    @Test(
        "Invariant 14: the dates are those of the sighting that is named, and the status has the reason that is named")
    func datesAndStatus() {
        Self.cases.holds { rows in
            let (why, view) = (rows.why, rows.view)
            if why.dating?.sighting.sighting.asserted != view.modified { return "modified by another sighting" }
            if why.dating?.sighting.sighting.published != view.published { return "published by another sighting" }
            if why.dating?.revision != view.winners[.title] { return "dated by another revision" }
            let (status, gone, live) = (why.status.status, why.status.retraction?.gone, why.status.live)
            if status != view.status || gone != view.gone { return "another status" }
            if let gone, (status == .live) != (live.map { $0.at >= gone } ?? false) { return "the reason is another" }
            return nil
        }
    }

    @Test("Every component of the key is named in the random cases; one content of two kinds is too rare")
    func coverage() {
        var generator = SeededGenerator(seed: Seed.ofThisRun)
        var named: Set<KeyComponent> = []
        for _ in 0..<2000 {
            for reason in RowCase.random(using: &generator).why.fields.values { named.formUnion(reason.components) }
        }
        #expect(named.union([.kindName]) == Set(KeyComponent.allCases), "NEWSSYNC_SEED=\(Seed.ofThisRun)")
    }
}

extension WhyTests {
    /// Two rows of which the first wins, and what decided.
    struct Decision: Sendable, CustomTestStringConvertible {
        var component: KeyComponent
        var rows: [Run]
        var testDescription: String { component.rawValue }
    }

    private static let entry = Content(["title": "Of the feed"])

    static let decisions = [
        Decision(
            component: .authority, rows: [.page("A", asserted: 10, seen: 10), .feed(entry, seen: 50, verified: 50)]),
        Decision(
            component: .generation,
            rows: [.page("A", asserted: 10, seen: 10, generation: 2), .page("B", seen: 20, verified: 50)]),
        Decision(
            component: .attestedByVerification,
            rows: [.page("A", asserted: 10, seen: 10, verified: 40), .page("B", asserted: 30, seen: 50)]),
        Decision(
            component: .attestedByClaim,
            rows: [.page("A", asserted: 40, seen: 50, verified: 20), .page("B", asserted: 10, seen: 10, verified: 30)]),
        Decision(
            component: .firstSeen, rows: [.page("A", asserted: 10, seen: 30), .page("B", asserted: 10, seen: 20)]),
    ]

    // Rules F2, F3
    @Test("Each component decides where those before it tie", arguments: decisions)
    func handMade(_ decision: Decision) throws {
        let title = try #require(RowCase(runs: decision.rows.reversed()).why.fields[.title])
        #expect(title.winner.revision.id == decision.rows[0].revision)
        #expect(title.losers.map(\.revision.id) == [decision.rows[1].revision])
        #expect(title.components == [decision.component])
    }

    @Test("A tie in everything else is decided by the hash, and two kinds of one content by the kind's name")
    func ties() throws {
        let hash = RowCase(runs: [.page("A", asserted: 10, seen: 10), .page("B", asserted: 10, seen: 10)])
        #expect(try #require(hash.why.fields[.title]).components == [.hash])
        let kinds = RowCase(
            runs: [.feed(Self.entry, asserted: 10, seen: 10), .page(Self.entry, asserted: 10, seen: 10)],
            table: AuthorityTable(order: []))
        #expect(try #require(kinds.why.fields[.title]).components == [.kindName])
    }

    @Test("A retraction is lifted by the latest live instant, which says whether the origin vouched for it")
    func lifting() {
        let lifted = RowCase(
            runs: [.page("A", asserted: 10, seen: 10, verified: 10), .page("A", asserted: 10, seen: 30, verified: 30)],
            retractions: [.at(20), .at(15, by: "r2")]
        ).why.status
        #expect(lifted.status == .live && lifted.retraction?.gone == 20)
        #expect(lifted.live?.at == 30 && lifted.live?.isVerified == true)
        let claimed = RowCase(runs: [.page("A", asserted: 25, seen: 30)], retractions: [.at(20)]).why.status
        #expect(claimed.status == .live && claimed.live?.at == 25 && claimed.live?.isVerified == false)
        let gone = RowCase(runs: [.page("A", asserted: 90, seen: 10)], retractions: [.at(20)]).why.status
        #expect(gone.status == .gone && gone.live == nil)
    }
}
