import Foundation
import GRDB
import NewsMerge
import NewsModel

/// All rows of an article under each of its ids, and the numbers of the contents that they name. Rows of distrusted
/// replicas are left out.
struct ArticleRows {
    /// The article's name, the first of its ids: by it ties are broken.
    let key: ArticleKey
    let rules: MergeRules
    var runs: [Run] = []
    var retractions: [Retraction] = []
    var contents: [ContentHash: Int64] = [:]

    /// What they say now.
    func view() -> ArticleView { Fold.view(of: key, runs: runs, retractions: retractions, rules: rules) }

    /// What they said at an instant.
    func view(asOf instant: Instant) -> ArticleView {
        Fold.view(of: key, runs: runs, retractions: retractions, rules: rules, asOf: instant)
    }

    /// How it came to be what it is.
    func steps() -> [HistoryStep] { History.steps(of: key, runs: runs, retractions: retractions, rules: rules) }

    static func load(_ article: Int64, from database: Database, rules: MergeRules) throws -> ArticleRows {
        let ids = try ArticleIDs(of: article, in: database)
        var result = ArticleRows(key: ids.key, rules: rules)
        try result.append(ids, from: database)
        let counted = try AliasFold.counted(
            for: ids.key, claims: AliasClaims.besides(article, in: database), rules: rules)
        for key in counted where key != ids.key {
            guard let number = try database.articleNumber(key) else { continue }
            try result.append(ArticleIDs(of: number, in: database), from: database)
        }
        return result
    }

    /// Takes in what is said of an article under each of its ids.
    private mutating func append(_ ids: ArticleIDs, from database: Database) throws {
        let rows = try Row.fetchCursor(
            database.cachedStatement(
                sql: """
                    SELECT article.name, replica.name, run.kind, content.hash, run.asserted, run.published, run.generation,
                        run.start, run.verified, mask.fields, address.url, run.raw, run.content
                    FROM run JOIN article ON article.id = run.article
                        JOIN replica ON replica.id = run.replica AND replica.distrusted IS NULL
                        JOIN content ON content.id = run.content JOIN mask ON mask.id = run.mask
                        LEFT JOIN address ON address.id = run.origin
                    WHERE run.article \(ids.condition) ORDER BY run.id
                    """), arguments: [ids.first])
        // Most rows of an article have one mask.
        var masks: [String: CoverageMask] = [:]
        while let row = try rows.next() {
            let fields: String = row[9]
            let mask = try masks[fields] ?? CoverageMask(json: fields)
            masks[fields] = mask
            guard let kind = SourceKind(number: row[2]), let hash = ContentHash(row[3] as Data) else { continue }
            let sighting = Sighting(
                article: ArticleKey(row[0]), kind: kind, content: hash, asserted: row[4], published: row[5],
                generation: row[6])
            runs.append(
                Run(
                    replica: ReplicaID(row[1]), sighting: sighting, start: row[7], verified: row[8],
                    mask: mask, origin: row[10],
                    raw: (row[11] as Data?).flatMap { ContentHash($0) }))
            contents[hash] = row[12]
        }
        let gone = try Row.fetchCursor(
            database.cachedStatement(
                sql: """
                    SELECT replica.name, article.name, gone FROM retraction
                        JOIN replica ON replica.id = retraction.replica AND replica.distrusted IS NULL
                        JOIN article ON article.id = retraction.article WHERE retraction.article \(ids.condition)
                    """), arguments: [ids.first])
        while let row = try gone.next() {
            retractions.append(
                Retraction(replica: ReplicaID(row[0]), article: ArticleKey(row[1]), gone: row[2]))
        }
    }
}
