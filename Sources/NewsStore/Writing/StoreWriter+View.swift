import Foundation
import GRDB
import NewsMerge
import NewsModel

extension StoreWriter {
    /// Folds an article's rows again, under all its ids, and materialises the view of the first; whether what is shown
    /// changed.
    func refold(_ article: Int64) throws -> Bool {
        let ids = try ArticleIDs(of: article, in: database)
        let edition = try Int64.fetchOne(
            database.cachedStatement(sql: "SELECT edition FROM article WHERE id = ?"), arguments: [ids.first])
        let hidden = ids.first == article ? false : try hideView(of: article)
        let rows = try ArticleRows.load(ids.first, from: database, rules: rules)
        guard let record = try ViewRecord.wanted(rows) else { return try hideView(of: ids.first) || hidden }
        let before = try ViewRecord.fetch(ids.first, from: database)
        guard record != before else { return hidden }
        try unpackShown(record)
        try database.cachedStatement(
            sql: """
                INSERT INTO view (article, edition, gone, published, modified, kind, content, winners)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (article) DO UPDATE SET gone = excluded.gone, published = excluded.published,
                    modified = excluded.modified, kind = excluded.kind, content = excluded.content, winners = excluded.winners
                """
        ).execute(arguments: [
            ids.first, edition, record.gone, record.published, record.modified, record.kind, record.content,
            record.winners,
        ])
        return true
    }

    /// Takes away the view of an id that nothing is shown under any more; whether it had one.
    private func hideView(of article: Int64) throws -> Bool {
        try database.cachedStatement(sql: "DELETE FROM view WHERE article = ?").execute(arguments: [article])
        return database.changesCount > 0
    }
}

/// An article's view as the table `view` holds it.
struct ViewRecord: Equatable {
    var gone: Bool
    var published: Instant?
    var modified: Instant?
    var kind: Int64?
    var content: Int64?
    /// Canonical JSON of field → [kind, content hash] where not every field comes from `content`.
    var winners: String?

    init(_ view: ArticleView, in rows: ArticleRows) throws {
        (gone, published, modified) = (view.status == .gone, view.published, view.modified)
        guard let main = view.winners[.title] ?? view.winners.min(by: { $0.key < $1.key })?.value else { return }
        (kind, content) = (main.kind.number, rows.contents[main.content])
        let mask = rows.runs.first { $0.revision == main }?.mask
        let isWhole = view.winners.values.allSatisfy { $0 == main } && mask.map(\.fields) == view.winners.keys.sorted()
        guard !isWhole else { return }
        winners =
            JSONValue.object(
                Dictionary(
                    view.winners.map {
                        ($0.key.rawValue, [.string($0.value.kind.rawValue), .string($0.value.content.hex)])
                    },
                    uniquingKeysWith: { first, _ in first })
            ).canonicalString
    }

    /// What is to be shown of some rows; `nil` where there are none.
    static func wanted(_ rows: ArticleRows) throws -> ViewRecord? {
        rows.runs.isEmpty && rows.retractions.isEmpty ? nil : try ViewRecord(rows.view(), in: rows)
    }

    private init(_ row: Row) {
        (gone, published, modified) = (row[0], row[1], row[2])
        (kind, content, winners) = (row[3], row[4], row[5])
    }

    static func fetch(_ article: Int64, from database: Database) throws -> ViewRecord? {
        try Row.fetchOne(
            database.cachedStatement(
                sql: "SELECT gone, published, modified, kind, content, winners FROM view WHERE article = ?"),
            arguments: [article]
        ).map(ViewRecord.init)
    }
}
