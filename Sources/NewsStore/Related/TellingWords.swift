import Foundation
import GRDB
import NewsModel
import NewsText

/// The words that tell most of what an article is about, by frequency in it and rarity in its edition's index (tf·idf, Spärck
/// Jones 1972; as in Lucene's MoreLikeThis), and the articles that share them.
struct TellingWords {
    struct Word {
        /// Folded surface, as it is shown.
        var surface: String
        /// What the index is asked for.
        var stem: String
        var rarity: Double
    }

    let edition: EditionID
    let language: String
    let database: Database
    private let index: SearchIndex
    private let total: Double

    /// Nil where the edition has no index.
    init?(edition: EditionID, language: String, database: Database) throws {
        (self.edition, self.language, self.database) = (edition, language, database)
        guard let index = try SearchIndex.answering(edition, in: database) else { return nil }
        self.index = index
        total = Double(
            try Int.fetchOne(
                database.cachedStatement(
                    sql:
                        "SELECT count(*) FROM view WHERE edition = (SELECT id FROM edition WHERE name = ?) AND gone = 0"
                ),
                arguments: [edition.rawValue]) ?? 0)
    }

    /// The most telling words of an article, the rarest of the frequent ones first.
    func words(of article: Article) throws -> [Word] {
        let analyzer = Analyzer(language: language)
        let stopWords = StopWords.folded(language: language)
        var counts: [String: (count: Int, surface: String, place: Int)] = [:]
        func count(_ text: String, as weight: Int) {
            for term in analyzer.queryTerms(text) {
                guard term.surface.unicodeScalars.count > 2, !stopWords.contains(term.surface),
                    !term.surface.unicodeScalars.allSatisfy({ $0.properties.numericType != nil })
                else { continue }
                let place = counts.count
                counts[term.stem, default: (0, term.surface, place)].count += weight
            }
        }
        count(article.title, as: RelatedTuning.titleWeight)
        count(article.lede, as: 1)
        let body = article.fields[.body].map(BodyText.plain) ?? ""
        count(String(decoding: body.utf8.prefix(RelatedTuning.bodyBytes), as: UTF8.self), as: 1)
        let frequent = counts.sorted { ($1.value.count, $0.value.place) < ($0.value.count, $1.value.place) }
            .prefix(RelatedTuning.wordChoice)
        var weighed: [(word: Word, weight: Double)] = []
        for (stem, known) in frequent {
            let rows = try documentFrequency(of: stem)
            // One is the article itself; a word of its own finds nothing.
            guard rows > 1, rows <= RelatedTuning.maximumRows else { continue }
            let rarity = max(0.05, 1 - log(Double(rows)) / log(max(total, Double(rows)) + 1))
            weighed.append(
                (Word(surface: known.surface, stem: stem, rarity: rarity), rarity * log(1 + Double(known.count))))
        }
        return weighed.sorted { ($1.weight, $0.word.stem) < ($0.weight, $1.word.stem) }
            .prefix(RelatedTuning.tellingWords).map(\.word)
    }

    /// In how many articles a word with a stem stands.
    func documentFrequency(of stem: String) throws -> Int {
        try Vocabulary(index: index).counts(of: stem).stems
    }

    /// The articles that have a word, by their numbers.
    func articles(with word: Word) throws -> [Int64] {
        try Int64.fetchAll(
            database.cachedStatement(sql: "SELECT rowid FROM \(index.table) WHERE \(index.table) MATCH ? LIMIT ?"),
            arguments: [Self.match(word.stem), RelatedTuning.maximumRows])
    }

    /// A word that is its own stem stands in the index without a marked one.
    private static func match(_ stem: String) -> String {
        let quoted = stem.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
        return "\"\(quoted)\" OR \"\(String(decoding: [Analyzer.stemMarker], as: UTF8.self))\(quoted)\""
    }
}
