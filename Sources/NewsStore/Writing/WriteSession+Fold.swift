import GRDB
import NewsMerge
import NewsModel

extension WriteSession {
    /// The ids under which an article stands.
    func articleIDs(of article: Int64) throws -> ArticleIDs {
        let select = try statement("SELECT name, same FROM article WHERE id = ?")
        select.bind(article, 1)
        guard try select.step() else { throw StoreError.damaged(path: "", detail: "there is no article \(article)") }
        let (name, isAlone) = (select.text(0) ?? "", select.optional(1) == nil)
        select.reset()
        return isAlone
            ? ArticleIDs(first: article, key: ArticleKey(name), areSeveral: false)
            : try ArticleIDs(of: article, in: database)
    }

    /// All rows of an article, as far as the fold looks at them.
    func rows(_ article: Int64, rules: MergeRules) throws -> ArticleRows {
        try rows(articleIDs(of: article), rules: rules)
    }

    func rows(_ ids: ArticleIDs, rules: MergeRules) throws -> ArticleRows {
        // Mostly there is one id and no planted mistake, which may look at more of a row than the fold does.
        try rules.planted == nil && !ids.areSeveral
            ? foldRows(ids, rules: rules) : ArticleRows.load(ids.first, from: database, rules: rules)
    }

    /// The rows of an article with one id as far as the fold looks at them: not where an answer came from, nor the hash of
    /// its raw bytes.
    private func foldRows(_ ids: ArticleIDs, rules: MergeRules) throws -> ArticleRows {
        let (article, key) = (ids.first, ids.key)
        var result = ArticleRows(key: key, rules: rules)
        let select = try statement(
            """
            SELECT run.replica, run.kind, content.hash, run.asserted, run.published, run.generation, run.start,
                run.verified, run.mask, run.content
            FROM run JOIN content ON content.id = run.content WHERE run.article = ? ORDER BY run.id
            """)
        select.bind(article, 1)
        while try select.step() {
            let replica = try replica(numbered: select.integer(0))
            guard replica.isTrusted, let kind = SourceKind(number: select.integer(1)), let hash = select.hash(2),
                let start = select.instant(6)
            else { continue }
            let sighting = Sighting(
                article: key, kind: kind, content: hash, asserted: select.instant(3), published: select.instant(4),
                generation: Int(select.integer(5)))
            result.runs.append(
                Run(
                    replica: replica.name, sighting: sighting, start: start, verified: select.instant(7),
                    mask: try mask(numbered: select.integer(8))))
            result.contents[hash] = select.integer(9)
        }
        let gone = try statement("SELECT replica, gone FROM retraction WHERE article = ?")
        gone.bind(article, 1)
        while try gone.step() {
            let replica = try replica(numbered: gone.integer(0))
            guard replica.isTrusted, let instant = gone.instant(1) else { continue }
            result.retractions.append(Retraction(replica: replica.name, article: key, gone: instant))
        }
        return result
    }

    /// Whether any body is packed: mostly none of a batch is, and then no content is looked up for it.
    func mayBePacked() throws -> Bool {
        if let known = hasPacked { return known }
        let found = try statement("SELECT EXISTS (SELECT 1 FROM packed)").first() == 1
        hasPacked = found
        return found
    }

    /// What is shown of an article.
    func view(_ article: Int64) throws -> ViewRecord? {
        let select = try statement(
            "SELECT gone, published, modified, kind, content, winners FROM view WHERE article = ?")
        select.bind(article, 1)
        guard try select.step() else { return nil }
        defer { select.reset() }
        return ViewRecord(
            gone: select.integer(0) != 0, published: select.instant(1), modified: select.instant(2),
            kind: select.optional(3), content: select.optional(4), winners: select.text(5))
    }

    /// Puts what is shown of an article in the place of what was; the dates by which lists are ordered mostly stay, and then
    /// their index is not written.
    func replace(_ old: ViewRecord, by record: ViewRecord, article: Int64) throws {
        guard old.published == record.published else { return try keep(record, article: article) }
        let write = try statement(
            "UPDATE view SET gone = ?, modified = ?, kind = ?, content = ?, winners = ? WHERE article = ?")
        write.bind(record.gone ? 1 : 0, 1)
        write.bind(record.modified, 2)
        write.bind(record.kind, 3)
        write.bind(record.content, 4)
        write.bind(record.winners, 5)
        write.bind(article, 6)
        try write.run()
    }

    /// Materialises what is shown of an article.
    func keep(_ record: ViewRecord, article: Int64) throws {
        let write = try statement(
            """
            INSERT INTO view (article, edition, gone, published, modified, kind, content, winners)
            VALUES (?1, (SELECT edition FROM article WHERE id = ?1), ?2, ?3, ?4, ?5, ?6, ?7)
            ON CONFLICT (article) DO UPDATE SET gone = excluded.gone, published = excluded.published,
                modified = excluded.modified, kind = excluded.kind, content = excluded.content, winners = excluded.winners
            """)
        write.bind(article, 1)
        write.bind(record.gone ? 1 : 0, 2)
        write.bind(record.published, 3)
        write.bind(record.modified, 4)
        write.bind(record.kind, 5)
        write.bind(record.content, 6)
        write.bind(record.winners, 7)
        try write.run()
    }
}
