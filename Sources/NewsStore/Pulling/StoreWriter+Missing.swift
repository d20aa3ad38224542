import GRDB
import NewsMerge
import NewsModel

extension StoreWriter {
    /// Whose absence an address tells of that answers 404 or 410: of the articles that ever claimed it, one whose shown text
    /// came from there. The one that owns it by claims comes first, then the one that it last answered with.
    ///
    /// An article may have moved: where what is shown came from another address, or an answer of another one waits, that
    /// one has to be asked, and this one tells nothing of it.
    ///
    /// - Parameter elsewhere: when the other address is asked.
    package func articleMissing(at state: AddressState, elsewhere: NextVisit) throws -> Int64? {
        let candidates = try claimants(of: state)
        let shown = try candidates.filter { try shownOrigin(of: $0)?.address == state.address }
        if let first = try shown.first(where: { try waitingOrigin(of: $0, besides: state.address) == nil }) {
            return first
        }
        guard let owner = shown.first ?? candidates.first,
            let other = try waitingOrigin(of: owner, besides: state.address) ?? shownOrigin(of: owner)
        else { return candidates.first }
        try database.cachedStatement(
            sql: """
                INSERT INTO frontier (address, edition, article, due, reason) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (address) DO UPDATE SET due = min(coalesce(due, excluded.due), excluded.due),
                    reason = excluded.reason, article = coalesce(article, excluded.article)
                """
        ).execute(arguments: [other.address, other.edition, owner, elsewhere.due, elsewhere.reason.rawValue])
        return nil
    }

    /// The articles that claim an address or answered under it, the likeliest first.
    private func claimants(of state: AddressState) throws -> [Int64] {
        let owner = try AliasClaims.owner(of: state.url, in: database).flatMap(database.articleNumber)
        let others = try Int64.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT DISTINCT run.article FROM claim JOIN run ON run.id = claim.run WHERE claim.address = ?
                    ORDER BY run.article
                    """), arguments: [state.address])
        var seen: Set<Int64> = []
        return ([owner, state.article] + others).compactMap { $0 }.filter { seen.insert($0).inserted }
    }

    /// The latest instant at which an article was there, as far as its rows tell.
    package func latestLive(_ article: Int64) throws -> Instant? {
        let rows = try ArticleRows.load(article, from: database, rules: rules)
        return LiveInstant.latest(in: rows.runs, rules: rules)?.at
    }

    /// Where what is shown of an article's pages came from. Not the row that arrived last: a peer may bring an old one.
    private func shownOrigin(of article: Int64) throws -> (address: Int64, edition: Int64)? {
        try Row.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT run.origin, view.edition FROM view JOIN run ON run.article = view.article
                        AND run.content = view.content AND run.kind = view.kind
                    WHERE view.article = ? AND run.kind = 1 AND run.origin IS NOT NULL
                    ORDER BY coalesce(run.verified, run.start) DESC, run.origin LIMIT 1
                    """), arguments: [article]
        ).map { ($0[0], $0[1]) }
    }

    /// Another address, of which an answer waits that may be what the article says now: that the origin stood by, and that
    /// nothing has contradicted.
    private func waitingOrigin(of article: Int64, besides address: Int64) throws -> (address: Int64, edition: Int64)? {
        try Row.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT pending.origin, article.edition FROM pending JOIN article ON article.id = pending.article
                    WHERE pending.article = ? AND pending.kind = 1 AND pending.origin <> ?
                        AND pending.verified IS NOT NULL
                    ORDER BY pending.seen DESC, pending.origin LIMIT 1
                    """), arguments: [article, address]
        ).map { ($0[0], $0[1]) }
    }
}
