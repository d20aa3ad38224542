import NewsModel
import NewsStore

/// Exchanges rows through a folder: what is new here is left in it, what others left is taken.
struct FolderExchange {
    let store: NewsStore
    let folder: SegmentFolder
    let options: ReplicaOptions
    let clock: @Sendable () -> Instant

    init(store: NewsStore, path: String, options: ReplicaOptions, clock: @escaping @Sendable () -> Instant) {
        (self.store, self.options, self.clock) = (store, options, clock)
        folder = SegmentFolder(path: path)
    }

    func run(_ tell: (ReplicaEvent) -> Void) throws -> ReplicaSummary {
        var (here, there) = (TransferCount(), TransferCount())
        var written: LogCursor?
        if options.direction != .receive { written = try send(&there, tell) }
        if options.direction != .send, !there.isInterrupted {
            try receive(&here, chain: &written, tell)
            // What came from the folder need not be left in it again: an empty segment says so.
            if let written, written != (try ownEnd()), options.direction == .both { try mark(to: written) }
        }
        var summary = ReplicaSummary()
        summary.take(here: here, there: there)
        return summary
    }

    // MARK: - Leaving what is new

    /// - Returns: where our log ends, when all of it stands in the folder.
    private func send(_ count: inout TransferCount, _ tell: (ReplicaEvent) -> Void) throws -> LogCursor? {
        var cursor = try ownEnd()
        while true {
            if Task.isCancelled {
                count.isInterrupted = true
                return nil
            }
            let segment = try store.segment(after: cursor, filter: options.filter, limit: SyncTuning.segmentRows)
            guard segment.next != cursor else { return cursor }
            let rows = try SegmentContents(segment.bytes).page.count
            let name = SegmentName(from: cursor, to: segment.next, filter: options.filter, bytes: segment.bytes)
            try folder.write(segment.bytes, as: name, store: store.identity.store, log: store.identity.log)
            cursor = segment.next
            (count.rows, count.new) = (count.rows + rows, count.new + rows)
            tell(.sent(rows: count.rows, new: count.new))
            if segment.isLast { return cursor }
        }
    }

    /// Up to where our own segments reach without a gap.
    private func ownEnd() throws -> LogCursor {
        let names = try folder.segments(store: store.identity.store, log: store.identity.log)
        var end = LogCursor.start
        for name in names where name.filter == options.filter && end.covers(name.from) && !end.covers(name.to) {
            end = name.to
        }
        return end
    }

    private func mark(to end: LogCursor) throws {
        let header = SegmentHeader(
            store: store.identity.store, log: store.identity.log, filter: options.filter, from: try ownEnd(), to: end)
        let bytes = SegmentWriter(header).finish()
        let name = SegmentName(from: header.from, to: end, filter: options.filter, bytes: bytes)
        try folder.write(bytes, as: name, store: header.store, log: header.log)
    }

    // MARK: - Taking what others left

    /// - Parameter chain: where our log ends as long as only what comes from the folder is added to it.
    private func receive(
        _ count: inout TransferCount, chain: inout LogCursor?, _ tell: (ReplicaEvent) -> Void
    ) throws {
        let missing = try wantedPayloads()
        let returning = try rowsWhoseTimeHasCome()
        for (other, log) in try folder.logs() where other != store.identity.store || log != store.identity.log {
            for name in try folder.segments(store: other, log: log) {
                if Task.isCancelled {
                    count.isInterrupted = true
                    return
                }
                guard let filter = name.filter.narrowed(to: options.filter) else { continue }
                // A folder is its own place to read a log from: what stands in it may be less than what its store has.
                let peer = PeerLog(store: "\(other)/\(log)", log: log, filter: filter)
                let cursor = try store.cursor(of: peer)
                let isRead = cursor.covers(name.to)
                guard !isRead || !missing.isEmpty || returning[other] != nil else { continue }
                let place = folder.place(name, store: other, log: log)
                switch contents(name, store: other, log: log) {
                case .failure(let damage):
                    count.faults.append("\(place): \(damage.message)")
                    tell(.damaged(file: place, message: damage.message))
                case .success(let contents):
                    if !missing.isEmpty { try fill(contents, missing, from: other, &count) }
                    if isRead {
                        try takeAgain(contents, returning[other] ?? [], &count)
                        continue
                    }
                    try take(contents, name, peer, cursor, &count, chain: &chain)
                    tell(.received(rows: count.rows, new: count.new))
                }
            }
        }
    }

