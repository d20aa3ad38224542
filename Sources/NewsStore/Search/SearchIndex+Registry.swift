import GRDB
import NewsModel
import NewsText

/// Which indexes there are. The newest of an edition follows the change log; the one that answers is the newest that has once been
/// whole, or the only one.
extension SearchIndex {
    /// Registers an edition's first index, where it has none.
    static func create(for edition: EditionID, language: String, in database: Database) throws {
        // Asked of the file itself: another process may have made it since this connection last looked.
        guard try newest(of: edition, in: database) == nil else { return }
        try next(after: nil, edition, language, options, in: database)
    }

    /// The one that takes changes.
    static func newest(of edition: EditionID, in database: Database) throws -> SearchIndex? {
        try fetch(edition, "ORDER BY generation DESC", in: database)
    }

    /// The one that searches ask.
    static func answering(_ edition: EditionID, in database: Database) throws -> SearchIndex? {
        try fetch(edition, "ORDER BY is_whole DESC, generation DESC", in: database)
    }

    /// Whether its terms are of another version of the analysis, or its edition's language is another now.
    func isOutdated() throws -> Bool {
        try Bool.fetchOne(
            database,
            sql: """
                SELECT search_index.analysis <> ?1 OR search_index.language <> edition.language
                FROM search_index JOIN edition ON edition.id = search_index.edition
                WHERE edition.name = ?2 AND search_index.generation = ?3
                """, arguments: [Analyzer.version, edition.rawValue, generation]) ?? false
    }

    /// Begins the next generation, which starts over from the view. This one answers until that is whole.
    @discardableResult
    func renewed(options: AnalysisOptions? = nil) throws -> SearchIndex? {
        let language = try String.fetchOne(
            database, sql: "SELECT language FROM edition WHERE name = ?", arguments: [edition.rawValue])
        try database.execute(
            sql: """
                DELETE FROM indexed WHERE article IN (SELECT article.id FROM article
                    JOIN edition ON edition.id = article.edition WHERE edition.name = ?)
                """, arguments: [edition.rawValue])
        try database.execute(sql: "DELETE FROM cursor WHERE name = ?", arguments: [cursor])
        try Self.next(after: generation, edition, language ?? self.language, options ?? self.options, in: database)
        return try Self.newest(of: edition, in: database)
    }

    /// Lets this index answer, and drops those before.
    func becomeWhole() throws {
        let older = try Int.fetchAll(
            database,
            sql: """
                SELECT generation FROM search_index WHERE generation <> ?
                    AND edition = (SELECT id FROM edition WHERE name = ?)
                """, arguments: [generation, edition.rawValue])
        for generation in older {
            try SearchIndex(
                edition: edition, generation: generation, language: language, options: options, database: database
            ).drop()
        }
        try database.execute(
            sql: """
                DELETE FROM search_index WHERE generation <> ? AND edition = (SELECT id FROM edition WHERE name = ?)
                """, arguments: [generation, edition.rawValue])
        try database.execute(
            sql: """
                UPDATE search_index SET is_whole = 1
                WHERE is_whole = 0 AND edition = (SELECT id FROM edition WHERE name = ?)
                """, arguments: [edition.rawValue])
    }

    private static func next(
        after generation: Int?, _ edition: EditionID, _ language: String, _ options: AnalysisOptions,
        in database: Database
    ) throws {
        let made = SearchIndex(
            edition: edition, generation: (generation ?? 0) + 1, language: language, options: options,
            database: database)
        try database.execute(
            sql: """
                INSERT INTO search_index (edition, generation, language, analysis, options, is_whole)
                SELECT id, ?, ?, ?, ?, 0 FROM edition WHERE name = ?
                """,
            arguments: [
                made.generation, language, Analyzer.version, Int(options.rawValue), edition.rawValue,
            ])
        try made.create()
    }

    private static func fetch(_ edition: EditionID, _ order: String, in database: Database) throws -> SearchIndex? {
        try Row.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT generation, search_index.language, options, is_whole FROM search_index
                    JOIN edition ON edition.id = search_index.edition WHERE edition.name = ? \(order) LIMIT 1
                    """), arguments: [edition.rawValue]
        ).map { row in
            SearchIndex(
                edition: edition, generation: row[0], language: row[1],
                options: AnalysisOptions(rawValue: UInt16(truncatingIfNeeded: row[2] as Int)), isWhole: row[3],
                database: database)
        }
    }
}
