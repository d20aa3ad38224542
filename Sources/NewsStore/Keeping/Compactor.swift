import GRDB
import NewsMerge
import NewsModel

/// What a compaction is asked for.
struct CompactionOrder {
    var policy: RetentionPolicy
    /// What the reader holds on to.
    var pins: [ArticleKey: Set<ContentHash>]
    var rules: MergeRules
    var now: Instant
}

/// Compacts articles inside one transaction: drops what may go and packs what is superseded. Headers are not touched.
struct Compactor {
    let database: Database
    let order: CompactionOrder
    let shared: SharedContents
    let zstandard: Zstandard

    /// Compacts an article and adds what was done to a report.
    func compact(_ article: Int64, into report: inout CompactionReport) throws {
        let own = try ArticlePayloads(of: article, by: order, in: database)
        var others: [Int64: ArticlePayloads] = [:]
        func sharers(of content: Int64) throws -> [ArticlePayloads] {
            try shared.others(of: content, than: article).map { other in
                if let known = others[other] { return known }
                let payloads = try ArticlePayloads(of: other, by: order, in: database)
                others[other] = payloads
                return payloads
            }
        }
        let settled = own.held.keys.filter { !shared.isRecent($0) }.sorted()
        let dropped = try settled.filter { content in
            guard own.droppable.contains(content) else { return false }
            return try sharers(of: content).allSatisfy { $0.droppable.contains(content) }
        }
        let superseded = try settled.filter { content in
            guard let payload = own.held[content], !payload.isPacked, payload.blocks ?? 0 != 0,
                !own.winners.contains(content), !dropped.contains(content)
            else { return false }
            return try sharers(of: content).allSatisfy { !$0.winners.contains(content) }
        }
        guard !dropped.isEmpty || !superseded.isEmpty else { return }
        try apply(own, dropping: dropped, packing: superseded, of: article, into: &report)
    }

    private func apply(
        _ own: ArticlePayloads, dropping: [Int64], packing: [Int64], of article: Int64,
        into report: inout CompactionReport
    ) throws {
        let body = StoredBody(database: database)
        let base = try own.body.flatMap { try body.base($0) }
        for content in dropping {
            report.dropped += 1
            report.freed += (own.held[content]?.metadata ?? 0) + (try size(of: content, own.held[content]))
            try database.cachedStatement(sql: "DELETE FROM packed WHERE content = ?").execute(arguments: [content])
        }
        // What was packed against these comes first: a body that is a prefix has to be plain.
        for content in dropping + packing { report.freed -= try body.repack(onto: base, from: content, by: zstandard) }
        for content in packing {
            guard let count = own.held[content]?.blocks,
                let gain = try body.pack(content, count: count, base: base, by: zstandard)
            else { continue }
            report.packed += 1
            report.freed += gain
        }
        for content in dropping {
            try body.remove(content)
            try database.cachedStatement(sql: "UPDATE content SET metadata = NULL, blocks = NULL WHERE id = ?")
                .execute(arguments: [content])
            if order.rules.planted == .headersDroppedByCompaction { try dropHeaders(of: content, article: article) }
        }
    }

    /// Bytes of a body as it stands.
    private func size(of content: Int64, _ payload: ArticlePayloads.Held?) throws -> Int {
        guard let payload, let count = payload.blocks, count != 0 else { return 0 }
        guard payload.isPacked else {
            return try StoredBody(database: database).canonicalBytes(content: content, count: count).count
        }
        return try Int.fetchOne(
            database.cachedStatement(sql: "SELECT length(bytes) FROM packed WHERE content = ?"), arguments: [content])
            ?? 0
    }

    /// The mistake that the simulator has to find: what a payload's rows said is forgotten with it.
    private func dropHeaders(of content: Int64, article: Int64) throws {
        let runs = "(SELECT id FROM run WHERE content = ? AND article = ?)"
        for statement in [
            "DELETE FROM claim WHERE run IN \(runs)", "UPDATE change SET run = NULL WHERE run IN \(runs)",
            "UPDATE frontier SET run = NULL WHERE run IN \(runs)",
            "DELETE FROM run WHERE content = ? AND article = ?",
        ] { try database.execute(sql: statement, arguments: [content, article]) }
    }
}
