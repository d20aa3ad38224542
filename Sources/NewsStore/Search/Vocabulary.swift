import GRDB
import NewsModel
import NewsText

/// How many articles of an index hold a term.
struct Vocabulary {
    let index: SearchIndex

    /// What is known of a folded word.
    struct Counts: Equatable {
        /// Articles that hold it, however spelled.
        var rows = 0
        /// Articles that hold a word whose stem it is.
        var stems = 0
        /// Articles that hold it spelled as it is folded.
        var plain = 0
    }

    func counts(of term: String) throws -> Counts {
        try Row.fetchOne(
            index.database.cachedStatement(sql: "SELECT rows, stems, plain FROM \(index.vocabulary) WHERE term = ?"),
            arguments: [term]
        ).map { Counts(rows: $0[0], stems: $0[1], plain: $0[2]) } ?? Counts()
    }

    /// How a folded word is spelled where that is otherwise than folded, as terms, the most frequent first.
    func spellings(of surface: String) throws -> [(term: String, rows: Int)] {
        try Row.fetchAll(
            index.database.cachedStatement(
                sql: """
                    SELECT term, rows FROM \(index.vocabulary) WHERE term >= ? AND term < ? AND rows > 0
                    ORDER BY rows DESC, term LIMIT 8
                    """),
            arguments: [IndexTerms.spellingTerm(surface, ""), "\u{2}" + surface + "\u{3}"]
        ).map { ($0[0], $0[1]) }
    }

    /// The words that begin with a folded one, the most frequent first.
    func words(beginningWith prefix: String, limit: Int) throws -> [(term: String, rows: Int)] {
        try Row.fetchAll(
            index.database.cachedStatement(
                sql: """
                    SELECT term, rows FROM \(index.vocabulary) WHERE term >= ? AND term < ? AND rows > 0
                    ORDER BY rows DESC, term LIMIT ?
                    """), arguments: [prefix, prefix + "\u{10FFFF}", limit]
        ).map { ($0[0], $0[1]) }
    }

    /// The words that share a key of sound, each once.
    func words(sounding keys: [String]) throws -> [NameCandidates.Entry] {
        var terms: Set<String> = []
        for key in keys {
            let listed = try String.fetchAll(
                index.database.cachedStatement(sql: "SELECT terms FROM \(index.names) WHERE key = ?"), arguments: [key])
            terms.formUnion(listed.flatMap { $0.split(separator: " ").map(String.init) })
        }
        let array = JSONValue.array(terms.map(JSONValue.string)).canonicalString
        return try Row.fetchAll(
            index.database.cachedStatement(
                sql: """
                    SELECT term, rows FROM \(index.vocabulary)
                    WHERE term IN (SELECT value FROM json_each(?)) AND rows > 0
                    """), arguments: [array]
        ).map { NameCandidates.Entry(surface: $0[0], documents: $0[1]) }
    }
}
