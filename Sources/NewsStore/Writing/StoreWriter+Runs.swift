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
        case link = 4
        /// That a payload came which was not here.
        case payload = 5
        case distrust = 6
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
        let payload = ContentPayload.bytes(of: content.fields)
        return try payload.withUnsafeBytes { bytes in
            let known = try knownContent(content.hash)
            if let known, known.hasPayload { return known.id }
            let looked = try ContentPayload(bytes)
            return try storeContent(content.hash, StoredPayload(bytes, looked), known: known?.id)
        }
    }

    /// Opens a row, or finds the one that is there already.
    func appendRun(_ observation: PageObservation, article: Int64, content: Int64, replica: Int64) throws -> (
        id: Int64, isNew: Bool
    ) {
        let run = Run(
            replica: self.replica,
            sighting: Sighting(
                article: observation.article, kind: .page, content: observation.content.hash,
                asserted: observation.asserted, published: observation.published, generation: observation.generation),
            start: observation.seen, verified: observation.verified, mask: observation.content.mask,
            origin: observation.origin.text, raw: observation.raw)
        let present = try Row.fetchOne(
            database.cachedStatement(sql: "SELECT id, verified FROM run WHERE hash = ?"), arguments: [RowID(run).blob])
        if let present {
            let known = KnownRun(
                id: present[0], content: content, generation: observation.generation, verified: present[1])
            try touch(known, verified: observation.verified, article: article)
            return (known.id, false)
        }
        let origin = try session.address(
            making: observation.origin.text, edition: editionNumber(observation.edition))
        return (try insert(run, article: article, content: content, replica: replica, origin: origin), true)
    }

    /// Writes a row that is not there yet.
    ///
    /// - Returns: its number.
    func insert(_ run: Run, article: Int64, content: Int64, replica: Int64, origin: Int64?) throws -> Int64 {
        let name = RowID(run)
        let number = try insert(
            run, name, article: article, content: content, replica: replica, origin: origin, extra: [],
            sequence: try session.nextChange())
        session.add(.run(name, verified: run.verified), to: try session.bucket(ofArticle: article))
        return number
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
        try move(run: run.id, from: run.verified, to: joined, article: article, sequence: try session.nextChange())
        let shown = try refold(article)
        try log(.verified, article: article, run: run.id, shown: shown, at: joined)
        return shown
    }

    /// Opens a row that says what an ended one said, from an instant on at which the origin stood by it again.
    ///
    /// - Returns: the new row's number.
    func reopen(_ run: KnownRun, verified: Instant, article: Int64) throws -> Int64 {
        guard
            let row = try Row.fetchOne(
                database.cachedStatement(
                    sql: """
                        SELECT article.name, run.kind, content.hash, mask.fields, address.url, run.raw, run.origin
                        FROM run JOIN article ON article.id = run.article JOIN content ON content.id = run.content
                            JOIN mask ON mask.id = run.mask LEFT JOIN address ON address.id = run.origin
                        WHERE run.id = ?
                        """), arguments: [run.id]),
            let kind = SourceKind(number: row[1]), let hash = ContentHash(row[2] as Data)
        else { throw StoreError.damaged(path: "", detail: "row \(run.id) names nothing that is there") }
        let again = Run(
            replica: replica,
            sighting: Sighting(
                article: ArticleKey(row[0]), kind: kind, content: hash, asserted: run.asserted,
                published: run.published, generation: run.generation),
            start: verified, verified: verified, mask: try CoverageMask(json: row[3]), origin: row[4],
            raw: (row[5] as Data?).flatMap { ContentHash($0) })
        let number = try insert(
            again, article: article, content: run.content, replica: try session.replica(replica), origin: row[6])
        let claimed = try String.fetchAll(
            database.cachedStatement(
                sql: "SELECT address.url FROM claim JOIN address ON address.id = claim.address WHERE claim.run = ?"),
            arguments: [run.id])
        for url in claimed { _ = try claim(url, run: number, RowID(again), edition: 0, article: article) }
        try log(.run, article: article, run: number, shown: try refold(article), at: verified)
        return number
    }

    /// Adds the addresses that a page claims; those that are new to a row which was there before are a change of it.
    func claim(_ observation: PageObservation, run: Int64, edition: Int64) throws {
        let select = try session.statement("SELECT hash, article, verified, sequence FROM run WHERE id = ?")
        select.bind(run, 1)
        guard try select.step(), let name = select.name(0) else {
            throw StoreError.damaged(path: "", detail: "row \(run) is not there")
        }
        let (article, verified, sequence) = (select.integer(1), select.instant(2), select.integer(3))
        select.reset()
        var grew = false
        for url in observation.claims {
            grew = try claim(url.text, run: run, name, edition: edition, article: article) || grew
        }
        let next = try session.nextChange()
        guard grew, sequence < next else { return }
        try move(run: run, from: verified, to: verified, article: article, sequence: next)
        try log(.verified, article: article, run: run, shown: false, at: verified)
    }

    /// - Parameter instant: the row's last verified from now on, or the instant of the retraction.
    func log(_ kind: ChangeKind, article: Int64, run: Int64?, shown: Bool, at instant: Instant?) throws {
        try log(kind, article: article, run: run, shown: shown, at: instant, sequence: try session.takeChange())
    }
}
