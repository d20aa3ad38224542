import Foundation
import GRDB
import NewsMerge
import NewsModel

/// Writes into one transaction of a store.
package struct StoreWriter {
    /// What the transaction keeps in memory.
    let session: WriteSession
    let replica: ReplicaID
    /// The local clock.
    let now: Instant
    let rules: MergeRules

    var database: Database { session.database }

    /// Notes that an edition exists, with what offline reading needs of it, and makes its search index.
    package func register(_ edition: EditionRecord) throws {
        try database.execute(
            sql: """
                INSERT INTO edition (name, language, direction, site, zone) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (name) DO UPDATE SET language = excluded.language, direction = excluded.direction,
                    site = excluded.site, zone = excluded.zone
                """,
            arguments: [edition.id.rawValue, edition.language, edition.direction, edition.site, edition.zone])
        try SearchIndex.create(for: edition.id, language: edition.language, in: database)
    }

    /// Takes what a page or a feed said. Unless the guard holds it, it is a row, and the view follows in the same transaction.
    ///
    /// A row is opened where this replica's previous answer for the article said something else, or that it is gone; else
    /// the row that said the same is verified up to the new instant.
    package func observe(_ observation: PageObservation) throws -> KeptObservation {
        let edition = try editionNumber(observation.edition)
        let article = try session.article(making: observation.article, edition: edition)
        let content = try storeContent(observation.content)
        let answer = PageAnswer(observation, content: content)
        if article.isNew { return try append(answer, article: article.id, edition: edition, isNew: true) }
        return try guarded(answer, article: article.id, edition: edition)
    }

    /// Keeps an answer that is believed as far as it says.
    func append(_ answer: PageAnswer, article: Int64, edition: Int64, isNew: Bool = false) throws -> KeptObservation {
        let writer = try session.replica(replica)
        if !isNew, let previous = try lastRun(of: article, kind: answer.kind, replica: writer), previous.says(answer) {
            try claim(answer.claims, run: previous.id, edition: edition)
            let outcome = try verify(previous, at: answer.verified, article: article)
            return KeptObservation(article: article, run: previous.id, outcome: outcome)
        }
        let (run, isNewRun) = try appendRun(answer, article: article, replica: writer, edition: edition)
        try claim(answer.claims, run: run, edition: edition)
        guard isNewRun else { return KeptObservation(article: article, run: run, outcome: .unchanged) }
        let shown = try refold(article)
        try log(
            .run, article: article, run: run, shown: shown, at: answer.verified, isStart: answer.verified == answer.seen
        )
        return KeptObservation(article: article, run: run, outcome: isNew ? .new : shown ? .changed : .recorded)
    }

    /// A 304 for the content of a row: the origin stands by it at `verified`, as far as the guard lets it.
    ///
    /// - Returns: what became of it; `nil`, and nothing is verified, where the row is not this replica's last of the
    ///   article: then the whole page has to be asked for.
    package func verifyLast(article: Int64, run number: Int64?, at verified: Instant?) throws -> KeptObservation? {
        let writer = try session.replica(replica)
        guard let run = try lastRun(of: article, kind: .page, replica: writer), run.id == number else { return nil }
        guard let verified, verified > run.verified ?? .distantPast else {
            return KeptObservation(article: article, run: run.id, outcome: .unchanged)
        }
        if try isShown(run.content, of: article), try !isWaiting(article) {
            let shown = try touch(run, verified: verified, article: article)
            return KeptObservation(article: article, run: run.id, outcome: shown ? .changed : .unchanged)
        }
        let (answer, edition) = try answer(again: run, verified: verified)
        var kept = try guarded(answer, article: article, edition: edition)
        // What waits is this row's content: a second 304 confirms it as well as a page would.
        kept.run = kept.run ?? run.id
        return kept
    }

    /// Appends a confirmed retraction; whether it was not known.
    @discardableResult
    package func retract(article: Int64, gone: Instant) throws -> Bool {
        let writer = try session.replica(replica)
        try database.cachedStatement(
            sql: "INSERT OR IGNORE INTO retraction (replica, article, gone, sequence) VALUES (?, ?, ?, ?)"
        ).execute(arguments: [writer, article, gone, try session.nextChange()])
        guard database.changesCount > 0 else { return false }
        let retraction = Retraction(replica: replica, article: try session.articleName(article), gone: gone)
        session.add(.retraction(RowID(retraction)), to: try session.bucket(ofArticle: article))
        let shown = try refold(article)
        try log(.retraction, article: article, run: nil, shown: shown, at: gone)
        return true
    }

    /// Appends the retraction of an article that is known under a name; whether it was not known.
    package func retract(_ key: ArticleKey, gone: Instant) throws -> Bool {
        guard let article = try session.article(key) else { return false }
        return try retract(article: article.id, gone: gone)
    }

    func editionNumber(_ edition: EditionID) throws -> Int64 {
        if let number = try session.edition(edition) { return number }
        let known = try String.fetchAll(database, sql: "SELECT name FROM edition ORDER BY id")
        throw StoreError.unknownEdition(edition.rawValue, known: known)
    }
}

extension Instant {
    /// Before every instant that a source can name.
    static let distantPast = Instant(milliseconds: .min)
}

/// What the store keeps of an edition, so that it can be read with nothing else at hand.
public struct EditionRecord: Sendable, Hashable {
    public var id: EditionID
    /// BCP 47.
    public var language: String
    /// `rtl` or `ltr`.
    public var direction: String
    /// `https://www.example.org`.
    public var site: String
    /// The IANA zone of its newsroom.
    public var zone: String

    public init(id: EditionID, language: String, direction: String, site: String, zone: String) {
        (self.id, self.language, self.direction, self.site, self.zone) = (id, language, direction, site, zone)
    }
}
