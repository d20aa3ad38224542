import Foundation
import GRDB
import NewsModel
import NewsText

/// Finds what is related to an article within its edition, inside one snapshot of the store.
struct RelatedReader {
    /// An article before it is read.
    struct Candidate {
        var number: Int64
        var score = 0.0
        var reasons: [(reason: RelationReason, score: Double)] = []

        mutating func add(_ reason: RelationReason, _ score: Double) {
            reasons.append((reason, score))
            self.score += score
        }
    }

    let database: Database

    /// Those of the article's edition that reach the least score, the best first; not the article itself.
    /// - Parameter nearest: articles nearest in time whose names are compared.
    func candidates(of article: Article, number: Int64, nearest: Int) throws -> [Candidate] {
        var found: [Int64: Candidate] = [:]
        try addLinks(of: article, to: &found)
        try addNames(of: article, nearest, to: &found)
        try addWords(of: article, to: &found)
        found[number] = nil
        return try found.values.compactMap { candidate in
            guard let closeness = try closeness(of: candidate.number, to: article) else { return nil }
            var candidate = candidate
            candidate.score *= closeness
            return candidate.score >= RelatedTuning.minimum ? candidate : nil
        }.sorted { ($1.score, $0.number) < ($0.score, $1.number) }
    }

    /// Links of the page, in whatever edition they lead to; only those of the article's own count here.
    private func addLinks(of article: Article, to found: inout [Int64: Candidate]) throws {
        let reader = PartReader(database: database)
        for name in [PartName.related, .readNext] {
            let part = try reader.part(name, edition: article.edition, of: .article(article.key), asOf: nil)
            for item in part?.snapshot.items ?? [] {
                guard let url = item.url.flatMap({ CanonicalURL($0) }),
                    let key = try AliasClaims.owner(of: url, in: database), key.edition == article.edition,
                    let number = try database.shownNumber(key), found[number] == nil
                else { continue }
                found[number, default: Candidate(number: number)].add(.linked, RelatedTuning.linked)
            }
        }
    }

    private func addNames(of article: Article, _ nearest: Int, to found: inout [Int64: Candidate]) throws {
        let names = try NearbyNames(of: article, nearest: nearest, in: database)
        let whole = max(
            RelatedTuning.leastTags, article.members(of: .tags).reduce(0) { $0 + names.rarity($1) })
        func byRarity(_ members: [String]) -> [String] {
            members.sorted { (names.rarity($1), $0) < (names.rarity($0), $1) }
        }
        for (other, shared) in names.shared {
            let (coverage, tags) = (byRarity(shared.coverage), byRarity(shared.tags))
            if let rarest = coverage.first {
                found[other, default: Candidate(number: other)].add(
                    .coverage(coverage), RelatedTuning.coverage * names.rarity(rarest))
            }
            if !tags.isEmpty {
                let share = tags.reduce(0) { $0 + names.rarity($1) } / whole
                found[other, default: Candidate(number: other)].add(
                    .tags(Array(tags.prefix(RelatedTuning.named))), RelatedTuning.tags * min(1, share))
            }
        }
    }

    private func addWords(of article: Article, to found: inout [Int64: Candidate]) throws {
        let language = try String.fetchOne(
            database.cachedStatement(sql: "SELECT language FROM edition WHERE name = ?"),
            arguments: [article.edition.rawValue])
        guard let telling = try TellingWords(edition: article.edition, language: language ?? "und", database: database)
        else { return }
        let words = try telling.words(of: article).sorted { ($1.rarity, $0.stem) < ($0.rarity, $1.stem) }
        let whole = max(RelatedTuning.leastWords, words.reduce(0) { $0 + $1.rarity })
        var shared: [Int64: [Int]] = [:]
        for (place, word) in words.enumerated() {
            for other in try telling.articles(with: word) { shared[other, default: []].append(place) }
        }
        for (other, places) in shared where places.count >= RelatedTuning.minimumShared {
            let score = RelatedTuning.words * places.reduce(0) { $0 + words[$1].rarity } / whole
            let named = places.prefix(RelatedTuning.named).map { words[$0].surface }
            guard score >= RelatedTuning.leastReason else { continue }
            found[other, default: Candidate(number: other)].add(.words(named), score)
        }
    }

    /// 1 for the same day, less the farther; nil for what is gone or has nothing to show.
    private func closeness(of other: Int64, to article: Article) throws -> Double? {
        let row = try Row.fetchOne(
            database.cachedStatement(
                sql: "SELECT published FROM view WHERE article = ? AND gone = 0 AND content IS NOT NULL"),
            arguments: [other])
        guard let row else { return nil }
        guard let one = article.published, let two = row[0] as Instant? else { return 1 - RelatedTuning.dateShare }
        let days = Double(abs(one.milliseconds - two.milliseconds)) / 86_400_000
        return 1 - RelatedTuning.dateShare * days / (days + RelatedTuning.halfDays)
    }
}
