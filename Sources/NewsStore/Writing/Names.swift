import Foundation
import GRDB
import NewsModel

/// Numbers for what is named over and over: editions, articles, addresses, masks, replicas.
extension Database {
    /// The number of a name in a table, made where it is new.
    private func number(select: String, insert: String, _ arguments: StatementArguments, extra: StatementArguments = [])
        throws
        -> (id: Int64, isNew: Bool)
    {
        if let id = try Int64.fetchOne(cachedStatement(sql: select), arguments: arguments) { return (id, false) }
        try cachedStatement(sql: insert).execute(arguments: arguments + extra)
        return (lastInsertedRowID, true)
    }

    func editionNumber(_ edition: EditionID) throws -> Int64? {
        try Int64.fetchOne(cachedStatement(sql: "SELECT id FROM edition WHERE name = ?"), arguments: [edition.rawValue])
    }

    func articleNumber(_ key: ArticleKey) throws -> Int64? {
        try Int64.fetchOne(cachedStatement(sql: "SELECT id FROM article WHERE name = ?"), arguments: [key.rawValue])
    }

    func articleNumber(making key: ArticleKey, edition: Int64) throws -> (id: Int64, isNew: Bool) {
        try number(
            select: "SELECT id FROM article WHERE name = ?",
            insert: "INSERT INTO article (name, edition) VALUES (?, ?)",
            [key.rawValue], extra: [edition])
    }

    func addressNumber(_ url: CanonicalURL) throws -> Int64? {
        try Int64.fetchOne(cachedStatement(sql: "SELECT id FROM address WHERE url = ?"), arguments: [url.text])
    }

    func addressNumber(making url: CanonicalURL, edition: Int64) throws -> Int64 {
        try number(
            select: "SELECT id FROM address WHERE url = ?", insert: "INSERT INTO address (url, edition) VALUES (?, ?)",
            [url.text], extra: [edition]
        ).id
    }

    func maskNumber(_ mask: CoverageMask) throws -> Int64 {
        let fields = JSONValue.array(mask.fields.map { .string($0.rawValue) }).canonicalString
        return try number(
            select: "SELECT id FROM mask WHERE fields = ?", insert: "INSERT INTO mask (fields) VALUES (?)", [fields]
        ).id
    }

    func replicaNumber(_ replica: ReplicaID) throws -> Int64 {
        try number(
            select: "SELECT id FROM replica WHERE name = ?", insert: "INSERT INTO replica (name) VALUES (?)",
            [replica.rawValue]
        ).id
    }
}

extension SourceKind {
    /// How the kind stands in the store.
    var number: Int64 {
        switch self {
        case .page: 1
        case .feed: 2
        case .sitemap: 3
        }
    }

    init?(number: Int64) {
        guard let kind = Self.allCases.first(where: { $0.number == number }) else { return nil }
        self = kind
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
