import GRDB
import NewsMerge
import NewsModel

/// Claims of addresses. Those of distrusted replicas are left out.
enum AliasClaims {
    /// Whose an address is now, or was at an instant: the first id of that article.
    static func owner(
        of url: CanonicalURL, asOf instant: Instant? = nil, in database: Database
    ) throws -> ArticleKey? {
        guard let claimant = try claimant(of: url, asOf: instant, in: database),
            let number = try database.articleNumber(claimant)
        else { return nil }
        return try ArticleIDs(of: number, in: database).key
    }

    /// The same, without what a reader linked.
    static func claimant(
        of url: CanonicalURL, asOf instant: Instant? = nil, in database: Database
    ) throws -> ArticleKey? {
        let rows = try Row.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT article.name, run.start, run.verified, run.asserted FROM claim
                        JOIN address ON address.id = claim.address JOIN run ON run.id = claim.run
                        JOIN article ON article.id = run.article JOIN replica ON replica.id = run.replica
                    WHERE address.url = ? AND run.start <= ? AND replica.distrusted IS NULL
                    """), arguments: [url.text, instant ?? Instant(milliseconds: .max)])
        return AliasFold.currentOwner(of: rows.map { claim($0, asOf: instant) })
    }

    /// All claims to the addresses that an article ever claimed.
    static func besides(_ article: Int64, in database: Database) throws -> [AliasClaim] {
        try Row.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT article.name, run.start, run.verified, run.asserted
                    FROM run AS own JOIN claim AS mine ON mine.run = own.id JOIN claim ON claim.address = mine.address
                        JOIN run ON run.id = claim.run JOIN article ON article.id = run.article
                        JOIN replica ON replica.id = run.replica AND replica.distrusted IS NULL
                    WHERE own.article = ?
                    """), arguments: [article]
        ).map { claim($0, asOf: nil) }
    }

    /// A claim of a row with article, start, verified, asserted.
    private static func claim(_ row: Row, asOf instant: Instant?) -> AliasClaim {
        let start: Instant = row[1]
        let dated = (row[3] as Instant?).map { min($0, start) }
        let verified = (row[2] as Instant?).map { min($0, instant ?? $0) }
        let attested = [verified, dated].compactMap { $0 }.max()
        return AliasClaim(article: ArticleKey(row[0]), attested: attested, firstSeen: start)
    }
}
