import Foundation
import GRDB
import NewsModel

/// Coverage and tags that an article shares with those nearest to it in time, inside one snapshot.
struct NearbyNames {
    /// What another article has of the names.
    struct Shared {
        var coverage: [String] = []
        var tags: [String] = []
    }

    /// By article.
    private(set) var shared: [Int64: Shared] = [:]
    /// How many of the articles that were compared have a name.
    private var counts: [String: Int] = [:]
    /// How many were compared.
    private var compared = 0

    private let coverage: Set<String>
    private let tags: Set<String>

    /// - Parameter nearest: how many articles are compared, half of them older and half newer.
    init(of article: Article, nearest: Int, in database: Database) throws {
        coverage = Set(article.members(of: .coverage))
        tags = Set(article.members(of: .tags))
        let names = (article.members(of: .coverage) + article.members(of: .tags)).prefix(RelatedTuning.comparedNames)
        guard !names.isEmpty else { return }
        for (sign, order) in [("<=", "DESC"), (">", "ASC")] {
            var arguments: StatementArguments = [
                article.edition.rawValue, article.published ?? Instant(milliseconds: .max), nearest / 2,
            ]
            // SQLite writes what it takes out of JSON as JSON again, without white space, as canonical JSON is.
            arguments += StatementArguments(names.map { JSONValue.string($0).canonicalString })
            let rows = try Row.fetchAll(
                database.cachedStatement(
                    sql: """
                        WITH near AS MATERIALIZED (
                            SELECT view.article, json_extract(metadata, '$.coverage', '$.tags') AS names
                            FROM view JOIN content ON content.id = view.content
                            WHERE view.edition = (SELECT id FROM edition WHERE name = ?1) AND view.published \(sign) ?2
                                AND view.gone = 0
                            ORDER BY view.published \(order) LIMIT ?3)
                        SELECT article, names FROM near WHERE \(Self.holds(names.count))
                        UNION ALL SELECT count(*), NULL FROM near
                        """), arguments: arguments)
            for row in rows {
                if let names = row[1] as String? { try take(names, of: row[0]) } else { compared += row[0] }
            }
        }
    }

    /// Whether any of the names, which are the arguments from the fourth on, stands in a row.
    private static func holds(_ count: Int) -> String {
        (0..<count).map { "instr(names, ?\($0 + 4))" }.joined(separator: " OR ")
    }

    /// How much it says that an article has a name: 1 if no other has it, towards 0 the more have it.
    func rarity(_ name: String) -> Double {
        let count = Double(max(1, counts[name, default: 0]))
        return max(0.05, 1 - log(count) / log(Double(max(compared, 2)) + 1))
    }

    /// - Parameter names: a JSON array of two sets, each of which may be missing.
    private mutating func take(_ names: String, of other: Int64) throws {
        let sets = try JSONValue.parse(names).arrayValue ?? []
        guard sets.count == 2 else { return }
        let found = Shared(
            coverage: (sets[0].strings ?? []).filter(coverage.contains),
            tags: (sets[1].strings ?? []).filter(tags.contains))
        guard !found.coverage.isEmpty || !found.tags.isEmpty else { return }
        shared[other] = found
        for name in Set(found.coverage + found.tags) { counts[name, default: 0] += 1 }
    }
}
