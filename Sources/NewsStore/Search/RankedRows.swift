import CSearch
import GRDB

/// The best rows of a match, by `CSearch`.
enum RankedRows {
    /// Weights of the columns title, lede and body.
    private static let weights = [4.0, 2.0, 1.0]

    /// Makes `best` work on a connection.
    static func register(on database: Database) throws {
        guard let connection = database.sqliteConnection else { return }
        try check(csearch_register(UnsafeMutableRawPointer(connection)), database)
    }

    /// The `wanted` best rows, the best first, and all that tie with the last of them.
    static func best(
        of match: String, in table: String, wanted: Int, _ database: Database
    ) throws -> [(rowid: Int64, score: Double)] {
        guard let connection = database.sqliteConnection else { return [] }
        var hits: UnsafeMutablePointer<csearch_hit>?
        var count: Int32 = 0
        let result = csearch_top(
            UnsafeMutableRawPointer(connection), table, match, weights, Int32(weights.count),
            Int32(clamping: wanted), &hits, &count)
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
