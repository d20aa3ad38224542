import NewsSync

/// Articles as JSON Lines: one a line, as `show --json` prints it. However many there are, one and the others' keys are in memory.
struct ArticleLines {
    let store: NewsStore

    /// Writes to a file, whole or not at all, or to the standard output.
    /// - Returns: how many articles there were.
    func write(_ query: ListQuery, to path: String?) throws -> Int {
        try ExportFile(store: store, path: path).write { try write(query, $0) }
    }

    /// Their keys are of one snapshot; each is then read with what stands around it.
    private func write(_ query: ListQuery, _ line: (String) throws -> Void) throws -> Int {
        var keys: [ArticleKey] = []
        try store.forEachArticle(query, bodies: false) { article in
            keys.append(article.key)
            return true
        }
        for key in keys {
            let found = try query.asOf.map { try store.article(key, asOf: $0) } ?? store.article(key)
            guard let article = found else { continue }
            let around = try ArticleSurroundings(of: article, in: store, asOf: query.asOf)
            try line(ArticleJSON.whole(article, around: around).canonicalString)
        }
        return keys.count
    }
}
