import Foundation
import GRDB
import NewsModel
import NewsText

/// A document that is no article of a store.
package struct CorpusDocument: Sendable {
    package var id: String
    /// BCP 47.
    package var language: String
    package var title: String
    package var text: String

    package init(id: String, language: String, title: String, text: String) {
        (self.id, self.language, self.title, self.text) = (id, language, title, text)
    }
}

/// An index of documents that are in no store, with a store's tables, analysis and ranking: for measuring them.
package final class CorpusIndex {
    private let database: DatabaseQueue
    private let path: String

    /// What documents become, in an index that is made.
    private let options: AnalysisOptions
    private var writers: [String: IndexWriter] = [:]
    private var analyzers: [String: Analyzer] = [:]

    /// Opens the index in a folder; makes both where they are missing.
    ///
    /// - Parameter withTrigrams: of an index that is made.
    package init(folder: String, withTrigrams: Bool = false) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        path = folder + "/index.sqlite"
        options = withTrigrams ? SearchIndex.options.union(.trigrams) : SearchIndex.options
        let opening = StoreOpening(path: path, creation: .createIfMissing, busyMilliseconds: 5000)
        database = try DatabaseQueue(path: path, configuration: opening.configuration())
        try database.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA journal_mode = WAL")
            try database.execute(
                sql: """
                    CREATE TABLE IF NOT EXISTS document (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
                    CREATE TABLE IF NOT EXISTS corpus (language TEXT PRIMARY KEY, options INTEGER NOT NULL) WITHOUT ROWID;
                    """)
        }
    }

    /// Adds documents, in one transaction.
    package func add(_ documents: [CorpusDocument]) throws {
        try database.write { database in
            for document in documents {
                let index = try index(for: document.language, in: database)
                let writer = try writers[document.language] ?? IndexWriter(index)
                writers[document.language] = writer
                try database.cachedStatement(sql: "INSERT INTO document (name) VALUES (?)")
                    .execute(arguments: [document.id])
                try writer.insert(database.lastInsertedRowID, (document.title, "", document.text), into: index)
            }
            for (language, writer) in writers { try writer.finishBatch(of: index(for: language, in: database)) }
        }
    }

    /// Merges what was added, as a pull does at its end.
    package func tidy() throws {
        try database.write { database in
            for language in try String.fetchAll(database, sql: "SELECT language FROM corpus ORDER BY language") {
                try known(language, in: database)?.mergeSegments()
            }
        }
        try database.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA incremental_vacuum")
            try database.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        }
    }

    /// Bytes of the index, and of the documents' names.
    package func size() throws -> Int {
        (try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
    }

    /// The names of the best documents, the best first; of equal scores those that were added first.
    package func search(_ text: String, language: String, any: Bool, limit: Int) throws -> [String] {
        try database.read { database in
            guard let index = try known(language, in: database) else { return [] }
            let analyzer = analyzers[language] ?? index.queryAnalyzer
            analyzers[language] = analyzer
            let query = SearchQuery.parse(text, analyzer: analyzer)
            guard
                let plan = try PlanBuilder.plan(query, for: index, analyzer: analyzer, joining: any ? .any : .all)
            else { return [] }
            return try RankedRows.best(of: plan, in: index, wanted: limit).prefix(limit).compactMap { row in
                try String.fetchOne(
                    database.cachedStatement(sql: "SELECT name FROM document WHERE id = ?"), arguments: [row.rowid])
            }
        }
    }

    /// The index of a language, which is made if it is missing.
    private func index(for language: String, in database: Database) throws -> SearchIndex {
        if let index = try known(language, in: database) { return index }
        let index = SearchIndex(
            edition: EditionID(language), generation: 1, language: language, options: options, database: database)
        try database.execute(
            sql: "INSERT INTO corpus (language, options) VALUES (?, ?)", arguments: [language, Int(options.rawValue)])
        try index.create()
        return index
    }

    private func known(_ language: String, in database: Database) throws -> SearchIndex? {
        try Int.fetchOne(
            database.cachedStatement(sql: "SELECT options FROM corpus WHERE language = ?"), arguments: [language]
        ).map {
            SearchIndex(
                edition: EditionID(language), generation: 1, language: language,
                options: AnalysisOptions(rawValue: UInt16(truncatingIfNeeded: $0)), database: database)
        }
    }
}
