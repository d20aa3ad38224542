import GRDB
import NewsMerge
import NewsModel
import NewsText

/// Decides whether an article is one of those that a query asks for, inside one snapshot of the store.
struct ListFilter {
    private let query: ListQuery
    private let database: Database
    private let rules: MergeRules
    private let languages: [EditionID: String]
    private let names: NameKeysByLanguage
    /// What the query's section means in each edition.
    private let sections: [EditionID: WantedSection]

    init(_ query: ListQuery, database: Database, rules: MergeRules) throws {
        (self.query, self.database, self.rules) = (query, database, rules)
        let rows = try Row.fetchAll(database, sql: "SELECT name, language FROM edition")
        languages = Dictionary(rows.map { (EditionID($0[0]), $0[1]) }, uniquingKeysWith: { first, _ in first })
        names = NameKeysByLanguage()
        var sections: [EditionID: WantedSection] = [:]
        if let section = query.section {
            let reader = PartReader(database: database)
            for (edition, language) in languages {
                let menu = try reader.part(.sections, edition: edition, of: .edition, asOf: query.asOf)?.snapshot
                sections[edition] = WantedSection(section, menu: menu) { [names] in names.key(of: $0, language) }
            }
        }
        self.sections = sections
    }

    func takes(_ article: Article) throws -> Bool {
        guard query.admits(article.key), matchesNames(article) else { return false }
        if let since = query.changedSince, try !hasChanged(article, since: since, asOf: query.asOf) { return false }
        if let before = query.changedFrom?[article.key],
            try !database.hasChanged(article, since: before, rules: rules)
        {
            return false
        }
        guard !query.missingTranslation.isEmpty else { return true }
        let told = try TranslationReader(database: database).translations(of: article.key, asOf: query.asOf)
            .compactMap(\.other.edition)
        return query.missingTranslation.contains { $0 != article.edition && !told.contains($0) }
    }

    private func matchesNames(_ article: Article) -> Bool {
        let language = languages[article.edition] ?? ""
        func has(_ wanted: String?, _ members: [String]) -> Bool {
            guard let wanted else { return true }
            let key = names.key(of: wanted, language)
            return members.contains { names.key(of: $0, language) == key }
        }
        if query.section != nil, sections[article.edition]?.takes(article, names.key(of:_:), language) != true {
            return false
        }
        if !query.media.isEmpty, !query.media.contains(where: { has($0, article.media.map { [$0] } ?? []) }) {
            return false
        }
        return has(query.region, article.members(of: .regions)) && has(query.coverage, article.members(of: .coverage))
            && has(query.author, article.members(of: .authors)) && has(query.tag, article.members(of: .tags))
    }

    /// Whether what is shown is dated, or became what is shown, at or after an instant.
    private func hasChanged(_ article: Article, since: Instant, asOf instant: Instant?) throws -> Bool {
        if let modified = article.modified, modified >= since { return true }
        guard let number = try database.articleNumber(article.key) else { return false }
        let ids = try ArticleIDs(of: number, in: database)
        // The history is folded only where a row of it can be as young.
        let newest = try Instant.fetchOne(
            database.cachedStatement(sql: "SELECT max(start) FROM run WHERE article \(ids.condition) AND start <= ?"),
            arguments: [ids.first, instant ?? Instant(milliseconds: .max)])
        guard let newest, newest >= since else { return false }
        let steps = try ArticleRows.load(number, from: database, rules: rules).steps()
        return steps.last { step in instant.map { step.at <= $0 } ?? true }.map { $0.at >= since } ?? false
    }
}

/// What a section's name or path means in an edition: itself and, by its menu, what stands below it.
struct WantedSection {
    private var keys: Set<String> = []
    private var paths: [String] = []

    init(_ text: String, menu: PartSnapshot?, key: (String) -> String) {
        if text.hasPrefix("/") { paths.append(Self.path(text)) } else { keys.insert(key(text)) }
        func take(_ items: [PartItem], inside: Bool) {
            for item in items {
                let path = item.url.flatMap { CanonicalURL($0) }.map { Self.path($0.path) }
                let isMeant = inside || keys.contains(key(item.title)) || path.map(paths.contains) == true
                if isMeant {
                    keys.insert(key(item.title))
                    if let path, path != "/" { paths.append(path) }
                }
                take(item.children, inside: isMeant)
            }
        }
        take(menu?.items ?? [], inside: false)
    }

    func takes(_ article: Article, _ key: (String, String) -> String, _ language: String) -> Bool {
        if let section = article.section, keys.contains(key(section, language)) { return true }
        guard !paths.isEmpty, let path = article.url.flatMap({ CanonicalURL($0) })?.path else { return false }
        return paths.contains { path.hasPrefix($0) }
    }

    /// With a slash at its end, so that a path is no prefix of a longer word.
    private static func path(_ text: String) -> String { text.hasSuffix("/") ? text : text + "/" }
}

/// Keys of names, each made once.
final class NameKeysByLanguage {
    private var makers: [String: NameKeys] = [:]
    private var known: [String: [String: String]] = [:]

    func key(of name: String, _ language: String) -> String {
        if let key = known[language]?[name] { return key }
        let maker = makers[language] ?? NameKeys(language: language)
        makers[language] = maker
        let key = maker.key(of: name)
        known[language, default: [:]][name] = key
        return key
    }
}
