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
        guard !isSame(backup, path) else { throw .oneFile(path: path) }
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

    /// How many statements the store has that another file lacks: rows, what was verified since, claims of addresses, kept
    /// texts, retractions, links, and lists as long as they were seen.
    private func rowsBeyond(_ other: String) throws -> Int {
        try writer.writeWithoutTransaction { database in
            try database.execute(sql: "ATTACH ? AS other", arguments: [other])
            defer { try? database.execute(sql: "DETACH other") }
            var rows = 0
            for statements in [Self.runs, Self.claims, Self.texts, Self.retractions, Self.links] {
                rows +=
                    try Int.fetchOne(
                        database, sql: "SELECT count(*) FROM (\(statements("main")) EXCEPT \(statements("other")))")
                    ?? 0
            }
            for intervals in [Self.verified, Self.lists] {
                rows +=
                    try Int.fetchOne(
                        database,
                        sql: """
                            SELECT count(*) FROM (\(intervals("main"))) AS own LEFT JOIN (\(intervals("other"))) AS its
                                ON its.name = own.name WHERE its.name IS NULL OR its.until < own.until
                            """) ?? 0
            }
            return rows
        }
    }

    private static func runs(_ file: String) -> String { "SELECT hash FROM \(file).run" }

    /// Those without a row are counted among the rows.
    private static func verified(_ file: String) -> String {
        file == "main"
            ? "SELECT hash AS name, verified AS until FROM main.run WHERE verified IS NOT NULL AND hash IN (SELECT hash FROM other.run)"
            : "SELECT hash AS name, ifnull(verified, -9223372036854775808) AS until FROM \(file).run"
    }

    private static func claims(_ file: String) -> String {
        """
        SELECT run.hash, address.url FROM \(file).claim AS claim JOIN \(file).run AS run ON run.id = claim.run
            JOIN \(file).address AS address ON address.id = claim.address
        """
    }

    private static func texts(_ file: String) -> String {
        "SELECT hash FROM \(file).content WHERE metadata IS NOT NULL"
    }

    private static func lists(_ file: String) -> String {
        """
        SELECT json_array(edition.name, part.name, page.url, article.name, start, replica.name, hex(snapshot.hash)) AS name,
            last AS until
        FROM \(file).shown AS shown JOIN \(file).part AS part ON part.id = shown.part
            JOIN \(file).edition AS edition ON edition.id = part.edition
            LEFT JOIN \(file).address AS page ON page.id = part.page
            LEFT JOIN \(file).article AS article ON article.id = shown.article
            JOIN \(file).replica AS replica ON replica.id = shown.replica
            JOIN \(file).snapshot AS snapshot ON snapshot.id = shown.snapshot
        """
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
