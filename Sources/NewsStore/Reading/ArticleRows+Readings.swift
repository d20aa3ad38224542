import GRDB
import NewsMerge
import NewsModel

extension Database {
    /// Whether an article shows another revision than a given one, as more than another extractor's reading of the same
    /// response; `false` where it shows none.
    func hasChanged(_ article: Article, since revision: ContentHash, rules: MergeRules) throws -> Bool {
        guard let shown = article.revision, shown != revision, let number = try articleNumber(article.key) else {
            return false
        }
        return try !ArticleRows.load(number, from: self, rules: rules).areReadings(shown, revision)
    }
}

extension ArticleRows {
    /// Whether two contents are what extractors read in the same raw responses: directly, or by others between them.
    func areReadings(_ one: ContentHash, _ other: ContentHash) -> Bool {
        var related: Set<ContentHash> = [one]
        var responses: Set<ContentHash> = []
        var count = 0
        while related.count + responses.count > count {
            count = related.count + responses.count
            for run in runs {
                guard let raw = run.raw else { continue }
                if related.contains(run.sighting.content) || responses.contains(raw) {
                    responses.insert(raw)
                    related.insert(run.sighting.content)
                }
            }
        }
        return related.contains(other)
    }
}
