import NewsModel

/// The fold by the letter of docs/merge.md, for judging the real one: a list that only grows, searched from end to end for
/// every question. Minus infinity is a number here, and a key is a list of numbers.
struct NaiveFold {
    struct Candidate: Hashable {
        var kind: SourceKind
        var content: ContentHash
    }

    var article: ArticleKey
    var runs: [Run]
    var retractions: [Retraction]
    var table: AuthorityTable

    static let never = -Double.infinity

    private func number(_ instant: Instant?) -> Double { instant.map { Double($0.milliseconds) } ?? Self.never }

    private func joined(_ sighting: Sighting) -> (firstSeen: Double, verified: Double) {
        var (firstSeen, verified) = (Double.infinity, Self.never)
        for run in runs where run.sighting == sighting {
            firstSeen = min(firstSeen, number(run.start))
            verified = max(verified, number(run.verified))
        }
        return (firstSeen, verified)
    }

    private func sightings(of candidate: Candidate) -> [Sighting] {
        runs.map(\.sighting).filter { $0.kind == candidate.kind && $0.content == candidate.content }
    }

    private func attested(_ sighting: Sighting) -> Double {
        let (firstSeen, verified) = joined(sighting)
        return max(verified, min(number(sighting.asserted), firstSeen))
    }

    /// Rules 1 and 2, left to right: authority, extractor generation, attested, first seen.
    func key(_ candidate: Candidate, _ field: FieldName) -> [Double] {
        let all = sightings(of: candidate)
        return [
            table.rank(candidate.kind, field), all.map { Double($0.generation) }.max() ?? 0,
            all.map(attested).max() ?? Self.never, all.map { joined($0).firstSeen }.min() ?? .infinity,
        ]
    }

    /// Rule 2, last: the bytes of a hash. Two kinds with the same content have the same; then their names decide, which
    /// is not in the text and changes no value.
    private func tie(_ candidate: Candidate) -> [UInt8] {
        ContentHash.of(Array(article.rawValue.utf8) + [0] + candidate.content.bytes).bytes
            + Array(candidate.kind.rawValue.utf8)
    }

    /// The candidates for a field, the winner first.
    func ranking(_ field: FieldName) -> [Candidate] {
        let covering = runs.filter { $0.mask.fields.contains(field) }.map(\.sighting)
        let candidates = Set(covering.map { Candidate(kind: $0.kind, content: $0.content) })
        return candidates.map { ($0, key($0, field)) }
            .sorted { one, other in
                if one.1 != other.1 { return other.1.lexicographicallyPrecedes(one.1) }
                return tie(other.0).lexicographicallyPrecedes(tie(one.0))
            }
            .map(\.0)
    }

    var fields: Set<FieldName> { Set(runs.flatMap(\.mask.fields)) }

    /// Rule 5.
    var dates: (published: Instant?, modified: Instant?) {
        guard let winner = ranking(.title).first else { return (nil, nil) }
        var best: Sighting?
        var greatest: [Double] = []
        for sighting in sightings(of: winner) {
            let key = [attested(sighting), number(sighting.asserted), number(sighting.published)]
            if best == nil || greatest.lexicographicallyPrecedes(key) { (best, greatest) = (sighting, key) }
        }
        return (best?.published, best?.asserted)
    }

    /// Rule 6.
    var isGone: Bool {
        let gone = retractions.map { number($0.gone) }.max() ?? Self.never
        let highest = runs.map { table.rank($0.sighting.kind, nil) }.max()
        var live = [Self.never]
        for sighting in runs.map(\.sighting) where table.rank(sighting.kind, nil) == highest {
            let (firstSeen, verified) = joined(sighting)
            live.append(verified)
            if number(sighting.asserted) <= firstSeen { live.append(number(sighting.asserted)) }
        }
        return live.allSatisfy { gone > $0 }
    }

    /// What the site said at an instant: rows first seen at or before it, last verified clamped to it.
    func asOf(_ instant: Instant) -> NaiveFold {
        var past = self
        past.runs = runs.filter { $0.start <= instant }
        for index in past.runs.indices {
            if let verified = past.runs[index].verified, verified > instant { past.runs[index].verified = instant }
        }
        past.retractions = retractions.filter { $0.gone <= instant }
        return past
    }
}
