import Foundation
import NewsSync

/// Articles as JSON Lines: one a line, as `show --json` prints it. However many there are, one and the others' keys are in memory.
struct ArticleLines {
    let store: NewsStore

    /// Writes to a file, whole or not at all, or to the standard output.
    /// - Returns: how many articles there were.
    func write(_ query: ListQuery, to path: String?) throws -> Int {
        guard let path else { return try write(query) { Output.line($0) } }
        let own = ["", "-wal", "-shm"].map { store.path + $0 } + [StatePath.beside(store: store.path)]
        if own.contains(where: { FileSystem.isSame(path, $0) }) { throw ExportError.store(path: path) }
        if FileSystem.isSpecial(path) {
            // A device or a pipe is written to, never replaced.
            guard let file = FileHandle(forWritingAtPath: path) else {
                throw ExportError.disk(path: path, detail: FileSystem.reason())
            }
            do {
                return try write(query) { try file.write(contentsOf: Data(($0 + "\n").utf8)) }
            } catch let error as StoreError {
                throw error
            } catch {
                throw ExportError.disk(path: path, detail: error.localizedDescription)
            }
        }
        let part = path + ".newssync-part"
        guard FileManager.default.createFile(atPath: part, contents: nil), let file = FileHandle(forWritingAtPath: part)
        else { throw ExportError.disk(path: path, detail: FileSystem.reason()) }
        do {
            let count = try write(query) { try file.write(contentsOf: Data(($0 + "\n").utf8)) }
            try file.close()
            guard rename(part, path) == 0 else { throw ExportError.disk(path: path, detail: FileSystem.reason()) }
            return count
        } catch {
            unlink(part)
            if error is StoreError || error is ExportError { throw error }
            throw ExportError.disk(path: path, detail: error.localizedDescription)
        }
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
