import Foundation
import GRDB
import NewsMerge
import NewsModel

/// One check of a store and what it found.
public struct VerifyCheck: Sendable {
    /// What was checked: `sqlite`, `references`, `search`, `contents`, `view`, `buckets`.
    public var name: String
    /// How many things were looked at.
    public var checked: Int
    /// What is wrong, in words; empty where all is well. At most a hundred.
    public var problems: [String]
    /// Of `contents`: those whose payload is not here, which is no fault.
    public var notKept = 0
}

extension NewsStore {
    /// Opens the store at a path and verifies it; where it is too damaged to be opened, that is what the check of the file
    /// finds.
    ///
    /// - Throws: `StoreError` where there is no store, or none that this version knows.
    public static func verify(at path: String) throws(StoreError) -> [VerifyCheck] {
        do {
            return try NewsStore(at: path, creation: .mustExist).verify()
        } catch {
            guard case .damaged(_, let detail) = error else { throw error }
            return [VerifyCheck(name: "sqlite", checked: 0, problems: [detail])]
        }
    }

    /// Checks the file (SQLite's integrity check, foreign keys), the search indexes (FTS5's own check), every payload
    /// against its hash, and the view against the fold of the rows.
    ///
    /// What is damaged is reported, never mended.
    public func verify() throws(StoreError) -> [VerifyCheck] {
        var checks = [check("sqlite", verifyFile)]
        guard checks[0].problems.isEmpty else { return checks }
        checks.append(check("references", verifyReferences))
        guard checks[1].problems.isEmpty else { return checks }
        var contents = check("contents", verifyContents)
        contents.notKept = try read {
            try Int.fetchOne($0, sql: "SELECT count(*) FROM content WHERE metadata IS NULL") ?? 0
        }
        checks.append(contents)
        checks.append(check("view", verifyView))
        checks.append(check("buckets", verifyBuckets))
        let editions = try editions().map(\.id)
        // FTS5's check is an insert, so it needs the writer.
        checks.append(
            run("search") {
                try write { database in
                    VerifyCheck(
                        name: "search", checked: editions.count,
                        problems: Array(
                            try editions.flatMap { edition in
                                try SearchIndex.newest(of: edition, in: database)?.problems()
                                    ?? ["\(edition) has no search index"]
                            }.prefix(100)))
                }
            })
        return checks
    }

    private func check(_ name: String, _ body: (Database) throws -> (Int, [String])) -> VerifyCheck {
        run(name) {
            try read { database in
                let (checked, problems) = try body(database)
                return VerifyCheck(name: name, checked: checked, problems: Array(problems.prefix(100)))
            }
        }
    }

    /// A check that cannot be made is a problem found.
    private func run(_ name: String, _ body: () throws -> VerifyCheck) -> VerifyCheck {
        do {
            return try body()
        } catch {
            return VerifyCheck(name: name, checked: 0, problems: [String(describing: error)])
        }
    }

    private func verifyFile(_ database: Database) throws -> (Int, [String]) {
        let messages = try String.fetchAll(database, sql: "PRAGMA integrity_check")
        let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
        return (pages, messages.filter { $0 != "ok" })
    }

    private func verifyReferences(_ database: Database) throws -> (Int, [String]) {
        let rows = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check")
        return (
            try Int.fetchOne(database, sql: "SELECT count(*) FROM run") ?? 0,
            rows.map { "table \($0[0] as String) row \(($0[1] as Int64?).map(String.init) ?? "?") refers to nothing" }
        )
    }

    private func verifyContents(_ database: Database) throws -> (Int, [String]) {
        let session = WriteSession(database)
        let digest = PayloadDigest(session)
        var (checked, problems) = (0, [String]())
        let rows = try session.statement(
            "SELECT id, hash, metadata, blocks FROM content WHERE metadata IS NOT NULL ORDER BY id")
        while try rows.step() {
            checked += 1
            let (content, stored) = (rows.integer(0), rows.hash(1))
            // What cannot be read is not what it was.
            let computed = try? digest.hash(of: content, metadata: rows.bytes(2) ?? [], blocks: rows.optional(3))
            if computed == nil || computed != stored {
                problems.append("content \(content) is not what its hash \(stored?.hex ?? "?") was made of")
            }
        }
        let lists = try Row.fetchCursor(database, sql: "SELECT id, hash, content FROM snapshot ORDER BY id")
        while let row = try lists.next() {
            checked += 1
            if ContentHash.of(Array((row[2] as String).utf8)) != ContentHash(row[1] as Data) {
                problems.append("list \(row[0] as Int64) is not what its hash was made of")
            }
        }
        return (checked, problems)
    }

    private func verifyBuckets(_ database: Database) throws -> (Int, [String]) {
        let computed = try Self.computedDigests([], in: database)
        let kept = try Self.keptDigests([], in: database)
        let wrong = Set(computed.keys).union(kept.keys).filter { computed[$0] != kept[$0] }.sorted()
        return (
            computed.count, wrong.map { "the sum of bucket \($0.number) of \($0.edition) is not that of its rows" }
        )
    }

    private func verifyView(_ database: Database) throws -> (Int, [String]) {
        let session = WriteSession(database)
        var (checked, problems) = (0, [String]())
        let articles = try Row.fetchCursor(
            database,
            sql: """
                SELECT id, name, edition, (SELECT edition FROM view WHERE view.article = article.id), same FROM article
                WHERE EXISTS (SELECT 1 FROM run WHERE run.article = article.id)
                    OR EXISTS (SELECT 1 FROM retraction WHERE retraction.article = article.id)
                    OR EXISTS (SELECT 1 FROM view WHERE view.article = article.id) OR same IS NOT NULL ORDER BY id
                """)
        while let row = try articles.next() {
            checked += 1
            let (number, same) = (row[0] as Int64, row[4] as Int64?)
            let folded = same ?? number == number ? try ViewRecord.wanted(session.rows(number, rules: rules)) : nil
            let edition = row[3] as Int64?
            if try session.view(number) != folded || edition != folded.map({ _ in row[2] }) {
                problems.append("what is shown of \(row[1] as String) is not the fold of its rows")
            }
        }
        for name in try LinkReader(database: database).wronglyGrouped() {
            problems.append("\(name) is not shown with the ids that it is linked to")
        }
        return (checked, problems)
    }
}
