import Foundation
import GRDB
import NewsModel

extension ReaderState {
    /// What is noted about an article; empty where nothing is.
    public func marks(of article: ArticleKey) throws(StateError) -> ArticleMarks {
        try marks(of: [article])[article] ?? ArticleMarks(article: article)
    }

    /// What is noted about some articles, all of one snapshot; those without marks are missing.
    ///
    /// - Parameter others: ids of articles that are the same as one of these: of each item the later statement holds.
    public func marks(
        of articles: [ArticleKey], sameAs others: [ArticleKey: [ArticleKey]] = [:]
    ) throws(StateError) -> [ArticleKey: ArticleMarks] {
        guard let file = try file() else { return [:] }
        return try file.read { database in
            var result: [ArticleKey: ArticleMarks] = [:]
            for article in articles {
                var registers = try MarkRegister.holding(of: article, in: database, path: path)
                for other in others[article] ?? [] {
                    for register in try MarkRegister.holding(of: other, in: database, path: path) {
                        guard let own = registers.firstIndex(where: { $0.value.item == register.value.item }) else {
                            registers.append(register)
                            continue
                        }
                        registers[own] = registers[own].joined(register)
                    }
                }
                if registers.isEmpty { continue }
                var marks = ArticleMarks(article: article)
                for register in registers { marks.take(register.value) }
                marks.labels.sort()
                result[article] = marks
            }
            return result
        }
    }

    /// Gives the marks of all marked articles, one article after the other by their ids, all of one snapshot.
    ///
    /// - Parameter take: gets an article's marks, and says whether to go on. It must not ask this state for anything.
    public func forEachMarkedArticle(_ take: (ArticleMarks) -> Bool) throws(StateError) {
        var marks: ArticleMarks?
        var isWanted = true
        try forEachRegister { register in
            guard register.value.holds else { return true }
            if let complete = marks, complete.article != register.article {
                isWanted = take(complete)
                marks = nil
            }
            marks = marks ?? ArticleMarks(article: register.article)
            marks?.take(register.value)
            return isWanted
        }
        if let last = marks, isWanted { _ = take(last) }
    }

    /// Gives all registers, also of what was taken back, by article and item, all of one snapshot.
    ///
    /// - Parameter take: gets a register, and says whether to go on. It must not ask this state for anything.
    public func forEachRegister(_ take: (MarkRegister) -> Bool) throws(StateError) {
        try file()?.read { try MarkRegister.visit(in: $0, path: path, take) }
    }

    /// The revisions that articles were read or saved as: compaction must keep their payloads.
    public func pinnedRevisions() throws(StateError) -> Set<PinnedRevision> {
        let named = try articles(where: "item IN ('read', 'saved')")
        return Set(named.compactMap { key, revision in revision.map { PinnedRevision(article: key, revision: $0) } })
    }

    /// The articles that were read, each with the revision that it was read as.
    public func readRevisions() throws(StateError) -> [ArticleKey: ContentHash] {
        let pairs = try articles(where: "item = 'read'").compactMap { key, revision in revision.map { (key, $0) } }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    /// The articles that are saved.
    public func savedArticles() throws(StateError) -> Set<ArticleKey> {
        Set(try articles(where: "item = 'saved'").map(\.0))
    }

    /// The articles that have a label.
    public func articles(labelled label: MarkLabel) throws(StateError) -> Set<ArticleKey> {
        Set(try articles(where: "item = ?", [MarkItem.label(label).name]).map(\.0))
    }

    /// All labels in use, in byte order, with how many articles have each.
    public func labels() throws(StateError) -> [LabelCount] {
        guard let file = try file() else { return [] }
        return try file.read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT item, count(*) FROM mark WHERE holds = 1 AND item > ? AND item < ? GROUP BY item ORDER BY item
                    """, arguments: [MarkItem.labelPrefix, "label;"]
            ).compactMap { row in
                guard let name = row.value(0) as String?, case .label(let label)? = MarkItem(name: name) else {
                    return nil
                }
                return LabelCount(label: label, articles: row[1])
            }
        }
    }

    /// The articles with a mark that holds, and the revision that it names.
    private func articles(
        where condition: String, _ arguments: StatementArguments = []
    ) throws(StateError) -> [(ArticleKey, ContentHash?)] {
        guard let file = try file() else { return [] }
        return try file.read { database in
            let rows = try Row.fetchCursor(
                database, sql: "SELECT article, revision FROM mark WHERE holds = 1 AND \(condition)",
                arguments: arguments)
            var result: [(ArticleKey, ContentHash?)] = []
            while let row = try rows.next() {
                guard let name = row.value(0) as String? else {
                    throw StateError.damaged(path: path, detail: "a mark names no article")
                }
                result.append((ArticleKey(name), (row.value(1) as Data?).flatMap { ContentHash($0) }))
            }
            return result
        }
    }
}

extension MarkRegister {
    /// The registers of an article that hold.
    static func holding(of article: ArticleKey, in database: Database, path: String) throws -> [MarkRegister] {
        try Row.fetchAll(
            database.cachedStatement(sql: "SELECT \(columns) FROM mark WHERE article = ? AND holds = 1 ORDER BY item"),
            arguments: [article.rawValue]
        ).map { try MarkRegister(checking: $0, path: path) }
    }

    /// All registers of a file, by article and item.
    static func all(in database: Database, path: String) throws -> [MarkRegister] {
        var result: [MarkRegister] = []
        try visit(in: database, path: path) { register in
            result.append(register)
            return true
        }
        return result
    }

    static func visit(in database: Database, path: String, _ take: (MarkRegister) -> Bool) throws {
        let rows = try Row.fetchCursor(
            database, sql: "SELECT \(columns) FROM mark ORDER BY article, item")
        while let row = try rows.next() {
            if !take(try MarkRegister(checking: row, path: path)) { return }
        }
    }
}
