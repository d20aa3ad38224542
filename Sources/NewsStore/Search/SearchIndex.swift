import GRDB
import NewsModel
import NewsText

/// The full-text index of an edition: an FTS5 table without content of its own, a function of the view.
///
/// It follows the change log by a durable cursor, in transactions of its own, so that pulls never wait for it to be
/// whole; it can be rebuilt at any time and then gives the same answers.
struct SearchIndex {
    let edition: EditionID
    let database: Database

    var table: String { Self.table(of: edition) }
    var cursor: String { "search:\(edition.rawValue)" }

    /// The name of an edition's table. Names of tables are the same in upper and lower case, those of editions are not: all
    /// but small letters and digits is written as `_` and the two hexadecimal digits of a byte.
    static func table(of edition: EditionID) -> String {
        edition.rawValue.utf8.reduce(into: "search_") { name, byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                name.unicodeScalars.append(Unicode.Scalar(byte))
            default: name += "_" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
            }
        }
    }

    static func create(for edition: EditionID, language: String, in database: Database) throws {
        let name = table(of: edition)
        // Asked of the file itself: another process may have made it since this connection last looked.
        let isThere = try Bool.fetchOne(
            database, sql: "SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE name = ?)", arguments: [name])
        guard isThere != true else { return }
        let code = String(
            language.unicodeScalars.filter { $0.isASCII && ($0.properties.isAlphabetic || $0 == "-") }.map(
                Character.init))
        try database.execute(
            sql:
                "CREATE VIRTUAL TABLE IF NOT EXISTS \(name) USING fts5(title, lede, body, content='', tokenize=\"newssync \(code)\")"
        )
        try database.execute(
            sql: "INSERT INTO \(name) (\(name), rank) VALUES ('hashsize', ?)", arguments: [StoreTuning.indexHashSize])
    }

    /// Takes the next changes into the index.
    ///
    /// - Returns: whether there may be more.
    func advance(limit: Int) throws -> Bool {
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
        var done: Set<Int64> = []
        for change in changes {
            // What is shown of several ids is shown under the first, whichever a row is about.
            for article in [change[1], change[2] as Int64?].compactMap({ $0 }) where done.insert(article).inserted {
                try index(article)
            }
        }
        let reached: Int64 = changes.count < limit ? newest : changes.last?[0] ?? newest
        try database.cachedStatement(
            sql:
                "INSERT INTO cursor (name, sequence) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET sequence = excluded.sequence"
        ).execute(arguments: [cursor, reached])
        return changes.count == limit
    }

    /// Makes one segment of several where those beside the largest hold a good part of the postings. The structure record
    /// is FTS5's own affair, so what counts is how many pages of postings there are for each segment.
    func mergeSegments() throws {
        let sizes = try Int.fetchAll(
            database, sql: "SELECT count(*) FROM \(table)_data WHERE id > 10 GROUP BY id >> 37 ORDER BY 1 DESC")
        guard let largest = sizes.first, sizes.count > 1,
            (sizes.reduce(0, +) - largest) * StoreTuning.mergeShare > largest
        else { return }
        try database.execute(sql: "INSERT INTO \(table) (\(table)) VALUES ('optimize')")
    }

    /// Empties the index and starts it over from the view: after a change of the analysis.
    func restart() throws {
        try database.execute(sql: "INSERT INTO \(table) (\(table)) VALUES ('delete-all')")
        try database.execute(
            sql: """
                DELETE FROM indexed WHERE article IN (SELECT article.id FROM article
                    JOIN edition ON edition.id = article.edition WHERE edition.name = ?)
                """, arguments: [edition.rawValue])
        try database.execute(sql: "DELETE FROM cursor WHERE name = ?", arguments: [cursor])
    }

    /// Whether the index holds terms of another version of the analysis.
    func isOutdated() throws -> Bool {
        try Bool.fetchOne(
            database,
            sql: """
                SELECT EXISTS (SELECT 1 FROM indexed JOIN article ON article.id = indexed.article
                    JOIN edition ON edition.id = article.edition WHERE edition.name = ? AND indexed.analysis <> ?)
                """, arguments: [edition.rawValue, Analyzer.version]) ?? false
    }

    /// Adds an entry.
    func insert(_ row: Int64, _ text: (title: String, lede: String, body: String)) throws {
        try database.cachedStatement(sql: "INSERT INTO \(table) (rowid, title, lede, body) VALUES (?, ?, ?, ?)")
            .execute(arguments: [row, text.title, text.lede, text.body])
    }

    /// Brings one article's entry to what the view says.
    private func index(_ article: Int64) throws {
        let wanted = try IndexedContents.wanted(for: article, in: database)
        let held = try IndexedContents.held(for: article, in: database)
        guard wanted != held else { return }
        if let held {
            let text = try held.text(in: database)
            try database.cachedStatement(
                sql: "INSERT INTO \(table) (\(table), rowid, title, lede, body) VALUES ('delete', ?, ?, ?, ?)"
            ).execute(arguments: [article, text.title, text.lede, text.body])
        }
        guard let wanted else {
            try database.execute(sql: "DELETE FROM indexed WHERE article = ?", arguments: [article])
            return
        }
        try insert(article, wanted.text(in: database))
        try database.cachedStatement(
            sql: """
                INSERT INTO indexed (article, title, lede, body, analysis) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (article) DO UPDATE SET title = excluded.title, lede = excluded.lede, body = excluded.body,
                    analysis = excluded.analysis
                """
        ).execute(arguments: [article, wanted.title, wanted.lede, wanted.body, Analyzer.version])
    }
}

