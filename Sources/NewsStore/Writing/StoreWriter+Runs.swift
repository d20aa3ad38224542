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

    /// Whether the row is of the sighting that an answer makes.
    func says(_ answer: PageAnswer) -> Bool {
        !isEnded && content == answer.content && asserted == answer.asserted && published == answer.published
            && generation == answer.generation
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
            let number = try storeContent(content.hash, StoredPayload(bytes, looked), known: known?.id)
            // Its rows came earlier, without it: what shows it has to be indexed now.
            if known != nil {
                for article in try articles(with: number) {
                    try log(.payload, article: article, run: nil, shown: true, at: nil)
                }
            }
            return number
        }
    }

    /// The articles that have a row of a content.
    func articles(with content: Int64) throws -> [Int64] {
        try Int64.fetchAll(
            database.cachedStatement(sql: "SELECT DISTINCT article FROM run WHERE content = ? ORDER BY article"),
            arguments: [content])
    }

    /// Opens a row, or finds the one that is there already.
    func appendRun(_ answer: PageAnswer, article: Int64, replica: Int64, edition: Int64) throws -> (
        id: Int64, isNew: Bool
    ) {
        let run = answer.run(by: self.replica)
        let present = try Row.fetchOne(
            database.cachedStatement(
                sql: "SELECT id, verified FROM run WHERE substr(hash, 1, 5) = substr(?1, 1, 5) AND hash = ?1"),
            arguments: [RowID(run).blob])
        if let present {
            let known = KnownRun(
                id: present[0], content: answer.content, generation: answer.generation, verified: present[1])
            try touch(known, verified: answer.verified, article: article)
            return (known.id, false)
        }
        let origin = try session.address(making: answer.origin.text, edition: edition)
        let number = try insert(
            run, article: article, content: answer.content, replica: replica, origin: origin)
        return (number, true)
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
    func verify(_ run: KnownRun, at instant: Instant?, article: Int64) throws -> ObservationOutcome {
        guard let verified = instant, verified > run.verified ?? .distantPast else { return .unchanged }
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

    /// A row's answer once more, at an instant at which the origin stood by it; and the article's edition.
    func answer(again run: KnownRun, verified: Instant) throws -> (PageAnswer, edition: Int64) {
        guard
            let row = try Row.fetchOne(
                database.cachedStatement(
                    sql: """
                        SELECT article.name, article.edition, content.hash, mask.fields, address.url, run.raw
                        FROM run JOIN article ON article.id = run.article JOIN content ON content.id = run.content
                            JOIN mask ON mask.id = run.mask LEFT JOIN address ON address.id = run.origin
                        WHERE run.id = ?
                        """), arguments: [run.id]),
            let hash = ContentHash(row[2] as Data), let origin = (row[4] as String?).flatMap({ CanonicalURL($0) })
        else { throw StoreError.damaged(path: "", detail: "row \(run.id) names nothing that is there") }
        let claims = try String.fetchAll(
            database.cachedStatement(
                sql: "SELECT url FROM claim JOIN address ON address.id = claim.address WHERE claim.run = ? ORDER BY url"
            ),
            arguments: [run.id])
        let answer = PageAnswer(
            kind: .page, article: ArticleKey(row[0]), content: run.content, hash: hash,
            mask: try CoverageMask(json: row[3]),
            asserted: run.asserted, published: run.published, generation: run.generation, seen: verified,
            verified: verified, raw: (row[5] as Data?).flatMap { ContentHash($0) }, origin: origin,
            claims: claims.compactMap { CanonicalURL($0) })
        return (answer, row[1])
    }

    /// Adds the addresses that a page claims; those that are new to a row which was there before are a change of it.
    func claim(_ claims: [CanonicalURL], run: Int64, edition: Int64) throws {
        let select = try session.statement("SELECT hash, article, verified, sequence FROM run WHERE id = ?")
        select.bind(run, 1)
        guard try select.step(), let name = select.name(0) else {
            throw StoreError.damaged(path: "", detail: "row \(run) is not there")
        }
        let (article, verified, sequence) = (select.integer(1), select.instant(2), select.integer(3))
        select.reset()
        var grew = false
        for url in claims {
            grew = try claim(url.text, run: run, name, edition: edition, article: article) || grew
        }
        let next = try session.nextChange()
        guard grew, sequence < next else { return }
        try move(run: run, from: verified, to: verified, article: article, sequence: next)
        try log(.verified, article: article, run: run, shown: false, at: verified)
    }

    /// - Parameter instant: the row's last verified from now on, or the instant of the retraction.
    func log(
        _ kind: ChangeKind, article: Int64, run: Int64?, shown: Bool, at instant: Instant?, isStart: Bool = false
    ) throws {
        try log(
            kind, article: article, run: run, shown: shown, at: instant, isStart: isStart,
            sequence: try session.takeChange())
    }
}
