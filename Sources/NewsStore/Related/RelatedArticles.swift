import GRDB
import NewsModel

extension NewsStore {
    /// What a reader of an article may want to read next, as the store shows it now, the best first; see ``RelatedTuning`` for
    /// the score. Articles of other editions come by way of the article's translations. Those that tell the article's own story
    /// are not among them, nor two of one story.
    ///
    /// - Returns: at most `limit`; none where the store does not have the article.
    public func related(to key: ArticleKey, limit: Int) throws(StoreError) -> [RelatedArticle] {
        guard limit > 0 else { return [] }
        return try read { database in
            guard let number = try database.shownNumber(key),
                let article = try ArticleReader(database: database).article(number)
            else { return [] }
            return try RelatedArticles(to: article, number: number, database: database).best(limit)
        }
    }
}

/// Chooses among what is related to an article, inside one snapshot of the store.
struct RelatedArticles {
    private let article: Article
    private let number: Int64
    private let database: Database
    private let stories: StoryReader

    init(to article: Article, number: Int64, database: Database) {
        (self.article, self.number, self.database) = (article, number, database)
        stories = StoryReader(database: database)
    }

    func best(_ limit: Int) throws -> [RelatedArticle] {
        let own = try stories.members(of: article.key)
        let wanted = limit + RelatedTuning.spare
        var candidates = Array(
            try RelatedReader(database: database)
                .candidates(of: article, number: number, nearest: RelatedTuning.nearest).prefix(wanted))
        for other in own.dropFirst() { candidates += try byWay(of: other).prefix(wanted) }
        candidates.sort { ($1.score, $0.number) < ($0.score, $1.number) }
        return try chosen(among: candidates, without: Set(own), limit)
    }

    /// What is related to a translation of the article, in the translation's edition.
    private func byWay(of other: ArticleKey) throws -> [RelatedReader.Candidate] {
        guard other.edition != article.edition, let number = try database.shownNumber(other),
            let translation = try ArticleReader(database: database).article(number)
        else { return [] }
        let candidates = try RelatedReader(database: database)
            .candidates(of: translation, number: number, nearest: RelatedTuning.nearestOfTranslation)
        return candidates.map { candidate in
            var candidate = candidate
            candidate.score *= RelatedTuning.translation
            candidate.reasons.append((.translation(other), 0))
            return candidate
        }
    }

    /// Of each story the best; none of the article's own.
    private func chosen(
        among candidates: [RelatedReader.Candidate], without own: Set<ArticleKey>, _ limit: Int
    ) throws -> [RelatedArticle] {
        let reader = ArticleReader(database: database)
        var told = own
        var result: [RelatedArticle] = []
        for candidate in candidates where result.count < limit {
            guard let head = try reader.head(candidate.number), !told.contains(head.key) else { continue }
            told.formUnion(try stories.members(of: head.key))
            let reasons = candidate.reasons.sorted { $0.score > $1.score }.map(\.reason)
            result.append(RelatedArticle(article: head, score: candidate.score, reasons: reasons))
        }
        return result
    }
}
