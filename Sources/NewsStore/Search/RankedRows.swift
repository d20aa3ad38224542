import CSearch
import GRDB

/// The best rows of a search, by `CSearch`.
enum RankedRows {
    /// Makes `best` work on a connection.
    static func register(on database: Database) throws {
        guard let connection = database.sqliteConnection else { return }
        try check(csearch_register(UnsafeMutableRawPointer(connection)), database)
    }

    /// The `wanted` best rows, the best first, and all that tie with the last of them. Scores are shares, up to 1, of what a
    /// text would get that holds nothing but the query over and over: so those of several indexes can be compared.
    static func best(
        of plan: SearchPlan, in index: SearchIndex, wanted: Int
    ) throws -> [(rowid: Int64, score: Double)] {
        guard let connection = index.database.sqliteConnection else { return [] }
        var hits: UnsafeMutablePointer<csearch_hit>?
        var count: Int32 = 0
        var ideal = 0.0
        let result = withQuery(of: plan) { query, weights in
            csearch_top(
                UnsafeMutableRawPointer(connection), index.table, query, weights, Int32(clamping: wanted), &hits,
                &count,
                &ideal)
        }
        // The array is C's until here, and copied before it is given back.
        defer { csearch_free(hits) }
        try check(result, index.database)
        return UnsafeBufferPointer(start: hits, count: Int(count)).map {
            ($0.rowid, ideal > 0 ? $0.score / ideal : 0)
        }
    }

    /// How a row's score comes about: a part for each word, then one for each gram, the row's length in words, and what no score can reach. No parts
    /// where it does not match.
    static func parts(
        of row: Int64, _ plan: SearchPlan, in index: SearchIndex
    ) throws -> (parts: [csearch_part], length: Int, ideal: Double) {
        guard let connection = index.database.sqliteConnection else { return ([], 0, 0) }
        var parts = [csearch_part](repeating: csearch_part(), count: plan.words.count + plan.grams.count)
        var length: Int32 = 0
        var (score, ideal) = (0.0, 0.0)
        let result = withQuery(of: plan) { query, weights in
            csearch_explain(
                UnsafeMutableRawPointer(connection), index.table, query, weights, row, &parts, &length, &score, &ideal)
        }
        try check(result, index.database)
        return (length == 0 ? [] : parts, Int(length), ideal)
    }

    static func check(_ result: Int32, _ database: Database) throws {
        guard result == 0 else {
            throw DatabaseError(resultCode: ResultCode(rawValue: result), message: database.lastErrorMessage)
        }
    }

    /// The plan in C's terms. All pointers are C's for the time of the call only.
    private static func withQuery(
        of plan: SearchPlan, _ body: (UnsafePointer<csearch_query>, UnsafePointer<csearch_weights>) -> Int32
    ) -> Int32 {
        let phrases = plan.phrases.map { csearch_phrase(word: Int32($0.word), kinds: UInt32($0.kinds)) }
        let allowed = plan.allowed?.bytes ?? []
        let words = plan.words.map { word in
            csearch_word(
                rows: word.rows, weights: word.weights, spelling: UInt8(word.spelling),
                is_joined: word.isJoined ? 1 : 0)
        }
        let grams = plan.grams.map { gram in
            csearch_word(
                rows: (gram.rows, 0), weights: (Ranking.gram, 0), spelling: UInt8(CSEARCH_ANY_SPELLING), is_joined: 0)
        }
        return plan.match.withCString { match in
            phrases.withUnsafeBufferPointer { phrases in
                (words + grams).withUnsafeBufferPointer { words in
                    withUnsafeBuffers(Ranking.columns, allowed) { columns, allowed in
                        var query = csearch_query()
                        query.match = match
                        query.phrases = phrases.baseAddress
                        query.words = words.baseAddress
                        query.phrase_count = Int32(phrases.count)
                        query.word_count = Int32(words.count)
                        if plan.allowed != nil { query.allowed = allowed.baseAddress }
                        query.allowed_count = Int64(allowed.count) * 8
                        query.is_exact = plan.isExact ? 1 : 0
                        var weights = csearch_weights(
                            pair: Ranking.pair, misspelled: Ranking.misspelled, k1: Ranking.saturation,
                            b: Ranking.lengthShare, columns: columns.baseAddress, column_count: Int32(columns.count))
                        return body(&query, &weights)
                    }
                }
            }
        }
    }

    private static func withUnsafeBuffers<One, Other>(
        _ one: [One], _ other: [Other],
        _ body: (UnsafeBufferPointer<One>, UnsafeBufferPointer<Other>) -> Int32
    ) -> Int32 {
        one.withUnsafeBufferPointer { one in other.withUnsafeBufferPointer { body(one, $0) } }
    }
}
