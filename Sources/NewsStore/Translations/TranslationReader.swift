import Foundation
import GRDB
import NewsModel

extension NewsStore {
    /// The articles of other editions that tell an article's story, by edition; as they were linked at an instant, or now.
    ///
    /// What the publisher or the reader says rules out what was found by content for the same edition. What the reader says
    /// holds for every instant.
    public func translations(of key: ArticleKey, asOf instant: Instant? = nil) throws(StoreError) -> [Translation] {
        try read { try TranslationReader(database: $0).translations(of: key, asOf: instant) }
    }
}

/// Reads which articles are the same story, inside one snapshot of the store.
struct TranslationReader {
    let database: Database

    func translations(of key: ArticleKey, asOf instant: Instant?) throws -> [Translation] {
        guard let number = try database.articleNumber(key), let edition = key.edition else { return [] }
        let ids = try ArticleIDs(of: number, in: database)
        let key = ids.key
        let byHand = try LinkReader(database: database).stories(of: ids)
        var best: [ArticleKey: Translation] = [:]
        func take(_ other: ArticleKey, _ grade: TranslationGrade, _ score: Double? = nil) {
            guard other.edition != edition, other.edition != nil else { return }
            if let known = best[other], known.grade <= grade { return }
            best[other] = Translation(article: key, other: other, grade: grade, score: score)
        }
        let named = try self.named(by: key, asOf: instant)
        let naming = try self.naming(ids, asOf: instant)
        for (other, evidence) in named {
            let isMutual = evidence == .hreflang && naming[other] == .hreflang
            take(other, isMutual ? .reciprocal : evidence)
        }
        for (other, evidence) in naming { take(other, evidence) }
        for (other, holds) in byHand where holds { take(other, .hand) }
        let told = Set(best.keys.compactMap(\.edition))
        var filled: Set<EditionID> = []
        for (other, score) in try found(ids, asOf: instant) where byHand[other] != false {
            guard let theirs = other.edition, !told.contains(theirs), !filled.contains(theirs) else { continue }
            // The other may be linked by its publisher to a third article of our edition.
            let claims = try self.named(by: other, asOf: instant)
            guard !claims.keys.contains(where: { $0.edition == edition }), try !isLinked(other, to: edition) else {
                continue
            }
            filled.insert(theirs)
            take(other, .content, score)
        }
        return best.values.sorted {
            ($0.other.edition?.rawValue ?? "", $0.other) < ($1.other.edition?.rawValue ?? "", $1.other)
        }
    }

    /// Whom an article's page names, and by what.
    private func named(by key: ArticleKey, asOf instant: Instant?) throws -> [ArticleKey: TranslationGrade] {
        guard let edition = key.edition,
            let part = try PartReader(database: database).part(
                .alternates, edition: edition, of: .article(key), asOf: instant)
        else { return [:] }
        var result: [ArticleKey: TranslationGrade] = [:]
        for item in part.snapshot.items {
            guard let url = item.url.flatMap({ CanonicalURL($0) }),
                let owner = try AliasClaims.owner(of: url, asOf: instant, in: database), owner != key
            else { continue }
            let grade: TranslationGrade = item.evidence == "json-ld" ? .jsonLD : .hreflang
            result[owner] = min(result[owner] ?? grade, grade)
        }
        return result
    }

    /// Whether the reader links an article to one of an edition.
    private func isLinked(_ key: ArticleKey, to edition: EditionID) throws -> Bool {
        guard let number = try database.articleNumber(key) else { return false }
        let stories = try LinkReader(database: database).stories(of: ArticleIDs(of: number, in: database))
        return stories.contains { $0.value && $0.key.edition == edition }
    }

    /// Whose pages name an article, and by what.
    private func naming(
        _ ids: ArticleIDs, asOf instant: Instant?
    ) throws -> [ArticleKey: TranslationGrade] {
        let names = try String.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT DISTINCT shown.name FROM claim JOIN run ON run.id = claim.run
                        JOIN alternate ON alternate.address = claim.address
                        JOIN article ON article.id = alternate.article
                        JOIN article AS shown ON shown.id = coalesce(article.same, article.id)
                    WHERE run.article \(ids.condition) AND alternate.article <> run.article
                    """), arguments: [ids.first])
        var result: [ArticleKey: TranslationGrade] = [:]
        for name in names where ArticleKey(name) != ids.key {
            let other = ArticleKey(name)
            if let grade = try named(by: other, asOf: instant)[ids.key] { result[other] = grade }
        }
        return result
    }

    /// The articles that were found to tell the same, the likeliest first.
    private func found(_ ids: ArticleIDs, asOf instant: Instant?) throws -> [(ArticleKey, Double)] {
        try Row.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT article.name, translation.score FROM translation
                        JOIN article ON article.id = iif(translation.article = ?1, translation.other, translation.article)
                    WHERE (translation.article = ?1 OR translation.other = ?1)
                        AND EXISTS (SELECT 1 FROM run WHERE run.article = article.id AND run.start <= ?2)
                    ORDER BY translation.score DESC, article.name
                    """), arguments: [ids.first, instant ?? Instant(milliseconds: .max)]
        ).map { (ArticleKey($0[0]), $0[1]) }
    }
}
