import Foundation
import GRDB
import NewsMerge
import NewsModel

extension StoreWriter {
    /// Folds an article's rows again, under all its ids, and materialises the view of the first; whether what is shown
    /// changed.
    func refold(_ article: Int64) throws -> Bool { try refolded(article).isChanged }

    /// What folding an article again came to.
    struct Refolded {
        var rows: ArticleRows
        var before: ViewRecord?
        /// `nil` where nothing is shown.
        var after: ViewRecord?
        var isChanged: Bool
    }

    /// As `refold`, with what was shown before.
    func refolded(_ article: Int64) throws -> Refolded {
        let ids = try session.articleIDs(of: article)
        let hidden = ids.first == article ? false : try hideView(of: article)
        let rows = try session.rows(ids, rules: rules)
        let before = try session.view(ids.first)
        guard let record = try ViewRecord.wanted(rows) else {
            return Refolded(
                rows: rows, before: before, after: nil, isChanged: try hideView(of: ids.first) || hidden)
        }
        guard record != before else { return Refolded(rows: rows, before: before, after: record, isChanged: hidden) }
        if try session.mayBePacked() { try unpackShown(record) }
        if let before {
            try session.replace(before, by: record, article: ids.first)
        } else {
            try session.keep(record, article: ids.first)
        }
        return Refolded(rows: rows, before: before, after: record, isChanged: true)
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
    /// Canonical JSON of field → [kind, content hash] of the fields that do not come from `content`; `nil` where all do.
    var winners: String?

    init(_ view: ArticleView, in rows: ArticleRows) throws {
        (gone, published, modified) = (view.status == .gone, view.published, view.modified)
        guard let main = view.winners[.title] ?? view.winners.min(by: { $0.key < $1.key })?.value else { return }
        (kind, content) = (main.kind.number, rows.contents[main.content])
        let others = view.winners.filter { $0.value != main }
        guard !others.isEmpty else { return }
        winners =
            JSONValue.object(
                Dictionary(
                    others.map { ($0.key.rawValue, [.string($0.value.kind.rawValue), .string($0.value.content.hex)]) },
                    uniquingKeysWith: { first, _ in first })
            ).canonicalString
    }

    /// What is to be shown of some rows; `nil` where there are none.
    static func wanted(_ rows: ArticleRows) throws -> ViewRecord? {
        rows.runs.isEmpty && rows.retractions.isEmpty ? nil : try ViewRecord(rows.view(), in: rows)
    }

    /// What one row alone says of a live article: the fold of that row.
    init(lone run: Run, content number: Int64) {
        gone = false
        guard !run.mask.fields.isEmpty else { return }
        (kind, content) = (run.sighting.kind.number, number)
        if run.mask.covers(.title) { (published, modified) = (run.sighting.published, run.sighting.asserted) }
    }

    init(
        gone: Bool, published: Instant?, modified: Instant?, kind: Int64?, content: Int64?, winners: String?
    ) {
        (self.gone, self.published, self.modified) = (gone, published, modified)
        (self.kind, self.content, self.winners) = (kind, content, winners)
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
