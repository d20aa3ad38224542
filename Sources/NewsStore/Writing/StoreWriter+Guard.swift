import Foundation
import GRDB
import NewsMerge
import NewsModel

extension StoreWriter {
    /// Takes an answer of a known article as far as the guard lets it.
    func guarded(_ answer: PageAnswer, article: Int64, edition: Int64) throws -> KeptObservation {
        // Nearly every answer says what is shown, and nothing waits.
        if try isShown(answer.content, of: article, kind: answer.kind), try !isWaiting(article) {
            return try append(answer, article: article, edition: edition)
        }
        let rows = try ArticleRows.load(article, from: database, rules: rules)
        let held = try heldAnswers(article, kind: answer.kind)
        let shown = ShownRevision(
            of: answer.kind, article: rows.key, runs: rows.runs, retractions: rows.retractions, rules: rules)
        let decision = Guard(rules: rules).decide(
            answer.guarded(among: rows.runs), shown: shown, held: held.map { $0.guarded(among: rows.runs) })
        var kept: KeptObservation
        switch decision.verdict {
        case .hold(let since):
            kept = try hold(answer, since: since, article: article, edition: edition)
        case .believe(let start, let verified):
            var believed = answer
            (believed.seen, believed.verified) = (start, verified)
            try forget(answer, of: article)
            kept = try append(believed, article: article, edition: edition)
            // A copy that contradicts what is shown: the origin has to say which of them holds.
            if verified == nil, try !isShown(answer.content, of: article, kind: answer.kind) {
                kept.confirmation = .asSoonAsPossible
            }
        }
        try settle(held, decision.contradicted, article: article, edition: edition)
        return kept
    }

    /// Keeps what is contradicted, or has it wait anew.
    private func settle(_ held: [PageAnswer], _ contradicted: Contradiction, article: Int64, edition: Int64) throws {
        for var answer in held {
            let revision = RevisionID(kind: answer.kind, content: answer.hash)
            if contradicted.released.contains(revision) {
                answer.verified = nil
                try forget(answer, of: article)
                _ = try append(answer, article: article, edition: edition)
            } else if contradicted.restarted.contains(revision) {
                try database.cachedStatement(
                    sql: "UPDATE pending SET verified = NULL WHERE article = ? AND kind = ? AND content = ?"
                ).execute(arguments: [article, answer.kind.number, answer.content])
            }
        }
    }

    /// Whether a content of a page, or of a feed, is what is shown of an article that is not gone.
    func isShown(_ content: Int64, of article: Int64, kind: SourceKind = .page) throws -> Bool {
        let statement = try database.cachedStatement(
            sql: "SELECT 1 FROM view WHERE article = ? AND content = ? AND kind = ? AND gone = 0")
        return try Bool.fetchOne(statement, arguments: [article, content, kind.number]) ?? false
    }

    // MARK: - What waits

    func isWaiting(_ article: Int64) throws -> Bool {
        let statement = try database.cachedStatement(sql: "SELECT 1 FROM pending WHERE article = ? LIMIT 1")
        return try Bool.fetchOne(statement, arguments: [article]) ?? false
    }

    private func hold(_ answer: PageAnswer, since: Instant?, article: Int64, edition: Int64) throws -> KeptObservation {
        let claims = JSONValue.array(answer.claims.map { .string($0.text) }).canonicalString
        try database.cachedStatement(
            sql: """
                INSERT INTO pending (article, kind, content, asserted, published, generation, seen, verified, mask,
                    origin, raw, claims) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET seen = min(seen, excluded.seen), verified = excluded.verified
                """
        ).execute(arguments: [
            article, answer.kind.number, answer.content, answer.asserted, answer.published, answer.generation,
            answer.seen, since, try session.mask(answer.mask),
            try session.address(making: answer.origin.text, edition: edition), answer.raw?.blob, claims,
        ])
        let due = since.map { $0.advanced(byMilliseconds: Guard.confirmation) }
        return KeptObservation(
            article: article, run: nil, outcome: .waiting, confirmation: due.map(Confirmation.at) ?? .asSoonAsPossible)
    }

    /// A verified answer of an address said that nothing is there, or another article: what waited since earlier and came
    /// from there is contradicted.
    ///
    /// - Parameter other: the article that is there.
    package func contradict(answersOf url: CanonicalURL, besides other: Int64? = nil, at verified: Instant) throws {
        let waiting = try Int64.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT DISTINCT article FROM pending JOIN address ON address.id = pending.origin
                    WHERE address.url = ? AND article IS NOT ?
                    """), arguments: [url.text, other])
        for article in waiting { try contradict(article, from: url, at: verified) }
    }

    /// A verified answer said that the article is not there: what waited since earlier is contradicted.
    ///
    /// - Parameter origin: only what came from there; `nil`: all.
    package func contradict(_ article: Int64, from origin: CanonicalURL? = nil, at verified: Instant) throws {
        guard try isWaiting(article) else { return }
        let edition = try Int64.fetchOne(
            database.cachedStatement(sql: "SELECT edition FROM article WHERE id = ?"), arguments: [article])
        guard let edition else { return }
        let rows = try ArticleRows.load(article, from: database, rules: rules)
        let shown = ShownRevision(
            of: .page, article: rows.key, runs: rows.runs, retractions: rows.retractions, rules: rules)
        let held = try heldAnswers(article, kind: .page).filter { origin == nil || $0.origin == origin }
        let contradicted = Guard(rules: rules).contradicted(
            held.map { $0.guarded(among: rows.runs) }, at: verified, shownAttested: shown?.attested)
        try settle(held, contradicted, article: article, edition: edition)
    }

    private func forget(_ answer: PageAnswer, of article: Int64) throws {
        try database.cachedStatement(sql: "DELETE FROM pending WHERE article = ? AND kind = ? AND content = ?")
            .execute(arguments: [article, answer.kind.number, answer.content])
    }

    private func heldAnswers(_ article: Int64, kind: SourceKind) throws -> [PageAnswer] {
        let rows = try Row.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT article.name, pending.content, content.hash, mask.fields, pending.asserted, pending.published,
                        pending.generation, pending.seen, pending.verified, pending.raw, address.url, pending.claims
                    FROM pending JOIN article ON article.id = pending.article
                        JOIN content ON content.id = pending.content JOIN mask ON mask.id = pending.mask
                        JOIN address ON address.id = pending.origin
                    WHERE pending.article = ? AND pending.kind = ? ORDER BY pending.seen, pending.content
                    """), arguments: [article, kind.number])
        return try rows.compactMap { row in
            guard let hash = ContentHash(row[2] as Data), let origin = CanonicalURL(row[10] as String) else {
                return nil
            }
            return PageAnswer(
                kind: kind, article: ArticleKey(row[0]), content: row[1], hash: hash,
                mask: try CoverageMask(json: row[3]),
                asserted: row[4], published: row[5], generation: row[6], seen: row[7], verified: row[8],
                raw: (row[9] as Data?).flatMap { ContentHash($0) }, origin: origin,
                claims: (try JSONValue.parse(row[11] as String).strings ?? []).compactMap { CanonicalURL($0) })
        }
    }
}
