import GRDB
import NewsMerge
import NewsModel

/// Reads what was linked by hand, inside one snapshot of the store. Statements of distrusted replicas are left out.
struct LinkReader {
    let database: Database

    /// The statements that hold about an article, by its number: also those that take back.
    func links(of article: Int64) throws -> [ArticleLink] {
        let rows = try Row.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT replica.name, one.name, another.name, link.at, link.holds FROM link
                        JOIN replica ON replica.id = link.replica AND replica.distrusted IS NULL
                        JOIN article AS one ON one.id = link.article JOIN article AS another ON another.id = link.other
                    WHERE link.article = ?1 OR link.other = ?1
                    """), arguments: [article])
        return LinkFold.holding(
            among: rows.map { row in
                ArticleLink(
                    replica: ReplicaID(row[0]), ArticleKey(row[1]), ArticleKey(row[2]), at: row[3], holds: row[4])
            })
    }

    /// The ids that are said to be the same as an id, itself not among them.
    func same(as article: Int64) throws -> [Int64] {
        let links = try links(of: article)
        guard !links.isEmpty else { return [] }
        return try links.filter { $0.holds && $0.isSameAs }
            .flatMap { [try database.articleNumber($0.article), try database.articleNumber($0.other)] }
            .compactMap { $0 }.filter { $0 != article }
    }

    /// The articles of other editions that are said to tell the same story as any of some ids, or not to, by the ids under
    /// which they are shown; of several statements the last.
    func stories(of ids: ArticleIDs) throws -> [ArticleKey: Bool] {
        let members = try Int64.fetchAll(
            database.cachedStatement(sql: "SELECT id FROM article WHERE id \(ids.condition)"), arguments: [ids.first])
        var best: [ArticleKey: ArticleLink] = [:]
        for member in members {
            let own = try String.fetchOne(
                database.cachedStatement(sql: "SELECT name FROM article WHERE id = ?"), arguments: [member])
            for link in try links(of: member) where !link.isSameAs {
                let other = link.article.rawValue == own ? link.other : link.article
                guard let number = try database.articleNumber(other) else { continue }
                let shown = try ArticleIDs(of: number, in: database).key
                if let known = best[shown], !link.outranks(known) { continue }
                best[shown] = link
            }
        }
        return best.mapValues(\.holds)
    }

    /// The names of articles that stand in another group than their links say.
    func wronglyGrouped() throws -> [String] {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT id, name, same FROM article
                WHERE same IS NOT NULL OR id IN (SELECT article FROM link UNION SELECT other FROM link) ORDER BY name
                """)
        return try rows.compactMap { row in
            let group = try group(of: row[0])
            let first = group.count > 1 ? try self.first(of: group) : nil
            return first == row[2] as Int64? ? nil : row[1]
        }
    }

    /// An id with all that are, directly or through others, said to be the same.
    func group(of article: Int64) throws -> Set<Int64> {
        var (found, waiting) = (Set([article]), [article])
        while let next = waiting.popLast() {
            for other in try same(as: next) where found.insert(other).inserted { waiting.append(other) }
        }
        return found
    }

    /// The one of some articles whose name comes first, byte by byte.
    func first(of articles: some Sequence<Int64>) throws -> Int64? {
        let named = try articles.map { number in
            let name = try String.fetchOne(
                database.cachedStatement(sql: "SELECT name FROM article WHERE id = ?"), arguments: [number])
            return (key: ArticleKey(name ?? ""), number: number)
        }
        return named.min { $0.key < $1.key }?.number
    }
}
