import GRDB
import NewsModel

extension StoreWriter {
    /// Takes a statement by hand, of this replica or of another, where it says more than the replica's last one about the
    /// same two articles. What is shown follows in the same transaction.
    ///
    /// - Returns: whether it was new.
    @discardableResult
    func take(_ link: ArticleLink) throws -> Bool {
        let numbers = try [link.article, link.other].map { key in
            guard let edition = key.edition else { throw StoreError.unknownEdition(key.rawValue, known: []) }
            return try session.article(making: key, edition: try editionNumber(edition)).id
        }
        let replica = try session.replica(link.replica)
        let known = try statement(of: replica, numbers, like: link)
        if let known, !link.outranks(known) { return false }
        try database.cachedStatement(
            sql: """
                INSERT INTO link (article, other, replica, at, holds, sequence) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (article, other, replica) DO UPDATE SET at = excluded.at, holds = excluded.holds,
                    sequence = excluded.sequence
                """
        ).execute(arguments: [numbers[0], numbers[1], replica, link.at, link.holds, try session.nextChange()])
        let bucket = try session.bucket(ofArticle: numbers[0])
        let state = StatementState.link(link.id, at: link.at, holds: link.holds)
        if let known {
            session.replace(.link(link.id, at: known.at, holds: known.holds), by: state, in: bucket)
        } else {
            session.add(state, to: bucket)
        }
        try log(.link, article: numbers[0], run: nil, shown: false, at: link.at)
        if link.isSameAs { try regroup(Set(numbers), because: .link) }
        return true
    }

    /// What a replica said last of two articles.
    private func statement(of replica: Int64, _ numbers: [Int64], like link: ArticleLink) throws -> ArticleLink? {
        try Row.fetchOne(
            database.cachedStatement(
                sql: "SELECT at, holds FROM link WHERE article = ? AND other = ? AND replica = ?"),
            arguments: [numbers[0], numbers[1], replica]
        ).map { ArticleLink(replica: link.replica, link.article, link.other, at: $0[0], holds: $0[1]) }
    }

    /// Finds out again which ids are one article, where links of these changed, and folds those again that are shown
    /// together or apart with it.
    func regroup(_ articles: Set<Int64>, because reason: ChangeKind) throws {
        let reader = LinkReader(database: database)
        var (reached, waiting) = (articles, Array(articles))
        while let next = waiting.popLast() {
            for other in try reader.same(as: next) + grouped(with: next) where reached.insert(other).inserted {
                waiting.append(other)
            }
        }
        var moved: [(article: Int64, first: Int64)] = []
        for article in reached.sorted() {
            let group = try reader.group(of: article)
            let same = group.count > 1 ? try reader.first(of: group) : nil
            try database.cachedStatement(sql: "UPDATE article SET same = ? WHERE id = ? AND same IS NOT ?")
                .execute(arguments: [same, article, same])
            moved.append((article, same ?? article))
        }
        for (article, first) in moved.sorted(by: { ($0.first, $0.article) < ($1.first, $1.article) }) {
            let shown = try refold(article)
            if shown { try log(reason, article: article, run: nil, shown: true, at: nil) }
            if shown, first != article { try log(reason, article: first, run: nil, shown: true, at: nil) }
        }
    }

    /// The ids that an id is shown together with so far.
    private func grouped(with article: Int64) throws -> [Int64] {
        try Int64.fetchAll(
            database.cachedStatement(
                sql: "SELECT id FROM article WHERE same = (SELECT same FROM article WHERE id = ?)"),
            arguments: [article])
    }
}
