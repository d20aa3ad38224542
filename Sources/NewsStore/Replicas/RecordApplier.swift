import GRDB
import NewsMerge
import NewsModel

/// Takes rows of another store into one transaction: idempotent, whatever comes twice or in another order.
///
/// Rows are written as they come; each article that they touch is folded once, at the end, when the entries of the change
/// log are written too.
final class RecordApplier {
    let writer: StoreWriter
    /// The clock of the origin as far as this store knows it: local, corrected.
    let clock: Instant
    /// The store that the rows come from.
    let peer: String
    var outcome = ApplyOutcome()
    private var entries: [Entry] = []
    private var touched: [Int64: Touched] = [:]
    private var filled: [Int64] = []
    /// What went back, by the numbers of articles, and since when it is to be asked for.
    private var turned: [Int64: Instant] = [:]
    /// What was found under the name that was looked for last, so that a new row is looked for once.
    var lookedFor: (name: RowID, held: HeldRun?)?
    private lazy var refusedBefore: Set<RowID> = (try? loadRefused()) ?? []
    private lazy var isMissingPayloads: Bool = (try? askForMissing()) ?? true

    var session: WriteSession { writer.session }

    /// An entry of the change log that is still to be written.
    private struct Entry {
        var sequence: Int64
        var kind: StoreWriter.ChangeKind
        var article: Int64
        var run: Int64?
        var at: Instant?
        var isStart: Bool
    }

    /// An article that is still to be folded.
    private struct Touched {
        /// Its one row, where it was not known before.
        var lone: (run: Run, content: Int64)?
        /// The last of its entries.
        var entry: Int?
    }

    init(writer: StoreWriter, clock: Instant, peer: String) {
        (self.writer, self.clock, self.peer) = (writer, clock, peer)
    }

    /// The latest instant that is taken from others.
    var horizon: Instant { clock.advanced(byMilliseconds: StoreTuning.toleratedLead) }

    /// Notes an edition that is not known; our own description of one that is holds.
    func apply(_ edition: EditionDescription) throws {
        guard try session.edition(edition.name) == nil else { return }
        guard edition.isPlausible else { return invalid("edition \(edition.name): its description is none") }
        guard try (session.statement("SELECT count(*) FROM edition").first() ?? 0) < StoreTuning.editions else {
            return invalid("edition \(edition.name): there are \(StoreTuning.editions) already")
        }
        try writer.register(
            EditionRecord(
                id: edition.name, language: edition.language, direction: edition.direction, site: edition.site,
                zone: edition.zone))
    }

    /// Whether an article's name says the edition that a record says; else it would keep all others of its name out.
    func isOwn(_ key: ArticleKey, _ edition: EditionID) -> Bool { key.edition.map { $0 == edition } ?? true }

    func invalid(_ reason: @autoclosure () -> String) {
        outcome.invalid += 1
        if outcome.reasons.count < StoreTuning.reasons { outcome.reasons.append(reason()) }
    }

    /// Puts an entry at the end of the change log.
    func note(
        _ kind: StoreWriter.ChangeKind, article: Int64, run: Int64?, at instant: Instant?, isStart: Bool = false
    ) throws -> Int64 {
        let sequence = try session.takeChange()
        touched[article, default: Touched()].entry = entries.count
        entries.append(Entry(sequence: sequence, kind: kind, article: article, run: run, at: instant, isStart: isStart))
        return sequence
    }

    /// Names the row of the last entry, once it has a number.
    func nameLast(_ run: Int64) { entries[entries.count - 1].run = run }

    /// Notes that an article has one row, which is new as it is; a second one makes it like all others.
    func note(first run: Run, content: Int64, of article: Int64) {
        touched[article]?.lone = (run, content)
    }

    func noteMore(of article: Int64) { touched[article, default: Touched()].lone = nil }

    func isTouched(_ article: Int64) -> Bool { touched[article] != nil }

    /// Notes that a content that was here without its payload has it now.
    func noteFilled(_ content: Int64) {
        outcome.filled += 1
        filled.append(content)
    }

    /// Whether any content is here without its payload: mostly none is, and then a known row is not looked at further.
    func mayMissPayload() -> Bool { isMissingPayloads }

    private func askForMissing() throws -> Bool {
        try session.statement("SELECT EXISTS (SELECT 1 FROM content WHERE metadata IS NULL)").first() == 1
    }
}

// MARK: - Ahead of the clock

extension RecordApplier {
    /// Refuses what lies ahead of the clock, and remembers it with both instants.
    func refuse(_ id: RowID, replica: ReplicaID, subject: String, instant: Instant) throws {
        outcome.refused += 1
        guard refusedBefore.contains(id) || refusedBefore.count < StoreTuning.refusedRows else {
            outcome.forgotten += 1
            return
        }
        refusedBefore.insert(id)
        let insert = try session.statement(
            """
            INSERT INTO refused (hash, replica, article, instant, clock, store) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (hash) DO UPDATE SET instant = excluded.instant, clock = excluded.clock, store = excluded.store
            """)
        insert.bind(id, 1)
        insert.bind(replica.rawValue, 2)
        insert.bind(subject, 3)
        insert.bind(instant, 4)
        insert.bind(clock, 5)
        insert.bind(peer, 6)
        try insert.run()
    }

    /// Forgets that a row was refused: it is here now.
    func accept(_ id: RowID) throws {
        guard refusedBefore.remove(id) != nil else { return }
        let delete = try session.statement("DELETE FROM refused WHERE hash = ?")
        delete.bind(id, 1)
        try delete.run()
    }

    private func loadRefused() throws -> Set<RowID> {
        var names: Set<RowID> = []
        let select = try session.statement("SELECT hash FROM refused")
        while try select.step() {
            if let name = select.name(0) { names.insert(name) }
        }
        return names
    }
}

// MARK: - The end of a batch

extension RecordApplier {
    /// Folds what was touched and writes the change log.
    func finish() throws -> ApplyOutcome {
        try noteArticlesOfFilled()
        var shown: Set<Int> = []
        for (article, touched) in touched.sorted(by: { $0.key < $1.key }) {
            guard try fold(article, touched) else { continue }
            outcome.changed += 1
            if let entry = touched.entry { shown.insert(entry) }
        }
        for (index, entry) in entries.enumerated() {
            try writer.log(
                entry.kind, article: entry.article, run: entry.run,
                shown: shown.contains(index) || entry.kind == .payload, at: entry.at, isStart: entry.isStart,
                sequence: entry.sequence)
        }
        for (article, since) in turned.sorted(by: { $0.key < $1.key }) { try askTheOrigin(of: article, since: since) }
        return outcome
    }

    private func fold(_ article: Int64, _ touched: Touched) throws -> Bool {
        if let lone = touched.lone, try session.replica(numbered: session.replica(lone.run.replica)).isTrusted {
            try session.keep(ViewRecord(lone: lone.run, content: lone.content), article: article)
            return true
        }
        let folded = try writer.refolded(article)
        if let back = folded.wentBack {
            outcome.wentBack.append(folded.rows.key)
            turned[article] = min(clock, back)
        }
        return folded.isChanged
    }

    /// What shows a content whose payload came is to be indexed: an entry of the change log says so.
    private func noteArticlesOfFilled() throws {
        for content in filled {
            for article in try writer.articles(with: content) {
                _ = try note(.payload, article: article, run: nil, at: nil)
                noteMore(of: article)
            }
        }
    }
}
