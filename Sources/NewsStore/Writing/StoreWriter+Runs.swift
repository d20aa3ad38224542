import Foundation
import GRDB
import NewsModel

/// A row as far as writing needs it.
struct KnownRun {
    var id: Int64
    var content: Int64
    var asserted: Instant?
    var published: Instant?
    var generation: Int
    var verified: Instant?
    /// Whether a retraction came after it: the next answer that says the same is a return, and opens a row.
    var isEnded = false

    /// Whether the row is of the sighting that an observation makes.
    func says(_ observation: PageObservation, content number: Int64) -> Bool {
        !isEnded && content == number && asserted == observation.asserted && published == observation.published
            && generation == observation.generation
    }
}

extension StoreWriter {
    enum ChangeKind: Int64 {
        case run = 1
        case verified = 2
        case retraction = 3
    }

    /// This replica's newest answer for an article and kind.
    func lastRun(of article: Int64, kind: SourceKind, replica: Int64) throws -> KnownRun? {
        let row = try Row.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT id, content, asserted, published, generation, verified, EXISTS (SELECT 1 FROM retraction
                        WHERE retraction.article = run.article AND retraction.sequence > run.sequence) FROM run
                    WHERE article = ? AND kind = ? AND replica = ? ORDER BY sequence DESC LIMIT 1
                    """), arguments: [article, kind.number, replica])
        return row.map {
            KnownRun(
                id: $0[0], content: $0[1], asserted: $0[2], published: $0[3], generation: $0[4], verified: $0[5],
                isEnded: $0[6])
        }
    }

    /// The number of a content; its payload is kept where it is not yet.
    func storeContent(_ content: Content) throws -> Int64 {
        let hash = content.hash.blob
        let select = try database.cachedStatement(sql: "SELECT id, metadata IS NULL FROM content WHERE hash = ?")
        let known = try Row.fetchOne(select, arguments: [hash])
        if let known, (known[1] as Int64) == 0 { return known[0] }
        let metadata = JSONValue.object(
            Dictionary(
                content.fields.filter { $0.key != .body }.map { ($0.key.rawValue, $0.value) },
                uniquingKeysWith: { first, _ in first })
        ).canonicalString
        let number: Int64
        if let known {
            number = known[0]
            try database.cachedStatement(sql: "UPDATE content SET metadata = ? WHERE id = ?")
                .execute(arguments: [metadata, number])
        } else {
            try database.cachedStatement(sql: "INSERT INTO content (hash, metadata) VALUES (?, ?)")
                .execute(arguments: [hash, metadata])
            number = database.lastInsertedRowID
        }
        if let body = content[.body] {
            let count = try StoredBody(database: database).write(body, content: number)
            try database.cachedStatement(sql: "UPDATE content SET blocks = ? WHERE id = ?").execute(arguments: [
                count, number,
            ])
        }
        return number
    }

    /// Opens a row, or finds the one that is there already.
    func appendRun(_ observation: PageObservation, article: Int64, content: Int64, replica: Int64) throws -> (
        id: Int64, isNew: Bool
    ) {
        let present = try Int64.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT id FROM run WHERE article = ? AND kind = ? AND content = ? AND replica = ? AND start = ?
                        AND generation = ? AND asserted IS ? AND published IS ?
                    """),
            arguments: [
                article, SourceKind.page.number, content, replica, observation.seen, observation.generation,
                observation.asserted, observation.published,
            ])
        if let present {
            let known = try KnownRun(
                id: present, content: content, generation: observation.generation,
                verified: Instant.fetchOne(database, sql: "SELECT verified FROM run WHERE id = ?", arguments: [present])
            )
            try touch(known, verified: observation.verified, article: article)
            return (present, false)
        }
        let origin = try database.addressNumber(making: observation.origin, edition: editionNumber(observation.edition))
        try database.cachedStatement(
            sql: """
                INSERT INTO run (replica, article, kind, content, asserted, published, generation, start, verified, mask,
                    origin, raw, sequence) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            replica, article, SourceKind.page.number, content, observation.asserted, observation.published,
            observation.generation, observation.seen, observation.verified,
            try database.maskNumber(observation.content.mask),
            origin, observation.raw?.blob, try nextSequence(),
        ])
        return (database.lastInsertedRowID, true)
    }

    /// The same answer again: the row's last verified moves on, if it does.
    func verify(_ run: KnownRun, _ observation: PageObservation, article: Int64) throws -> ObservationOutcome {
        guard let verified = observation.verified, verified > run.verified ?? .distantPast else { return .unchanged }
        return try touch(run, verified: verified, article: article) ? .changed : .unchanged
    }

    /// Moves a row's last verified and puts the row at the end of the log; whether the view changed with it.
    @discardableResult
    func touch(_ run: KnownRun, verified: Instant?, article: Int64) throws -> Bool {
        let joined = [run.verified, verified].compactMap { $0 }.max()
        try database.cachedStatement(sql: "UPDATE run SET verified = ?, sequence = ? WHERE id = ?")
            .execute(arguments: [joined, try nextSequence(), run.id])
        let shown = try refold(article)
        try log(.verified, article: article, run: run.id, shown: shown, at: joined)
        return shown
    }

    /// Opens a row that says what an ended one said, from an instant on at which the origin stood by it again.
    ///
    /// - Returns: the new row's number.
    func reopen(_ run: KnownRun, verified: Instant, article: Int64) throws -> Int64 {
        try database.cachedStatement(
            sql: """
                INSERT INTO run (replica, article, kind, content, asserted, published, generation, start, verified, mask,
                    origin, raw, sequence)
                SELECT replica, article, kind, content, asserted, published, generation, ?, ?, mask, origin, raw, ?
                FROM run WHERE id = ?
                """
        ).execute(arguments: [verified, verified, try nextSequence(), run.id])
        let number = database.lastInsertedRowID
        try database.cachedStatement(sql: "INSERT INTO claim (address, run) SELECT address, ? FROM claim WHERE run = ?")
            .execute(arguments: [number, run.id])
        try log(.run, article: article, run: number, shown: try refold(article), at: verified)
        return number
    }

    func claim(_ observation: PageObservation, run: Int64, edition: Int64) throws {
        for url in observation.claims {
            let address = try database.addressNumber(making: url, edition: edition)
            try database.cachedStatement(sql: "INSERT OR IGNORE INTO claim (address, run) VALUES (?, ?)")
                .execute(arguments: [address, run])
        }
    }

    func nextSequence() throws -> Int64 {
        let last = try Int64.fetchOne(database.cachedStatement(sql: "SELECT max(sequence) FROM change")) ?? 0
        return last + 1
    }

    /// - Parameter instant: the row's last verified from now on, or the instant of the retraction.
    func log(_ kind: ChangeKind, article: Int64, run: Int64?, shown: Bool, at instant: Instant?) throws {
        try database.cachedStatement(
            sql: "INSERT INTO change (sequence, what, article, run, shown, at, received) VALUES (?, ?, ?, ?, ?, ?, ?)"
        ).execute(arguments: [try nextSequence(), kind.rawValue, article, run, shown, instant, now])
    }
}
