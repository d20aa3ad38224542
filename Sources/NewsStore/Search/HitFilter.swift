import GRDB
import NewsMerge
import NewsModel
import NewsText

/// Decides which articles of an edition a search may find, beside their words.
struct HitFilter {
    /// Those of the dates that were asked for, and not gone; `nil`: any.
    let rows: RowSet?
    private let names: [(filter: ListFilter, isExcluded: Bool)]
    private let reader: ArticleReader

    init(
        _ request: SearchRequest, _ query: SearchQuery, edition: EditionRecord, database: Database, rules: MergeRules
    ) throws {
        reader = ArticleReader(database: database)
        rows = try Self.rows(request, query, edition, database)
        var names: [(ListFilter, Bool)] = []
        if request.filter.isFiltered {
            names.append((try ListFilter(request.filter, database: database, rules: rules), false))
        }
        for case .name(let kind, let value, let isExcluded) in query.filters {
            var list = ListQuery()
            switch kind {
            case .tag: list.tag = value
            case .author: list.author = value
            case .section: list.section = value
            case .coverage: list.coverage = value
            }
            names.append((try ListFilter(list, database: database, rules: rules), isExcluded))
        }
        self.names = names
    }

    /// Whether every article of the right dates may be found.
    var takesAllNames: Bool { names.isEmpty }

    /// The article without its body, if it may be found.
    func head(_ row: Int64) throws -> Article? {
        guard let head = try reader.head(row), head.status != .gone else { return nil }
        for name in names where try name.filter.takes(head) == name.isExcluded { return nil }
        return head
    }

    /// The articles of an edition by their dates, from the filters of the query and of the request.
    private static func rows(
        _ request: SearchRequest, _ query: SearchQuery, _ edition: EditionRecord, _ database: Database
    ) throws -> RowSet? {
        var conditions: [String] = []
        var arguments: StatementArguments = [edition.id.rawValue]
        func add(_ condition: String, _ values: [Instant]) {
            conditions.append(condition)
            arguments += StatementArguments(values)
        }
        if let after = request.filter.after { add("published >= ?", [after]) }
        if let before = request.filter.before { add("published < ?", [before]) }
        let zone = try? SiteZone(identifier: edition.zone)
        for case .dates(let span, let isExcluded) in query.filters {
            let from = span.from.flatMap { $0.start(in: zone) } ?? Instant(milliseconds: .min)
            let end = span.end.flatMap { $0.start(in: zone) } ?? Instant(milliseconds: .max)
            add(
                isExcluded ? "NOT (published >= ? AND published < ?)" : "published >= ? AND published < ?", [from, end])
        }
        guard !conditions.isEmpty else { return nil }
        var rows = RowSet()
        let numbers = try Int64.fetchCursor(
            database,
            sql: """
                SELECT article FROM view WHERE edition = (SELECT id FROM edition WHERE name = ?)
                    AND \(conditions.joined(separator: " AND "))
                """, arguments: arguments)
        while let number = try numbers.next() { rows.insert(number) }
        return rows
    }
}

extension SearchQuery.Day {
    /// When the day begins where an edition is made; of an unknown zone in UTC.
    fileprivate func start(in zone: SiteZone?) -> Instant? {
        (zone ?? (try? SiteZone(identifier: "UTC"))).flatMap { Instant(w3c: description, zone: $0) }
    }
}
