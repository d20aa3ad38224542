import GRDB
import NewsMerge
import NewsModel

/// Rule P4: what a peer's row turned back is asked of the origin itself.
extension RecordApplier {
    /// Makes an article due, under each of its ids.
    ///
    /// - Parameter since: an instant of the origin's clock that has passed there. This machine's clock may be ahead, and
    ///   "at once" would then wait for the difference.
    func askTheOrigin(of article: Int64, since: Instant) throws {
        let due = since.advanced(byMilliseconds: -StoreTuning.toleratedLead)
        let ids = try session.articleIDs(of: article)
        let select = try writer.database.cachedStatement(sql: "SELECT id FROM article WHERE id \(ids.condition)")
        for id in try Int64.fetchAll(select, arguments: [ids.first]) where try !askWhereItWasSeen(id, due: due) {
            try askWhereOthersSawIt(id, due: due)
        }
    }

    /// Asks the addresses that answered this store with the article; whether there are any.
    private func askWhereItWasSeen(_ article: Int64, due: Instant) throws -> Bool {
        let update = try session.statement(
            """
            UPDATE frontier SET due = min(coalesce(due, ?1), ?1), reason = 6
            WHERE article = ?2 AND address IN (SELECT claim.address
                FROM claim JOIN run ON run.id = claim.run WHERE run.article = ?2)
            """)
        update.bind(due, 1)
        update.bind(article, 2)
        try update.run()
        return writer.database.changesCount > 0
    }

    /// Asks an address that this store never visited: the newest from which anyone has the article, where it still is the
    /// article's, and the edition's own. What others say must not have this store ask strangers.
    private func askWhereOthersSawIt(_ article: Int64, due: Instant) throws {
        let rows = try Row.fetchAll(
            writer.database.cachedStatement(
                sql: """
                    SELECT address.id, address.url, edition.id, edition.site, article.name
                    FROM run JOIN address ON address.id = run.origin JOIN article ON article.id = run.article
                        JOIN edition ON edition.id = article.edition
                        JOIN replica ON replica.id = run.replica AND replica.distrusted IS NULL
                    WHERE run.article = ? AND run.kind = 1 GROUP BY address.id ORDER BY max(run.start) DESC, address.id
                    """), arguments: [article])
        let own = try rows.first { row in
            guard let url = CanonicalURL(row[1] as String), url.site == CanonicalURL(row[3] as String)?.site else {
                return false
            }
            return try AliasClaims.claimant(of: url, in: writer.database).map { $0.rawValue == row[4] } ?? true
        }
        guard let own else { return }
        try writer.database.cachedStatement(
            sql: """
                INSERT INTO frontier (address, edition, article, due, reason) VALUES (?1, ?2, ?3, ?4, 6)
                ON CONFLICT (address) DO UPDATE SET article = coalesce(article, excluded.article),
                    due = min(coalesce(due, excluded.due), excluded.due), reason = excluded.reason
                """
        ).execute(arguments: [own[0] as Int64, own[2] as Int64, article, due])
    }
}

extension StoreWriter.Refolded {
    /// Where what is shown now claims less than what was shown before was attested by, or is back with a claim from before it
    /// was taken away: the latest instant at which the origin is said to have stood by it.
    var wentBack: Instant? {
        guard let after, let before else { return nil }
        // Where the same content stays shown, and none was away, nothing can have gone back: it is not folded for that.
        let isOther = before.kind != after.kind || before.content != after.content
        guard isOther || before.gone && !after.gone, let new = revision(after) else { return nil }
        let claim = new.sightings.compactMap { joined in
            joined.sighting.asserted.map { min($0, joined.firstSeen) }
        }.max()
        guard goesBack(claim ?? .distantPast, from: before, to: after, isOther: isOther) else { return nil }
        return new.attested ?? new.firstSeen
    }

    private func goesBack(_ claim: Instant, from before: ViewRecord, to after: ViewRecord, isOther: Bool) -> Bool {
        if before.gone, !after.gone, let gone = rows.retractions.map(\.gone).max(), claim < gone { return true }
        guard isOther, let old = revision(before), let attested = old.attested else { return false }
        return claim < attested
    }

    private func revision(_ record: ViewRecord) -> Revision? {
        guard let kind = record.kind.flatMap({ SourceKind(number: $0) }),
            let hash = rows.contents.first(where: { $0.value == record.content })?.key
        else { return nil }
        let id = RevisionID(kind: kind, content: hash)
        return Revision.all(in: rows.runs.filter { $0.revision == id }).first
    }
}
