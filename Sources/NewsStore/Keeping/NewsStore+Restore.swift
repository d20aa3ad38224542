import Foundation
import GRDB
import NewsModel

extension NewsStore {
    /// Puts a backup in a store's place. What is restored is a writer of its own: it has a new replica id and a new log id
    /// at once. The backup is only read.
    ///
    /// A store that is there is replaced in one transaction, so that whoever has it open goes on with what was restored.
    ///
    /// - Parameter force: whether a store is replaced that has rows which the backup lacks, or that is damaged.
    /// - Throws: `StoreError.wouldLose` where it has such rows; what is wrong with either file.
    public static func restore(_ backup: String, to path: String, force: Bool = false) throws(StoreError)
        -> BackupReport
    {
        guard StoreFile.exists(backup) else { throw .missingBackup(path: backup) }
        guard !isSame(backup, path) else { throw .exists(path: path) }
        let unfinished = StoreFile.unfinished(path)
        try StoreFile.remove(unfinished)
        do {
            let articles = try take(backup, to: unfinished)
            try place(unfinished, at: path, force: force)
            return BackupReport(path: path, bytes: bytes(of: path), articles: articles)
        } catch {
            try StoreFile.remove(unfinished)
            throw StoreError(error, path: path)
        }
    }

    /// Makes a copy of a backup, checked and with names of its own; how many articles it has.
    private static func take(_ backup: String, to unfinished: String) throws -> Int {
        do {
            let opening = StoreOpening(
                path: backup, creation: .mustExist, busyMilliseconds: StoreTuning.busyTimeout * 1000)
            let source = try opening.openToCopy()
            try StoreFile.copy(source, to: unfinished)
            try source.close()
            return try finish(unfinished) { try StoreIdentity.renew(in: $0) }
        } catch {
            // The store is whole; it is the backup that is not.
            switch StoreError(error, path: backup) {
            case .damaged(_, let detail): throw StoreError.damaged(path: backup, detail: detail)
            case .notAStore(_, let detail): throw StoreError.notAStore(path: backup, detail: detail)
            default: throw error
            }
        }
    }

    private static func place(_ unfinished: String, at path: String, force: Bool) throws {
        guard StoreFile.exists(path) else { return try StoreFile.publish(unfinished, as: path) }
        let store: NewsStore
        do {
            store = try NewsStore(at: path, creation: .mustExist)
        } catch StoreError.damaged where force {
            return try StoreFile.publish(unfinished, as: path)
        }
        if !force {
            let lost = try store.rowsBeyond(unfinished)
            if lost > 0 { throw StoreError.wouldLose(path: path, rows: lost) }
        }
        let source = try DatabaseQueue(path: unfinished)
        try source.backup(to: store.writer)
        try source.close()
        try store.close()
        try StoreFile.remove(unfinished)
    }

    /// How many rows the store has that another file lacks.
    private func rowsBeyond(_ other: String) throws -> Int {
        try writer.writeWithoutTransaction { database in
            try database.execute(sql: "ATTACH ? AS other", arguments: [other])
            let rows = try Int.fetchOne(
                database,
                sql: """
                    SELECT (SELECT count(*) FROM (SELECT hash FROM main.run EXCEPT SELECT hash FROM other.run))
                    + (SELECT count(*) FROM (\(Self.retractions("main")) EXCEPT \(Self.retractions("other"))))
                    + (SELECT count(*) FROM (\(Self.links("main")) EXCEPT \(Self.links("other"))))
                    """)
            try database.execute(sql: "DETACH other")
            return rows ?? 0
        }
    }

    private static func retractions(_ file: String) -> String {
        """
        SELECT article.name, replica.name, gone FROM \(file).retraction AS said
            JOIN \(file).article AS article ON article.id = said.article
            JOIN \(file).replica AS replica ON replica.id = said.replica
        """
    }

    private static func links(_ file: String) -> String {
        """
        SELECT one.name, another.name, replica.name, at FROM \(file).link AS said
            JOIN \(file).article AS one ON one.id = said.article
            JOIN \(file).article AS another ON another.id = said.other
            JOIN \(file).replica AS replica ON replica.id = said.replica
        """
    }
}
