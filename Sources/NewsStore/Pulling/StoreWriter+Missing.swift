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

    /// The articles that are shown from another address, and whose absence there tells nothing because an answer of this one
    /// waits.
    package func articlesHeld(by state: AddressState) throws -> [Int64] {
        let waiting = try Int64.fetchAll(
            database.cachedStatement(
                sql: "SELECT DISTINCT article FROM pending WHERE origin = ? AND kind = 1 ORDER BY article"),
            arguments: [state.address])
        return try waiting.filter { article in
            guard let shown = try shownOrigin(of: article), shown.address != state.address else { return false }
            return try waitingOrigin(of: article, besides: shown.address)?.address == state.address
        }
    }

    /// What other addresses answered of articles that an answer of this one held: of each that is shown from another
    /// address and has no answer of a third one waiting, how that one's absences stand. While an answer waited they told
    /// nothing; when it is contradicted, they do.
    package func absencesElsewhere(
        of articles: [Int64], than state: AddressState
    ) throws -> [(article: Int64, gone: GoneCount)] {
        try articles.compactMap { article in
            guard let shown = try shownOrigin(of: article), shown.address != state.address,
                try waitingOrigin(of: article, besides: shown.address) == nil,
                let gone = try goneCount(at: shown.address)
            else { return nil }
            return (article, gone)
        }
    }

    private func goneCount(at address: Int64) throws -> GoneCount? {
        let row = try Row.fetchOne(
            database.cachedStatement(
                sql: "SELECT gone_status, gone_first, gone_last, gone_count FROM frontier WHERE address = ?"),
            arguments: [address])
        guard let row, let status = row[0] as Int?, let first = row[1] as Instant?, let last = row[2] as Instant? else {
            return nil
        }
        return GoneCount(status: status, first: first, last: last, count: row[3] ?? 0)
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

    /// Another address, of which an answer waits that may be what the article says now: that the origin stood by since what
    /// is shown was seen last, and that nothing has contradicted.
    private func waitingOrigin(of article: Int64, besides address: Int64) throws -> (address: Int64, edition: Int64)? {
        try Row.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT pending.origin, article.edition FROM pending JOIN article ON article.id = pending.article
                    WHERE pending.article = ? AND pending.kind = 1 AND pending.origin <> ?
                        AND pending.verified > ifnull((
                            SELECT max(max(run.start, ifnull(run.verified, run.start))) FROM view
                                JOIN run ON run.article = view.article AND run.content = view.content AND run.kind = view.kind
                            WHERE view.article = pending.article), -9223372036854775808)
                    ORDER BY pending.seen DESC, pending.origin LIMIT 1
                    """), arguments: [article, address]
        ).map { ($0[0], $0[1]) }
    }
}
