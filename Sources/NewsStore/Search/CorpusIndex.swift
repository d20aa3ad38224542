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

    /// Opens the index in a folder; makes both where they are missing.
    package init(folder: String) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        path = folder + "/index.sqlite"
        let opening = StoreOpening(path: path, creation: .createIfMissing, busyMilliseconds: 5000)
        database = try DatabaseQueue(path: path, configuration: opening.configuration())
        try database.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA journal_mode = WAL")
            try database.execute(
                sql: """
                    CREATE TABLE IF NOT EXISTS document (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
                    CREATE TABLE IF NOT EXISTS corpus (name TEXT PRIMARY KEY) WITHOUT ROWID;
                    """)
        }
    }

    /// Adds documents, in one transaction.
    package func add(_ documents: [CorpusDocument]) throws {
        try database.write { database in
            for document in documents {
                let edition = Self.edition(of: document.language)
                try database.cachedStatement(sql: "INSERT OR IGNORE INTO corpus (name) VALUES (?)")
                    .execute(arguments: [edition.rawValue])
                try SearchIndex.create(for: edition, language: document.language, in: database)
                try database.cachedStatement(sql: "INSERT INTO document (name) VALUES (?)")
                    .execute(arguments: [document.id])
                try SearchIndex(edition: edition, database: database).insert(
                    database.lastInsertedRowID, (document.title, "", document.text))
            }
        }
    }

    /// Merges what was added, as a pull does at its end.
    package func tidy() throws {
        try database.write { database in
            for edition in try Self.editions(database) {
                try SearchIndex(edition: edition, database: database).mergeSegments()
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
        guard let plan = SearchPlan(text, language: language, joining: any ? .any : .all) else { return [] }
        return try database.read { database in
            let table = SearchIndex.table(of: Self.edition(of: language))
            return try RankedRows.best(of: plan, in: table, wanted: limit, database).prefix(limit).compactMap { row in
                try String.fetchOne(
                    database.cachedStatement(sql: "SELECT name FROM document WHERE id = ?"), arguments: [row.rowid])
            }
        }
    }

    private static func edition(of language: String) -> EditionID { EditionID(language.lowercased()) }

    private static func editions(_ database: Database) throws -> [EditionID] {
        try String.fetchAll(database, sql: "SELECT name FROM corpus ORDER BY name").map { EditionID($0) }
    }
}
