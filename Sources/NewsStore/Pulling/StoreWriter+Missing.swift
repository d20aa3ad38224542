import GRDB
import NewsMerge
import NewsModel

extension StoreWriter {
    /// Whose absence an address tells of that answers 404 or 410: the article that it last answered with, else the one
    /// that owns it by claims.
    ///
    /// An article may have moved: where its newest row came from another address, that one has to be asked, and this one
    /// tells nothing of it.
    ///
    /// - Parameter elsewhere: when the other address is asked.
    package func articleMissing(at state: AddressState, elsewhere: NextVisit) throws -> Int64? {
        let owner = try state.article ?? AliasClaims.owner(of: state.url, in: database).flatMap(database.articleNumber)
        guard let owner, let newest = try newestOrigin(of: owner), newest.address != state.address else { return owner }
        try database.cachedStatement(
            sql: """
                INSERT INTO frontier (address, edition, article, due, reason) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (address) DO UPDATE SET due = min(coalesce(due, excluded.due), excluded.due),
                    reason = excluded.reason
                """
        ).execute(arguments: [newest.address, newest.edition, owner, elsewhere.due, elsewhere.reason.rawValue])
        return nil
    }

    /// The latest instant at which an article was there, as far as its rows tell.
    package func latestLive(_ article: Int64) throws -> Instant? {
        let rows = try ArticleRows.load(article, from: database, rules: rules)
        return LiveInstant.latest(in: rows.runs, rules: rules)?.at
    }

    /// Where the newest row of an article's pages came from.
    private func newestOrigin(of article: Int64) throws -> (address: Int64, edition: Int64)? {
        try Row.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT run.origin, article.edition FROM run JOIN article ON article.id = run.article
                    WHERE run.article = ? AND run.kind = 1 AND run.origin IS NOT NULL ORDER BY run.sequence DESC LIMIT 1
                    """), arguments: [article]
        ).map { ($0[0], $0[1]) }
    }
}
