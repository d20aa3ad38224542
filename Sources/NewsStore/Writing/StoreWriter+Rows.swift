import GRDB
import NewsModel

/// The rows themselves, for all who write them: answers of the origin, and rows of other stores.
extension StoreWriter {
    /// Writes a row that is not there yet.
    ///
    /// - Returns: its number.
    func insert(
        _ run: Run, _ name: RowID, article: Int64, content: Int64, replica: Int64, origin: Int64?, extra: [UInt8],
        sequence: Int64
    ) throws -> Int64 {
        let insert = try session.statement(
            """
            INSERT INTO run (replica, article, kind, content, asserted, published, generation, start, verified, mask,
                origin, raw, hash, extra, sequence) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        let numbers = [replica, article, run.sighting.kind.number, content]
        for (index, number) in numbers.enumerated() { insert.bind(number, Int32(index + 1)) }
        insert.bind(run.sighting.asserted, 5)
        insert.bind(run.sighting.published, 6)
        insert.bind(Int64(run.sighting.generation), 7)
        insert.bind(run.start, 8)
        insert.bind(run.verified, 9)
        insert.bind(try session.mask(run.mask), 10)
        insert.bind(origin, 11)
        insert.bind(run.raw, 12)
        insert.bind(name, 13)
        if extra.isEmpty { insert.bindNull(14) } else { extra.withUnsafeBytes { insert.bind(blob: $0, 14) } }
        insert.bind(sequence, 15)
        try insert.run()
        return database.lastInsertedRowID
    }

    /// Moves a row's last verified, and its place in the change log.
    func move(
        run: Int64, from old: Instant?, to verified: Instant?, article: Int64, sequence: Int64
    ) throws {
        let update = try session.statement("UPDATE run SET verified = ?, sequence = ? WHERE id = ? RETURNING hash")
        update.bind(verified, 1)
        update.bind(sequence, 2)
        update.bind(run, 3)
        var name: RowID?
        while try update.step() { name = update.name(0) }
        guard let name, old != verified else { return }
        session.replace(
            .run(name, verified: old), by: .run(name, verified: verified), in: try session.bucket(ofArticle: article))
    }

    /// Adds an address that a row claims.
    ///
    /// - Parameter url: in its one spelling.
    /// - Returns: whether it is new.
    func claim(_ url: String, run: Int64, _ name: RowID, edition: Int64, article: Int64) throws -> Bool {
        let insert = try session.statement("INSERT OR IGNORE INTO claim (address, run) VALUES (?, ?)")
        insert.bind(try session.address(making: url, edition: edition), 1)
        insert.bind(run, 2)
        try insert.run()
        guard database.changesCount > 0 else { return false }
        session.add(.claim(of: name, url: url), to: try session.bucket(ofArticle: article))
        return true
    }

    /// Writes an entry of the change log under its number.
    ///
    /// - Parameter isStart: whether the instant is the row's start, which needs not be written again.
    func log(
        _ kind: ChangeKind, article: Int64, run: Int64?, shown: Bool, at instant: Instant?, isStart: Bool = false,
        sequence: Int64
    ) throws {
        let insert = try session.statement(
            "INSERT INTO change (sequence, what, article, run, shown, at, arrival) VALUES (?, ?, ?, ?, ?, ?, ?)")
        insert.bind(sequence, 1)
        insert.bind(kind.rawValue, 2)
        insert.bind(article, 3)
        insert.bind(run, 4)
        insert.bind(shown ? 1 : 0, 5)
        if isStart {
            insert.bind(blob: UnsafeRawBufferPointer(start: nil, count: 0), 6)
        } else {
            insert.bind(instant, 6)
        }
        insert.bind(try session.arrival(at: now), 7)
        try insert.run()
    }
}
