import GRDB
import NewsModel

/// A row of the table `shown`.
struct StoredInterval {
    var part: Int64
    /// 0: no article's.
    var article: Int64
    var start: Instant
    var replica: Int64
    var snapshot: Int64
    var last: Instant
}

extension StoreWriter {
    /// Keeps an interval of whatever replica; one that is known goes on to its last sight, never back.
    ///
    @discardableResult
    func keep(interval: StoredInterval) throws -> KeptStatement {
        let known = try last(of: interval)
        if let known, known >= interval.last { return .known }
        let writer = try session.replica(numbered: interval.replica).name
        let (record, bucket) = try session.listRecord(
            interval.part, article: interval.article, snapshot: interval.snapshot, replica: writer,
            start: interval.start, last: interval.last)
        if let known {
            session.replace(.list(record.id, last: known), by: .list(record.id, last: interval.last), in: bucket)
        } else {
            session.add(.list(record.id, last: interval.last), to: bucket)
        }
        let write = try session.statement(
            """
            INSERT INTO shown (part, article, start, replica, snapshot, last, sequence) VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET last = excluded.last, sequence = excluded.sequence
            """)
        bind(interval, to: write)
        write.bind(interval.last, 6)
        write.bind(try session.takeListChange(), 7)
        try write.run()
        return known == nil ? .new : .updated
    }

    private func last(of interval: StoredInterval) throws -> Instant? {
        let select = try session.statement(
            "SELECT last FROM shown WHERE part = ? AND article = ? AND start = ? AND replica = ? AND snapshot = ?")
        bind(interval, to: select)
        return try select.first().map(Instant.init(milliseconds:))
    }

    private func bind(_ interval: StoredInterval, to statement: BoundStatement) {
        statement.bind(interval.part, 1)
        statement.bind(interval.article, 2)
        statement.bind(interval.start, 3)
        statement.bind(interval.replica, 4)
        statement.bind(interval.snapshot, 5)
    }

    /// The number of what a list said, where it is known.
    func knownSnapshot(_ hash: ContentHash) throws -> Int64? {
        let select = try session.statement("SELECT id FROM snapshot WHERE hash = ?")
        select.bind(hash, 1)
        return try select.first()
    }

    /// Keeps what a list said.
    ///
    /// - Parameter bytes: canonical JSON that has the hash.
    func keep(snapshot hash: ContentHash, _ bytes: [UInt8]) throws -> Int64 {
        let insert = try session.statement("INSERT INTO snapshot (hash, content) VALUES (?, ?)")
        insert.bind(hash, 1)
        bytes.withUnsafeBytes { insert.bind(text: $0, 2) }
        try insert.run()
        return database.lastInsertedRowID
    }
}
