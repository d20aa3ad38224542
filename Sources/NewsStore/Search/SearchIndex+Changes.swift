import GRDB
import NewsModel
import NewsText

/// Following the change log.
extension SearchIndex {
    var cursor: String { "search:\(edition.rawValue)" }

    /// Takes the next changes into the index.
    ///
    /// - Returns: whether there may be more.
    func advance(limit: Int, by writer: IndexWriter) throws -> Bool {
        let position =
            try Int64.fetchOne(
                database.cachedStatement(sql: "SELECT sequence FROM cursor WHERE name = ?"), arguments: [cursor]) ?? 0
        let newest = try Int64.fetchOne(database.cachedStatement(sql: "SELECT max(sequence) FROM change")) ?? 0
        guard newest > position else { return false }
        let changes = try Row.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT change.sequence, change.article, article.same FROM change JOIN article ON article.id = change.article
                        JOIN edition ON edition.id = article.edition
                    WHERE change.sequence > ? AND change.shown = 1 AND edition.name = ? ORDER BY change.sequence LIMIT ?
                    """), arguments: [position, edition.rawValue, limit])
        writer.beginBatch(at: position)
        var done: Set<Int64> = []
        for change in changes {
            // What is shown of several ids is shown under the first, whichever a row is about.
            for article in [change[1], change[2] as Int64?].compactMap({ $0 }) where done.insert(article).inserted {
                try index(article, writer)
            }
        }
        let reached: Int64 = changes.count < limit ? newest : changes.last?[0] ?? newest
        try writer.finishBatch(of: self, at: reached)
        try database.cachedStatement(
            sql:
                "INSERT INTO cursor (name, sequence) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET sequence = excluded.sequence"
        ).execute(arguments: [cursor, reached])
        return changes.count == limit
    }

    /// Brings one article's entry to what the view says.
    private func index(_ article: Int64, _ writer: IndexWriter) throws {
        let wanted = try IndexedContents.wanted(for: article, in: database)
        let held = try IndexedContents.held(for: article, in: database)
        guard wanted != held else { return }
        if let held { try writer.delete(article, held.text(in: database), from: self) }
        guard let wanted else {
            try database.execute(sql: "DELETE FROM indexed WHERE article = ?", arguments: [article])
            return
        }
        try writer.insert(article, wanted.text(in: database), into: self)
        try database.cachedStatement(
            sql: """
                INSERT INTO indexed (article, title, lede, body) VALUES (?, ?, ?, ?)
                ON CONFLICT (article) DO UPDATE SET title = excluded.title, lede = excluded.lede, body = excluded.body
                """
        ).execute(arguments: [article, wanted.title, wanted.lede, wanted.body])
    }
}

extension NewsStore {
    /// Takes everything that changed into the search indexes, in transactions of its own. An index that is outdated is made
    /// anew beside itself, and answers meanwhile.
    public func updateSearchIndex() throws(StoreError) {
        for edition in try editions() { try updateSearchIndex(of: edition.id) }
    }

    /// Builds the search indexes of some editions anew from the view; the present ones answer until these are whole.
    ///
    /// - Parameters:
    ///   - editions: none: all.
    ///   - options: what the texts are made by, in the index and in what is asked of it, from now on; `nil`: as it is.
    public func rebuildSearchIndex(
        of editions: [EditionID] = [], options: AnalysisOptions? = nil
    ) throws(StoreError) {
        try check(editions)
        for edition in try self.editions() where editions.isEmpty || editions.contains(edition.id) {
            try write { database in
                _ = try SearchIndex.newest(of: edition.id, in: database)?.renewed(options: options)
            }
            try updateSearchIndex(of: edition.id)
        }
    }

    /// What the texts of an edition are made by in its search index; `nil` where it has none.
    public func searchOptions(of edition: EditionID) throws(StoreError) -> AnalysisOptions? {
        try read { try SearchIndex.answering(edition, in: $0)?.options }
    }

    func updateSearchIndex(of edition: EditionID) throws(StoreError) {
        var writer: IndexWriter?
        while try write({ database in
            guard var index = try SearchIndex.newest(of: edition, in: database) else { return false }
            if try index.isOutdated() { index = try index.renewed() ?? index }
            // Another process may have renewed it between two batches.
            let used = try writer.flatMap { $0.isFor(index) ? $0 : nil } ?? IndexWriter(index)
            writer = used
            if try index.advance(limit: StoreTuning.indexBatch, by: used) { return true }
            if !index.isWhole { try index.becomeWhole() }
            return false
        }) {}
    }

    /// Merges the search indexes' segments where there are many postings in several of them, compresses superseded bodies,
    /// and gives the pages that are free back to the file system: at the end of a pull, not in the middle.
    public func tidy() throws(StoreError) {
        try packSuperseded()
        for edition in try editions() {
            try write { try SearchIndex.newest(of: edition.id, in: $0)?.mergeSegments() }
        }
        try write { database in
            let free = try Int.fetchOne(database, sql: "PRAGMA freelist_count") ?? 0
            guard free > StoreTuning.tolerableFreePages else { return }
            try database.execute(sql: "PRAGMA incremental_vacuum")
        }
    }
}
