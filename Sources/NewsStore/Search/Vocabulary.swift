import GRDB
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
        var found: [String: Int] = [:]
        for key in keys {
            let rows = try Row.fetchCursor(
                index.database.cachedStatement(
                    sql: """
                        SELECT counted.term, counted.rows FROM \(index.names) AS named
                        JOIN \(index.vocabulary) AS counted ON counted.term = named.term
                        WHERE named.key = ? AND counted.rows > 0
                        """), arguments: [key])
            while let row = try rows.next() { found[row[0]] = row[1] }
        }
        return found.map { NameCandidates.Entry(surface: $0.key, documents: $0.value) }
    }
}
