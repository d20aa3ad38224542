import Foundation
import GRDB
import NewsMerge
import NewsModel

extension StoreWriter {
    /// Folds an article's rows again and materialises the view; whether what is shown changed.
    func refold(_ article: Int64) throws -> Bool {
        guard
            let row = try Row.fetchOne(
                database.cachedStatement(sql: "SELECT name, edition FROM article WHERE id = ?"), arguments: [article])
        else { return false }
        return try refold(article, key: ArticleKey(row[0]), edition: row[1])
    }

    /// As `refold(_:)`, where the article's name and edition are at hand.
    func refold(_ article: Int64, key: ArticleKey, edition: Int64) throws -> Bool {
        let rows = try ArticleRows.load(article, from: database)
        let view = rows.fold(as: key, authority: authority)
        let record = try ViewRecord(view, in: rows)
        let before = try ViewRecord.fetch(article, from: database)
        guard record != before else { return false }
        try database.cachedStatement(
            sql: """
                INSERT INTO view (article, edition, gone, published, modified, kind, content, winners)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (article) DO UPDATE SET gone = excluded.gone, published = excluded.published,
                    modified = excluded.modified, kind = excluded.kind, content = excluded.content, winners = excluded.winners
                """
        ).execute(arguments: [
            article, edition, record.gone, record.published, record.modified, record.kind, record.content,
            record.winners,
        ])
        return true
    }
}

/// An article's view as the table `view` holds it.
struct ViewRecord: Equatable {
    var gone: Bool
    var published: Instant?
    var modified: Instant?
    var kind: Int64?
    var content: Int64?
    /// Canonical JSON of field → [kind, content hash] where not every field comes from `content`.
    var winners: String?

    init(_ view: ArticleView, in rows: ArticleRows) throws {
        (gone, published, modified) = (view.status == .gone, view.published, view.modified)
        guard let main = view.winners[.title] ?? view.winners.min(by: { $0.key < $1.key })?.value else { return }
        (kind, content) = (main.kind.number, rows.contents[main.content])
        let mask = rows.runs.first { $0.revision == main }?.mask
        let isWhole = view.winners.values.allSatisfy { $0 == main } && mask.map(\.fields) == view.winners.keys.sorted()
        guard !isWhole else { return }
        winners =
            JSONValue.object(
                Dictionary(
                    view.winners.map {
                        ($0.key.rawValue, [.string($0.value.kind.rawValue), .string($0.value.content.hex)])
                    },
                    uniquingKeysWith: { first, _ in first })
            ).canonicalString
    }

    private init(_ row: Row) {
        (gone, published, modified) = (row[0], row[1], row[2])
        (kind, content, winners) = (row[3], row[4], row[5])
    }

    static func fetch(_ article: Int64, from database: Database) throws -> ViewRecord? {
        try Row.fetchOne(
            database.cachedStatement(
                sql: "SELECT gone, published, modified, kind, content, winners FROM view WHERE article = ?"),
            arguments: [article]
        ).map(ViewRecord.init)
    }
}

/// All rows of an article, and the numbers of the contents that they name.
struct ArticleRows {
    var runs: [Run] = []
    var retractions: [Retraction] = []
    var contents: [ContentHash: Int64] = [:]

    func fold(as key: ArticleKey, authority: Authority) -> ArticleView {
        Fold.view(of: key, runs: runs, retractions: retractions, authority: authority)
    }

    static func load(_ article: Int64, from database: Database) throws -> ArticleRows {
        var result = ArticleRows()
        let rows = try Row.fetchCursor(
            database.cachedStatement(
                sql: """
                    SELECT article.name, replica.name, run.kind, content.hash, run.asserted, run.published, run.generation,
                        run.start, run.verified, mask.fields, address.url, run.raw, run.content
                    FROM run JOIN article ON article.id = run.article JOIN replica ON replica.id = run.replica
                        JOIN content ON content.id = run.content JOIN mask ON mask.id = run.mask
                        LEFT JOIN address ON address.id = run.origin
                    WHERE run.article = ? ORDER BY run.id
                    """), arguments: [article])
        while let row = try rows.next() {
            guard let kind = SourceKind(number: row[2]), let hash = ContentHash(row[3] as Data) else { continue }
            let fields = try JSONValue.parse(row[9] as String).strings ?? []
            let sighting = Sighting(
                article: ArticleKey(row[0]), kind: kind, content: hash, asserted: row[4], published: row[5],
                generation: row[6])
            result.runs.append(
                Run(
                    replica: ReplicaID(row[1]), sighting: sighting, start: row[7], verified: row[8],
                    mask: CoverageMask(fields.map { FieldName($0) }), origin: row[10],
                    raw: (row[11] as Data?).flatMap { ContentHash($0) }))
            result.contents[hash] = row[12]
        }
        let gone = try Row.fetchCursor(
            database.cachedStatement(
                sql: """
                    SELECT replica.name, article.name, gone FROM retraction JOIN replica ON replica.id = retraction.replica
                        JOIN article ON article.id = retraction.article WHERE retraction.article = ?
                    """), arguments: [article])
        while let row = try gone.next() {
            result.retractions.append(
                Retraction(replica: ReplicaID(row[0]), article: ArticleKey(row[1]), gone: row[2]))
        }
        return result
    }
}
