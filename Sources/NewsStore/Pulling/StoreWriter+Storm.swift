import GRDB
import NewsModel

extension StoreWriter {
    /// Spreads out the visits of articles that sitemaps asked for in one reading, where they are so many that it is dates
    /// that changed and not articles: the newest stay as they are, the others follow over some hours, newer ones first.
    ///
    /// - Parameters:
    ///   - asked: the articles' addresses, all of one edition.
    ///   - atOnce: how many stay as they are.
    ///   - share: nothing is spread unless more than 1 ÷ this of the articles known was asked for.
    ///   - over: milliseconds from `now` to the last visit.
    /// - Returns: how many visits wait.
    package func spread(
        _ asked: [Int64], of edition: EditionID, now: Instant, atOnce: Int, share: Int, over: Int64
    ) throws -> Int {
        let known = try Int.fetchOne(
            database, sql: "SELECT count(*) FROM frontier WHERE edition = ? AND article IS NOT NULL",
            arguments: [try editionNumber(edition)])
        guard asked.count > max(0, atOnce), asked.count > (known ?? 0) / max(1, share) else { return 0 }
        let find = try database.cachedStatement(
            sql: """
                SELECT view.published FROM frontier JOIN article ON article.id = frontier.article
                    JOIN view ON view.article = coalesce(article.same, article.id) WHERE frontier.address = ?
                """)
        let dated = try Set(asked).map { address in
            (address: address, published: try Instant.fetchOne(find, arguments: [address])?.milliseconds ?? .min)
        }
        let waiting = dated.sorted { ($0.published, $0.address) > ($1.published, $1.address) }.dropFirst(max(0, atOnce))
        let update = try database.cachedStatement(sql: "UPDATE frontier SET due = ? WHERE address = ?")
        for (place, it) in waiting.enumerated() {
            let pause = Int64(Double(max(0, over)) * Double(place + 1) / Double(waiting.count))
            try update.execute(arguments: [now.advanced(byMilliseconds: pause), it.address])
        }
        return waiting.count
    }
}