/// The contents whose fields stand in the index for an article.
struct IndexedContents: Equatable {
    var title: Int64?
    var lede: Int64?
    var body: Int64?

    /// What the index should hold; `nil` for an article that is gone or has nothing to show.
    static func wanted(for article: Int64, in database: Database) throws -> IndexedContents? {
        guard let view = try ViewRecord.fetch(article, from: database), !view.gone, let content = view.content else {
            return nil
        }
        let others = try view.otherContents(in: database)
        // What is not here cannot be indexed; when it comes, the change log says so.
        func kept(_ field: FieldName) throws -> Int64? {
            let winner = others[field] ?? content
            return try isKept(winner, in: database) ? winner : nil
        }
        let wanted = try IndexedContents(title: kept(.title), lede: kept(.lede), body: kept(.body))
        return wanted == IndexedContents() ? nil : wanted
    }

    private static func isKept(_ content: Int64, in database: Database) throws -> Bool {
        try Bool.fetchOne(
            database.cachedStatement(sql: "SELECT metadata IS NOT NULL FROM content WHERE id = ?"),
            arguments: [content]) ?? false
    }

    static func held(for article: Int64, in database: Database) throws -> IndexedContents? {
        try Row.fetchOne(
            database.cachedStatement(sql: "SELECT title, lede, body FROM indexed WHERE article = ?"),
            arguments: [article]
        ).map { IndexedContents(title: $0[0], lede: $0[1], body: $0[2]) }
    }

    /// The text of each column: exactly this must be given again to delete it.
    func text(in database: Database) throws -> (title: String, lede: String, body: String) {
        (
            try metadata("title", of: title, in: database), try metadata("lede", of: lede, in: database),
            try bodyText(in: database)
        )
    }

    private func metadata(_ field: String, of content: Int64?, in database: Database) throws -> String {
        guard let content else { return "" }
        return try String.fetchOne(
            database.cachedStatement(sql: "SELECT json_extract(metadata, ?) FROM content WHERE id = ?"),
            arguments: ["$.\(field)", content]) ?? ""
    }

    private func bodyText(in database: Database) throws -> String {
        guard let body else { return "" }
        return try StoredBody(database: database).words(content: body)
    }
}

/// The words of a body.
public enum BodyText {
    /// The blocks' texts, one a line.
    public static func plain(_ body: JSONValue) -> String {
        (body.arrayValue ?? []).compactMap(Block.init(json:)).map(\.text).filter { !$0.isEmpty }.joined(separator: "\n")
    }
}

extension NewsStore {
    /// Takes everything that changed into the search indexes, in transactions of its own.
    public func updateSearchIndex() throws(StoreError) {
        for edition in try editions() {
            while try write({ database in
                let index = SearchIndex(edition: edition.id, database: database)
                if try index.isOutdated() { try index.restart() }
                return try index.advance(limit: StoreTuning.indexBatch)
            }) {}
        }
    }

    /// Merges the search indexes' segments where there are many postings in several of them, compresses superseded bodies,
    /// and gives the pages that are free back to the file system: at the end of a pull, not in the middle.
    public func tidy() throws(StoreError) {
        try packSuperseded()
        for edition in try editions() {
            try write { try SearchIndex(edition: edition.id, database: $0).mergeSegments() }
        }
        try write { database in
            let free = try Int.fetchOne(database, sql: "PRAGMA freelist_count") ?? 0
            guard free > StoreTuning.tolerableFreePages else { return }
            try database.execute(sql: "PRAGMA incremental_vacuum")
        }
    }

    /// Builds the search indexes anew from the view.
    public func rebuildSearchIndex() throws(StoreError) {
        for edition in try editions() {
            try write { try SearchIndex(edition: edition.id, database: $0).restart() }
        }
        try updateSearchIndex()
    }
}
