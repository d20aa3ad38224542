import GRDB
import GRDBSQLite
import NewsModel

/// A prepared statement whose values are bound and read by position: a write through GRDB's arguments costs three times the
/// write itself.
///
/// The handle belongs to GRDB's statement, which is kept beside it and so outlives it; both are of one transaction. SQLite
/// copies what is bound, so no pointer outlives a call.
struct BoundStatement {
    private let statement: Statement
    private let handle: OpaquePointer
    private let database: Database
    private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    init(_ sql: StaticString, _ database: Database) throws {
        // A text of its own: GRDB leaves a statement that it ran in the middle of it, where nothing can be bound, and must
        // not run this one between its binding and its step.
        statement = try database.cachedStatement(sql: "/* bound */ " + sql.description)
        handle = statement.sqliteStatement
        sqlite3_reset(handle)
        self.database = database
    }

    /// What is not bound would be written as NULL. Lengths are limited long before, so only a mistake here fails.
    private func check(_ code: Int32) { assert(code == SQLITE_OK, "a value was not bound: SQLite result \(code)") }

    func bind(_ value: Int64, _ index: Int32) { check(sqlite3_bind_int64(handle, index, value)) }

    func bind(_ value: Int64?, _ index: Int32) {
        if let value {
            check(sqlite3_bind_int64(handle, index, value))
        } else {
            check(sqlite3_bind_null(handle, index))
        }
    }

    func bind(_ instant: Instant?, _ index: Int32) { bind(instant?.milliseconds, index) }

    func bind(_ text: String, _ index: Int32) {
        var text = text
        text.withUTF8 { bind(text: UnsafeRawBufferPointer($0), index) }
    }

    func bind(_ text: String?, _ index: Int32) {
        if let text { bind(text, index) } else { check(sqlite3_bind_null(handle, index)) }
    }

    /// Binds UTF-8.
    func bind(text: UnsafeRawBufferPointer, _ index: Int32) {
        guard let start = text.baseAddress, !text.isEmpty else {
            check(sqlite3_bind_text(handle, index, "", 0, Self.copied))
            return
        }
        check(
            sqlite3_bind_text(
                handle, index, start.assumingMemoryBound(to: CChar.self), Int32(clamping: text.count), Self.copied))
    }

    func bind(blob: UnsafeRawBufferPointer, _ index: Int32) {
        guard let start = blob.baseAddress, !blob.isEmpty else {
            check(sqlite3_bind_zeroblob(handle, index, 0))
            return
        }
        check(sqlite3_bind_blob(handle, index, start, Int32(clamping: blob.count), Self.copied))
    }

    func bind(_ hash: ContentHash, _ index: Int32) { hash.withBytes { bind(blob: $0, index) } }

    func bind(_ hash: ContentHash?, _ index: Int32) {
        if let hash { bind(hash, index) } else { check(sqlite3_bind_null(handle, index)) }
    }

    func bind(_ name: RowID, _ index: Int32) {
        withUnsafeBytes(of: (name.high.bigEndian, name.low.bigEndian)) { bind(blob: $0, index) }
    }

    func bindNull(_ index: Int32) { check(sqlite3_bind_null(handle, index)) }

    /// Goes to the next row; `false` at the end, where the statement is ready to be bound again.
    func step() throws -> Bool {
        let code = sqlite3_step(handle)
        if code == SQLITE_ROW { return true }
        // An error's message is gone once the statement is reset.
        let message = code == SQLITE_DONE ? nil : database.lastErrorMessage
        sqlite3_reset(handle)
        guard code == SQLITE_DONE else {
            throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
        }
        return false
    }

    /// Runs a statement that gives no rows.
    func run() throws { while try step() {} }

    /// Leaves the rows that are not read.
    func reset() { sqlite3_reset(handle) }

    /// The first column of the first row.
    func first() throws -> Int64? {
        guard try step() else { return nil }
        defer { reset() }
        return optional(0)
    }

    func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

    func optional(_ column: Int32) -> Int64? {
        sqlite3_column_type(handle, column) == SQLITE_NULL ? nil : sqlite3_column_int64(handle, column)
    }

    func instant(_ column: Int32) -> Instant? { optional(column).map(Instant.init(milliseconds:)) }

    func text(_ column: Int32) -> String? {
        guard let start = sqlite3_column_text(handle, column) else { return nil }
        let count = Int(sqlite3_column_bytes(handle, column))
        return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    func bytes(_ column: Int32) -> [UInt8]? {
        guard sqlite3_column_type(handle, column) != SQLITE_NULL else { return nil }
        return Array(blob(column))
    }

    func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

    /// Lends the bytes of a text or blob, which are gone when `body` returns.
    func lend(_ column: Int32, _ body: (UnsafeRawBufferPointer) -> Void) { body(UnsafeRawBufferPointer(blob(column))) }

    func hash(_ column: Int32) -> ContentHash? { ContentHash(blob(column)) }

    func name(_ column: Int32) -> RowID? { RowID(blob(column)) }

    /// Valid until the next step.
    private func blob(_ column: Int32) -> UnsafeBufferPointer<UInt8> {
        let start = sqlite3_column_blob(handle, column)
        let count = Int(sqlite3_column_bytes(handle, column))
        return UnsafeBufferPointer(start: start?.assumingMemoryBound(to: UInt8.self), count: start == nil ? 0 : count)
    }
}
