import NewsSync

/// Fields for which the same revisions compete and end in the same order, by the same reasons.
struct WhyGroup {
    /// In the order in which they are read.
    var fields: [FieldName]
    var reason: FieldReason

    /// The groups in the order of their first fields.
    static func all(of reasons: ArticleReasons, only wanted: FieldName? = nil) -> [WhyGroup] {
        var groups: [WhyGroup] = []
        for field in order(Array(reasons.why.fields.keys)) where wanted == nil || field == wanted {
            guard let reason = reasons.why.fields[field] else { continue }
            if let index = groups.firstIndex(where: { $0.isDecided(as: reason) }) {
                groups[index].fields.append(field)
            } else {
                groups.append(WhyGroup(fields: [field], reason: reason))
            }
        }
        return groups
    }

    private func isDecided(as other: FieldReason) -> Bool {
        reason.winner.revision.id == other.winner.revision.id && reason.components == other.components
            && reason.losers.map(\.revision.id) == other.losers.map(\.revision.id)
    }

    /// Title, lede and so on; what no article usually has comes last, by name.
    private static func order(_ fields: [FieldName]) -> [FieldName] {
        let places = Dictionary(uniqueKeysWithValues: ArticleDiff.names.enumerated().map { (FieldName($1), $0) })
        return fields.sorted { (places[$0] ?? .max, $0) < (places[$1] ?? .max, $1) }
    }
}

extension KeyComponent {
    /// The component and what the two revisions have there, the winner's first.
    func words(_ winner: RankedRevision, _ loser: RankedRevision, time: (Instant?) -> String) -> String {
        let (mine, other) = (winner.key, loser.key)
        let said =
            switch self {
            case .authority:
                "a \(winner.revision.id.kind.rawValue) is believed before a \(loser.revision.id.kind.rawValue)"
            case .generation: "reader \(mine.generation), not \(other.generation)"
            case .attestedByVerification, .attestedByClaim:
                other.attested == nil
                    ? "\(time(mine.attested)); the other is undated and unverified"
                    : "\(time(mine.attested)), not \(time(other.attested))"
            case .firstSeen: "\(time(mine.firstSeen)), not \(time(other.firstSeen))"
            case .hash: "nothing else tells them apart; the greater of two hashes"
            case .kindName: "nothing else tells them apart; the name of the kind"
            }
        return "\(rawValue): \(said)"
    }
}
