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
        let listing = try folder.listing()
        for (place, damage) in listing.faults { note(damage, at: place, &here, tell) }
        try settleNames(listing, tell)
        var end = try ownEnd(listing)
        var written: LogCursor?
        if options.direction != .receive { written = try send(from: &end, &there, tell) }
        if options.direction != .send, !there.isInterrupted {
            try receive(listing, &here, chain: &written, tell)
            // What came from the folder need not be left in it again: an empty segment says so.
            if let written, written != end, options.direction == .both { try mark(from: end, to: written) }
        }
        var summary = ReplicaSummary()
        summary.take(here: here, there: there)
        return summary
    }

    private func note(
        _ damage: SegmentDamage, at place: String, _ count: inout TransferCount, _ tell: (ReplicaEvent) -> Void
    ) {
        count.faults.append("\(place): \(damage.message)")
        tell(.damaged(file: place, message: damage.message))
    }

    // MARK: - Our names

    private var ownLog: SegmentLog { SegmentLog(store: store.identity.store, log: store.identity.log) }

    /// A segment that stands under our names and is none of ours was written by a copy of this store's file, or by this one
    /// before its file was put back to an older copy. Then our log has other rows behind the same numbers, so this store goes
    /// on under new names, and reads the old log like anybody's.
    private func settleNames(_ listing: SegmentListing, _ tell: (ReplicaEvent) -> Void) throws {
        try store.settleNames()
        let (log, written) = (ownLog, try store.segments(of: ownLog))
        for name in listing.names(of: log) where !written.contains(name.text) {
            guard case .success = contents(name, of: log) else { continue }
            try store.takeNewNames()
            return tell(.renamed(log: store.identity.log, replica: store.identity.replica))
        }
    }

    // MARK: - Leaving what is new

    /// - Parameter end: up to where the segments that we left reach.
    /// - Returns: where our log ends, when all of it stands in the folder.
    private func send(
        from end: inout LogCursor, _ count: inout TransferCount, _ tell: (ReplicaEvent) -> Void
    ) throws -> LogCursor? {
        while true {
            if Task.isCancelled {
                count.isInterrupted = true
                return nil
            }
            let segment = try store.segment(after: end, filter: options.filter, limit: SyncTuning.segmentRows)
            guard segment.next != end else { return end }
            try leave(segment.bytes, from: end, to: segment.next)
            end = segment.next
            (count.rows, count.new) = (count.rows + segment.rows, count.new + segment.rows)
            tell(.sent(rows: count.rows, new: count.new))
            if segment.isLast { return end }
        }
    }

    /// Up to where our own segments reach without a gap.
    private func ownEnd(_ listing: SegmentListing) throws -> LogCursor {
        let written = try store.segments(of: ownLog)
        var end = LogCursor.start
        for name in listing.names(of: ownLog)
        where name.filter == options.filter && end.covers(name.from) && !end.covers(name.to)
            && written.contains(name.text)
        {
            end = name.to
        }
        return end
    }

    private func mark(from end: LogCursor, to written: LogCursor) throws {
        let header = SegmentHeader(
            store: ownLog.store, log: ownLog.log, filter: options.filter, from: end, to: written)
        try leave(SegmentWriter(header).finish(), from: end, to: written)
    }

    /// It is ours before anyone can see it: else a kill in between would have this store take it for another's.
    private func leave(_ bytes: [UInt8], from: LogCursor, to end: LogCursor) throws {
        let (log, name) = (ownLog, SegmentName(from: from, to: end, filter: options.filter, bytes: bytes))
        try store.commit(at: clock()) { try $0.keep(segment: name.text, of: log, readWith: nil, place: folder.path) }
        try folder.write(bytes, as: name, of: log)
    }

    // MARK: - Taking what others left

    /// - Parameter chain: where our log ends as long as only what comes from the folder is added to it.
    private func receive(
        _ listing: SegmentListing, _ count: inout TransferCount, chain: inout LogCursor?,
        _ tell: (ReplicaEvent) -> Void
    ) throws {
        let missing = try wantedPayloads()
        let returning = try rowsWhoseTimeHasCome()
        for (log, names) in listing.logs {
            var known: [ReplicaFilter: Set<String>] = [:]
            for name in names {
                if Task.isCancelled {
                    count.isInterrupted = true
                    return
                }
                guard let filter = name.filter.narrowed(to: options.filter) else { continue }
                let read = try known[filter] ?? store.segments(of: log, readWith: filter)
                known[filter] = read
                let isRead = read.contains(name.text)
                let isAsked = log != ownLog && (!missing.isEmpty || returning[log.store] != nil)
                guard !isRead || isAsked else { continue }
                switch contents(name, of: log) {
                case .failure(let damage): note(damage, at: folder.place(name, of: log), &count, tell)
                case .success(let contents):
                    if !missing.isEmpty { try fill(contents, missing, from: log.store, &count) }
                    if isRead {
                        try takeAgain(contents, returning[log.store] ?? [], &count)
                        continue
                    }
                    try take(contents, name, of: log, filter, &count, chain: &chain)
                    tell(.received(rows: count.rows, new: count.new))
                }
            }
        }
        let there = Dictionary(listing.logs.map { ($0.log, Set($0.names.map(\.text))) }) { $1 }
        try store.forgetSegments(at: folder.path) { there[$0]?.contains($1) ?? false }
    }

    private func contents(_ name: SegmentName, of log: SegmentLog) -> Result<SegmentContents, SegmentDamage> {
        folder.bytes(name, of: log).flatMap { bytes in
            do throws(SegmentError) {
                let contents = try SegmentContents(bytes)
                let header = contents.header
                guard header.store == log.store, header.log == log.log, header.from == name.from,
                    header.to == name.to, header.filter == name.filter
                else { return .failure(SegmentDamage("it is not the segment that its name says")) }
                return .success(contents)
            } catch {
                return .failure(SegmentDamage(String(describing: error)))
            }
        }
    }

    /// Takes a segment's rows.
    private func take(
        _ contents: SegmentContents, _ name: SegmentName, of log: SegmentLog, _ filter: ReplicaFilter,
        _ count: inout TransferCount, chain: inout LogCursor?
    ) throws {
        var page = contents.page.narrowed(to: options.filter)
        let payloads = try wanted(contents.payloads, for: page)
        page.next = name.to
        let now = clock()
        let before = chain
        let (outcome, after) = try store.commit(at: now) { writer in
            let isChained = before == (try writer.logEnd())
            let outcome = try writer.apply(page, payloads, from: log.store, clock: now)
            // What was refused and cannot be asked for by its name has to be read again.
            if outcome.forgotten == 0 {
                try writer.keep(segment: name.text, of: log, readWith: filter, place: folder.path)
                // For the reader of `replicas`: what is read next is told by the names.
                let peer = PeerLog(store: "\(log.store)/\(log.log)", log: log.log, filter: filter)
                try writer.keep(name.to, of: peer, place: folder.path)
            }
            return (outcome, isChained ? try writer.logEnd() : nil)
        }
        chain = after
        count.take(outcome, rows: page.count, payloads)
    }
}