    private func contents(
        _ name: SegmentName, store: String, log: String
    ) -> Result<SegmentContents, SegmentFolder.Damage> {
        folder.bytes(name, store: store, log: log).flatMap { bytes in
            do throws(SegmentError) {
                let contents = try SegmentContents(bytes)
                let header = contents.header
                guard header.store == store, header.log == log, header.from == name.from, header.to == name.to,
                    header.filter == name.filter
                else { return .failure(SegmentFolder.Damage("it is not the segment that its name says")) }
                return .success(contents)
            } catch {
                return .failure(SegmentFolder.Damage(String(describing: error)))
            }
        }
    }

    /// Takes a segment's rows. The cursor only moves where nothing before the segment is missing.
    private func take(
        _ contents: SegmentContents, _ name: SegmentName, _ peer: PeerLog, _ cursor: LogCursor,
        _ count: inout TransferCount, chain: inout LogCursor?
    ) throws {
        var page = contents.page.narrowed(to: options.filter)
        let payloads = try wanted(contents.payloads, for: page)
        page.next = name.to
        let now = clock()
        let before = chain
        let (outcome, after) = try store.commit(at: now) { writer in
            let isChained = before == (try writer.logEnd())
            let outcome = try writer.apply(page, payloads, from: contents.header.store, clock: now)
            // What was refused and cannot be asked for by its name has to be read again.
            if cursor.covers(name.from), outcome.forgotten == 0 {
                try writer.keep(name.to, of: peer, place: folder.path)
            }
            return (outcome, isChained ? try writer.logEnd() : nil)
        }
        chain = after
        count.take(outcome, rows: page.count, payloads)
    }

    private func wanted(_ payloads: ReplicaPayloads, for page: ReplicaPage) throws(StoreError) -> ReplicaPayloads {
        let horizon = clock().advanced(byMilliseconds: StoreTuning.toleratedLead)
        let runs = page.runs.filter { options.payloads.takes($0.edition) && $0.latest <= horizon }
        let wanted = Set(runs.map(\.run.sighting.content))
        let lacking = Set(try store.lacking(page.contents.filter(wanted.contains)))
        var payloads = payloads
        payloads.contents = payloads.contents.filter { lacking.contains($0.key) }
        return payloads
    }

    // MARK: - Taking what was refused

    /// By the stores that they came from, the rows that were refused and do not lie ahead any more. No sums are compared
    /// here, and the cursor is past them, so they are looked for by name.
    private func rowsWhoseTimeHasCome() throws(StoreError) -> [String: Set<RowID>] {
        let horizon = clock().advanced(byMilliseconds: StoreTuning.toleratedLead)
        let ripe = try store.refusedRows().filter { $0.instant <= horizon }
        return Dictionary(grouping: ripe, by: \.store).mapValues { Set($0.map(\.id)) }
    }

    private func takeAgain(
        _ contents: SegmentContents, _ names: Set<RowID>, _ count: inout TransferCount
    ) throws(StoreError) {
        let page = contents.page.narrowed(to: options.filter).only(names)
        guard page.count > 0 else { return }
        let payloads = try wanted(contents.payloads, for: page)
        let now = clock()
        let outcome = try store.commit(at: now) {
            try $0.apply(page, payloads, from: contents.header.store, clock: now)
        }
        count.take(outcome, rows: page.count, payloads)
    }

    // MARK: - Texts that are missing

    /// Payloads that rows came without, and that are wanted now.
    private func wantedPayloads() throws(StoreError) -> Set<ContentHash> {
        switch options.payloads {
        case .none: []
        case .withRows: Set(try store.missingPayloads(of: options.editions, onlyShown: true))
        case .of(let editions): Set(try store.missingPayloads(of: editions, onlyShown: false))
        }
    }

    private func fill(
        _ contents: SegmentContents, _ missing: Set<ContentHash>, from other: String, _ count: inout TransferCount
    ) throws(StoreError) {
        let found = ReplicaPayloads(contents: contents.payloads.contents.filter { missing.contains($0.key) })
        guard !found.contents.isEmpty else { return }
        let now = clock()
        let outcome = try store.commit(at: now) { try $0.fill(found, from: other, clock: now) }
        count.take(outcome, rows: 0, found)
    }
}
