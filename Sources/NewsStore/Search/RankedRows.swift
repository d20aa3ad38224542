import CSearch
import GRDB

/// The best rows of a search, by `CSearch`.
enum RankedRows {
    /// Makes `best` work on a connection.
    static func register(on database: Database) throws {
        guard let connection = database.sqliteConnection else { return }
        try check(csearch_register(UnsafeMutableRawPointer(connection)), database)
    }

    /// The `wanted` best rows, the best first, and all that tie with the last of them.
    static func best(
        of plan: SearchPlan, in table: String, wanted: Int, _ database: Database
    ) throws -> [(rowid: Int64, score: Double)] {
        guard let connection = database.sqliteConnection else { return [] }
        let phrases = plan.phrases.map { phrase in
            csearch_phrase(
                word: Int32(phrase.word),
                levels: (phrase.isSurface ? UInt32(CSEARCH_SURFACE) : 0)
                    | (phrase.isStem ? UInt32(CSEARCH_STEM) : 0))
        }
        let joined = plan.joined.map { UInt8($0 ? 1 : 0) }
        var hits: UnsafeMutablePointer<csearch_hit>?
        var count: Int32 = 0
        // All pointers are C's for the time of the call only.
        let result = plan.match.withCString { match in
            phrases.withUnsafeBufferPointer { phrases in
                joined.withUnsafeBufferPointer { joined in
                    Ranking.columns.withUnsafeBufferPointer { columns in
                        var query = csearch_query(
                            match: match, phrases: phrases.baseAddress, phrase_count: Int32(phrases.count),
                            word_count: Int32(joined.count), joined: joined.baseAddress)
                        var weights = csearch_weights(
                            surface: Ranking.surface, stem: Ranking.stem, pair: Ranking.pair, k1: Ranking.saturation,
                            b: Ranking.lengthShare, columns: columns.baseAddress, column_count: Int32(columns.count))
                        return csearch_top(
                            UnsafeMutableRawPointer(connection), table, &query, &weights, Int32(clamping: wanted),
                            &hits, &count)
                    }
                }
            }
        }
        // The array is C's until here, and copied before it is given back.
        defer { csearch_free(hits) }
        try check(result, database)
        return UnsafeBufferPointer(start: hits, count: Int(count)).map { ($0.rowid, $0.score) }
    }

    private static func check(_ result: Int32, _ database: Database) throws {
        guard result == 0 else {
            throw DatabaseError(resultCode: ResultCode(rawValue: result), message: database.lastErrorMessage)
        }
    }
}
