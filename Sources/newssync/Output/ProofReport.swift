import NewsSync

/// What `verify --root` and `verify --against` say.
struct ProofReport {
    let proof: LogProof
    /// What the store is held against; `nil`: nothing.
    let against: LogRoot?

    /// Whether the store holds what it held then; `nil` where nothing was asked.
    var isContained: Bool? { against.map { proof.earlier == $0 } }

    var lines: [String] {
        var lines = [proof.root.description]
        if let against, isContained == true {
            lines = ["ok  the first \(against.size) of \(proof.root.size) entries are what they were"]
        } else if against != nil {
            lines = []
        }
        return lines + proof.problems.map { "BAD \(Shown.field($0))" }
    }

    /// How far the texts themselves were looked at. It goes where complaints go: a root is a line to be kept.
    var note: String? {
        guard proof.notKept > 0 else { return nil }
        return "note: \(proof.notKept) entries count by their recorded hash, as their payload is not kept"
    }

    /// What is wrong; `nil` where nothing is.
    var complaint: String? {
        if let against, let earlier = proof.earlier, earlier != against {
            return "the first \(against.size) entries are not what they were: their root is now \(earlier)"
        }
        if let against, proof.earlier == nil {
            return "the store has \(proof.root.size) entries, fewer than the \(against.size) that it had then"
        }
        return proof.problems.isEmpty ? nil : "what is stored is not what its names say"
    }

    var json: JSONValue {
        [
            "root": .string(proof.root.description), "size": .number(Double(proof.root.size)),
            "hash": .string(proof.root.hash.hex), "not_kept": .number(Double(proof.notKept)),
            "against": ArticleJSON.text(against?.description), "contained": isContained.map(JSONValue.bool) ?? .null,
            "problems": .array(proof.problems.map(JSONValue.string)),
        ]
    }
}
