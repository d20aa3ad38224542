import Foundation
import GRDB
import NewsModel

/// Numbers of what is named over and over.
extension Database {
    func editionNumber(_ edition: EditionID) throws -> Int64? {
        try Int64.fetchOne(cachedStatement(sql: "SELECT id FROM edition WHERE name = ?"), arguments: [edition.rawValue])
    }

    func articleNumber(_ key: ArticleKey) throws -> Int64? {
        try Int64.fetchOne(cachedStatement(sql: "SELECT id FROM article WHERE name = ?"), arguments: [key.rawValue])
    }

    func addressNumber(_ url: CanonicalURL) throws -> Int64? {
        try Int64.fetchOne(cachedStatement(sql: "SELECT id FROM address WHERE url = ?"), arguments: [url.text])
    }
}

extension Instant: DatabaseValueConvertible {
    public var databaseValue: DatabaseValue { milliseconds.databaseValue }

    public static func fromDatabaseValue(_ value: DatabaseValue) -> Instant? {
        Int64.fromDatabaseValue(value).map(Instant.init(milliseconds:))
    }
}

extension ContentHash {
    /// The digest as a blob.
    var blob: Data { Data(bytes) }
}

extension RowID {
    /// The 16 bytes as a blob.
    var blob: Data { Data(bytes) }
}

extension CoverageMask {
    /// Reads how a mask stands in the store: a JSON array of names.
    init(json text: String) throws {
        let fields = try JSONValue.parse(text).strings ?? []
        self.init(fields.map { FieldName($0) })
    }
}
