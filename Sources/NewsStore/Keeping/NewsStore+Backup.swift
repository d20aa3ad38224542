import Foundation
import GRDB
import NewsModel

/// What a backup holds.
public struct BackupReport: Sendable, Hashable {
    public var path: String
    /// Bytes of the file.
    public var bytes: Int64
    /// Articles in it.
    public var articles: Int
}

extension NewsStore {
    /// Copies the store, as it is at one instant, into one file, while others read and write. The file is complete and
    /// verified before it has its name; it is marked as a backup: what is first written to it takes new names
    /// (`StoreIdentity`).
    ///
    /// - Parameters:
    ///   - replacing: whether a file that is there already is replaced.
    ///   - now: the local clock.
    /// - Throws: `StoreError.exists`, `StoreError.oneFile`, or what is wrong with the copy.
    public func backUp(to path: String, replacing: Bool = false, at now: Instant) throws(StoreError) -> BackupReport {
        guard !Self.isSame(path, self.path) else { throw .oneFile(path: path) }
        guard replacing || !StoreFile.exists(path) else { throw .exists(path: path) }
        let unfinished = StoreFile.unfinished(path)
        try StoreFile.remove(unfinished)
        do {
            try StoreFile.copy(readers, to: unfinished)
            let articles = try Self.finish(unfinished) { database in
                try database.execute(
                    sql: "INSERT OR REPLACE INTO meta (name, value) VALUES ('backup', ?)", arguments: [now.rfc3339])
            }
            try StoreFile.settle(unfinished)
            try StoreFile.publish(unfinished, as: path)
            return BackupReport(path: path, bytes: Self.bytes(of: path), articles: articles)
        } catch {
            // What is unfinished is of no use to anybody, and what is wrong is said by the error.
            try StoreFile.remove(unfinished)
            throw StoreError(error, path: path)
        }
    }

    /// Changes something in a copy, verifies it, and leaves it as one file.
    ///
    /// - Returns: how many articles it has.
    static func finish(_ path: String, _ change: (Database) throws -> Void) throws(StoreError) -> Int {
        let copy = try NewsStore(at: path, creation: .mustExist)
        try copy.write(change)
        let problems = try copy.verify().flatMap(\.problems)
        guard problems.isEmpty else { throw .damaged(path: path, detail: problems[0]) }
        let articles = try copy.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM article") ?? 0 }
        try copy.close()
        return articles
    }

    static func isSame(_ one: String, _ other: String) -> Bool {
        func real(_ path: String) -> String { URL(fileURLWithPath: path).resolvingSymlinksInPath().path }
        return real(one) == real(other)
    }
}
