import GRDB
import NewsMerge
import NewsModel
import NewsText

/// A search in one edition, inside one snapshot.
struct EditionSearch {
    /// An article that matches, before it is read.
    struct Candidate {
        var number: Int64
        var name: String
        var published: Instant?
        var score: Double

        /// By score; of equal scores the newer first, then by name.
        static func isBefore(_ one: Candidate, _ other: Candidate) -> Bool {
            if one.score != other.score { return one.score > other.score }
            if one.published != other.published {
                return one.published ?? Instant(milliseconds: .min) > other.published ?? Instant(milliseconds: .min)
            }
            return ArticleKey(one.name) < ArticleKey(other.name)
        }
    }

    let index: SearchIndex
    let edition: EditionRecord
    let query: SearchQuery
    let filter: HitFilter
    let analyzer: Analyzer
    private let isExact: Bool

    /// `nil` where the edition has no index.
    init?(_ request: SearchRequest, edition: EditionRecord, database: Database, rules: MergeRules) throws {
        guard let index = try SearchIndex.answering(edition.id, in: database) else { return nil }
        (self.index, self.edition, isExact) = (index, edition, request.isExact)
        analyzer = index.queryAnalyzer
        query = SearchQuery.parse(request.text, analyzer: analyzer)
        filter = try HitFilter(request, query, edition: edition, database: database, rules: rules)
    }

    /// Whether there is less to ask for than all that was typed: some of the words, or letters of them.
    var mayLoosen: Bool { query.clauses.count > 1 || (index.options.contains(.trigrams) && !isExact) }

    /// `nil` where no word is asked for.
    func plan(joining: SearchPlan.Joining) throws -> SearchPlan? {
        var plan = try PlanBuilder.plan(query, for: index, analyzer: analyzer, joining: joining, isExact: isExact)
        plan?.allowed = filter.rows
        return plan
    }

    /// At least the `limit` best, with all that tie with the last of them: such ties do not fall by where articles stand in the
    /// file.
    func best(_ plan: SearchPlan, limit: Int) throws -> [Candidate] {
        var wanted = limit
        while true {
            let best = try RankedRows.best(of: plan, in: index, wanted: wanted)
            var found: [Candidate] = []
            for row in best {
                // With the last of those that are wanted, the rest need not be read, but for its ties.
                if found.count >= limit, row.score < found[limit - 1].score { break }
                if let one = try candidate(row.rowid, score: row.score) { found.append(one) }
            }
            if found.count >= limit || best.count < wanted { return found.sorted(by: Candidate.isBefore) }
            wanted *= 4
        }
    }

    /// All that matches; where no word is asked for, all that may be found.
    func all(_ plan: SearchPlan?) throws -> [Candidate] {
        if let plan { return try best(plan, limit: Int(Int32.max)) }
        let rows = try Int64.fetchAll(
            index.database,
            sql: """
                SELECT article FROM view JOIN edition ON edition.id = view.edition
                WHERE edition.name = ? AND gone = 0 AND content IS NOT NULL
                """, arguments: [edition.id.rawValue])
        let excluded = try excludedRows()
        return try rows.lazy.filter { row in
            !excluded.contains(row) && filter.rows.map { $0.contains(row) } != false
        }.compactMap { try candidate($0, score: 0) }.sorted(by: Candidate.isBefore)
    }

    private func excludedRows() throws -> RowSet {
        var rows = RowSet()
        guard
            let match = try PlanBuilder.match(any: query.excluded, in: index, analyzer: analyzer, isExact: isExact)
        else { return rows }
        let found = try Int64.fetchCursor(
            index.database, sql: "SELECT rowid FROM \(index.table) WHERE \(index.table) MATCH ?", arguments: [match])
        while let row = try found.next() { rows.insert(row) }
        return rows
    }

    /// An article, unless a filter keeps it out; it may also be gone before the index knows.
    private func candidate(_ row: Int64, score: Double) throws -> Candidate? {
        if !filter.takesAllNames {
            return try filter.head(row).map {
                Candidate(number: row, name: $0.key.rawValue, published: $0.published, score: score)
            }
        }
        let known = try Row.fetchOne(
            index.database.cachedStatement(
                sql: """
                    SELECT article.name, view.published FROM view JOIN article ON article.id = view.article
                    WHERE view.article = ? AND view.gone = 0
                    """), arguments: [row])
        return known.map { Candidate(number: row, name: $0[0], published: $0[1], score: score) }
    }
}
