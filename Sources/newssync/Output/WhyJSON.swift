import NewsSync

/// Why an article is shown as it is, as `--json` gives it (schema/json/why.schema.json).
struct WhyJSON {
    let reasons: ArticleReasons
    let groups: [WhyGroup]
    /// This store as a writer of rows.
    let own: ReplicaID

    var document: JSONValue {
        [
            "id": .string(reasons.key.rawValue), "edition": ArticleJSON.text(reasons.key.edition?.rawValue),
            "status": .string(reasons.why.status.status.rawValue), "retraction": retraction, "live": live,
            "dating": dating,
            "fields": .array(groups.flatMap { group in group.fields.map { field($0, group.reason) } }),
            "revisions": .array(revisions.map(revision)), "waiting": .array(reasons.waiting.map(waiting)),
        ]
    }

    private func waiting(_ answer: WaitingAnswer) -> JSONValue {
        [
            "revision": .string(answer.revision.hex), "modified": ArticleJSON.instant(answer.asserted),
            "first_seen": ArticleJSON.instant(answer.seen), "confirmable": ArticleJSON.instant(answer.confirmable),
        ]
    }

    private var retraction: JSONValue {
        guard let retraction = reasons.why.status.retraction else { return .null }
        return [
            "at": ArticleJSON.instant(retraction.gone), "replica": .string(retraction.replica.rawValue),
            "own": .bool(retraction.replica == own),
        ]
    }

    private var live: JSONValue {
        guard let live = reasons.why.status.live else { return .null }
        let by = live.isVerified ? "verification" : "claim"
        return .object(name(live.revision).merging(["at": ArticleJSON.instant(live.at), "by": .string(by)]) { $1 })
    }

    private var dating: JSONValue {
        guard let dating = reasons.why.dating else { return .null }
        let sighting = dating.sighting
        return .object(
            name(dating.revision).merging([
                "published": ArticleJSON.instant(sighting.sighting.published),
                "modified": ArticleJSON.instant(sighting.sighting.asserted),
                "first_seen": ArticleJSON.instant(sighting.firstSeen),
                "verified": ArticleJSON.instant(sighting.verified), "others": number(dating.others.count),
            ]) { $1 })
    }

    private func field(_ field: FieldName, _ reason: FieldReason) -> JSONValue {
        let value = reasons.values[reason.winner.revision.id]?[field]
        let losers = zip(reason.losers, reason.components).map { loser, component in
            JSONValue.object(contender(loser).merging(["component": .string(component.rawValue)]) { $1 })
        }
        return [
            "field": .string(field.rawValue),
            "value": ArticleJSON.text(value.map { $0.stringValue ?? $0.canonicalString }),
            "winner": .object(contender(reason.winner)), "losers": .array(losers),
        ]
    }

    private func contender(_ ranked: RankedRevision) -> [String: JSONValue] {
        name(ranked.revision.id).merging(["authority": number(ranked.key.rank)]) { $1 }
    }

    /// Every revision that the fields name, each once.
    private var revisions: [RankedRevision] {
        var seen: Set<RevisionID> = []
        return groups.flatMap { [$0.reason.winner] + $0.reason.losers }
            .filter { seen.insert($0.revision.id).inserted }
    }

    private func revision(_ ranked: RankedRevision) -> JSONValue {
        let (revision, key) = (ranked.revision, ranked.key)
        let by: String? = key.attested == nil ? nil : key.isVerified ? "verification" : "claim"
        return .object(
            name(revision.id).merging([
                "generation": number(revision.generation), "first_seen": ArticleJSON.instant(revision.firstSeen),
                "verified": ArticleJSON.instant(revision.verified), "attested": ArticleJSON.instant(revision.attested),
                "attested_by": ArticleJSON.text(by), "kept": .bool(reasons.values[revision.id]?.isEmpty == false),
                "rows": .array((reasons.witnesses[revision.id] ?? []).map(row)),
            ]) { $1 })
    }

    private func row(_ witness: Witness) -> JSONValue {
        let run = witness.run
        return [
            "replica": .string(run.replica.rawValue), "own": .bool(run.replica == own),
            "origin": ArticleJSON.text(run.origin), "asserted": ArticleJSON.instant(run.sighting.asserted),
            "published": ArticleJSON.instant(run.sighting.published), "generation": number(run.sighting.generation),
            "first_seen": ArticleJSON.instant(run.start), "verified": ArticleJSON.instant(run.verified),
            "received": ArticleJSON.instant(witness.received),
        ]
    }

    private func name(_ id: RevisionID) -> [String: JSONValue] {
        ["kind": .string(id.kind.rawValue), "revision": .string(id.content.hex)]
    }

    private func number(_ value: Int) -> JSONValue { .number(Double(value)) }
}
