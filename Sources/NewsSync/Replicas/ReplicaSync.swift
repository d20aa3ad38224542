import Foundation
import NewsModel
import NewsStore

/// Exchanges rows between a store and another, or a folder in which stores leave them for each other.
///
/// ```swift
/// let summary = try ReplicaSync(store: store, clock: { systemTime() }).sync(with: "/media/usb/news.sqlite") { print($0) }
/// ```
///
/// It may be killed at any moment and goes on where it stood. What is shown follows from the rows of both, so it does not
/// matter who is synced with whom, how often, or in which order. Both stores may be in use.
public struct ReplicaSync: Sendable {
    let store: NewsStore
    let options: ReplicaOptions
    let clock: @Sendable () -> Instant

    /// - Parameter clock: this machine's clock.
    public init(
        store: NewsStore, options: ReplicaOptions = ReplicaOptions(), clock: @escaping @Sendable () -> Instant
    ) {
        (self.store, self.options, self.clock) = (store, options, clock)
    }

    /// Exchanges what both have; a cancellation of the task stops it after the batch at work.
    ///
    /// - Parameters:
    ///   - place: another store's file, or a folder; one that ends with `/` is made.
    ///   - tell: gets what happens.
    /// - Throws: `PeerError`, `StoreError`.
    @discardableResult
    public func sync(with place: String, tell: (ReplicaEvent) -> Void = { _ in }) throws -> ReplicaSummary {
        var summary: ReplicaSummary
        switch try Peer(place, store: store, options: options) {
        case .store(let other):
            defer { try? other.close() }
            try check(options.editions.union(options.payloads.editions), of: other)
            tell(.started(peer: other.identity.store, place: place))
            summary = try exchange(with: other, place, tell)
            if options.direction != .receive { try follow(other) }
        case .folder(let path):
            tell(.started(peer: nil, place: place))
            let began = clock()
            summary = try FolderExchange(store: store, path: path, options: options, clock: clock).run(tell)
            if summary.refused > 0 { try tellRefusals(tell) { $0.clock >= began } }
        }
        try follow(store)
        tell(.finished(summary))
        return summary
    }

    /// A name that neither store knows is a slip, and would pass for stores that hold the same.
    private func check(_ wanted: Set<EditionID>, of other: NewsStore) throws {
        let known = try Set([store, other].flatMap { try $0.editions().map(\.id) })
        guard let unknown = wanted.subtracting(known).min() else { return }
        throw PeerError.unknownEdition(unknown.rawValue, known: known.map(\.rawValue).sorted())
    }

    private func exchange(
        with other: NewsStore, _ place: String, _ tell: (ReplicaEvent) -> Void
    ) throws -> ReplicaSummary {
        let incoming = RowTransfer(
            source: other, target: store, filter: options.filter, payloads: options.payloads, place: place, clock: clock
        )
        let outgoing = RowTransfer(
            source: store, target: other, filter: options.filter, payloads: .withRows, place: store.path, clock: clock)
        var (here, there) = (TransferCount(), TransferCount())
        var chain: LogCursor?
        // A planted mistake would not show where nothing is read.
        if store.rules.planted == nil { try passEqualLogs(incoming, outgoing) }
        if options.direction != .send {
            // What the other side has read of us; from there on only its own rows come into our log.
            let result = try incoming.run(chain: outgoing.reached()) { tell(.received(rows: $0, new: $1)) }
            (here, chain) = (result.count, result.chain)
            try incoming.fill(&here)
        }
        if options.direction != .receive, !here.isInterrupted {
            if let chain { try outgoing.pass(to: chain) }
            let result = try outgoing.run(chain: incoming.reached()) { tell(.sent(rows: $0, new: $1)) }
            there = result.count
            if options.direction == .both, let reached = result.chain { try incoming.pass(to: reached) }
            try outgoing.fill(&there)
        }
        var summary = ReplicaSummary()
        // A planted mistake would be made good by the comparison.
        if !here.isInterrupted, !there.isInterrupted, store.rules.planted == nil {
            summary.digests = try compare(incoming, outgoing, &here, &there)
        }
        summary.peer = other.identity.store
        summary.take(here: here, there: there)
        try tellRefusals(tell) { $0.store == other.identity.store }
        return summary
    }

    /// Stores that hold the same need not read each other's logs to know it, even if they never met: a store and another
    /// one's backup. The ends are read first, so what is written meanwhile is read again. Where only some editions are
    /// meant, a link into another one would not show in their sums.
    private func passEqualLogs(_ incoming: RowTransfer, _ outgoing: RowTransfer) throws(StoreError) {
        guard options.filter == .all else { return }
        let (theirEnd, ourEnd) = (try incoming.source.logEnd(), try outgoing.source.logEnd())
        let (theirs, ours) = (try incoming.reached(), try outgoing.reached())
        guard theirs != theirEnd || ours != ourEnd, theirEnd != .start,
            try DigestComparison(forth: incoming, back: nil).isEqual()
        else { return }
        if options.direction != .send { try incoming.pass(to: theirEnd) }
        if options.direction != .receive { try outgoing.pass(to: ourEnd) }
    }

    private func compare(
        _ incoming: RowTransfer, _ outgoing: RowTransfer, _ here: inout TransferCount, _ there: inout TransferCount
    ) throws(StoreError) -> DigestState {
        switch options.direction {
        case .both: try DigestComparison(forth: incoming, back: outgoing).run(&here, &there)
        case .receive: try DigestComparison(forth: incoming, back: nil).run(&here, &there)
        case .send: try DigestComparison(forth: outgoing, back: nil).run(&there, &here)
        }
    }

    private func tellRefusals(
        _ tell: (ReplicaEvent) -> Void, of isMeant: (RefusedRow) -> Bool
    ) throws(StoreError) {
        for row in try store.refusedRows().filter(isMeant).prefix(SyncTuning.toldRefusals) { tell(.refused(row)) }
    }

    /// What follows the rows, as after a pull: the search index, and the stories that editions share.
    private func follow(_ store: NewsStore) throws(StoreError) {
        guard try store.hasFollowersBehind() else { return }
        try store.updateSearchIndex()
        if !Task.isCancelled { try StoryFinder(store: store).update() }
    }
}

extension RowTransfer {
    /// How far the source's log was read.
    func reached() throws(StoreError) -> LogCursor { try target.cursor(of: peer) }

    /// Passes over what of the source's log came from the target.
    func pass(to cursor: LogCursor) throws(StoreError) {
        guard try reached() != cursor else { return }
        try target.commit(at: clock()) { try $0.keep(cursor, of: peer, place: place) }
    }

    var peer: PeerLog { PeerLog(store: source.identity.store, log: source.identity.log, filter: filter) }
}

extension ReplicaSummary {
    mutating func take(here: TransferCount, there: TransferCount) {
        (received, sent) = (here.new, there.new)
        refused = here.refused + there.refused
        (payloads, payloadBytes) = (here.payloads + there.payloads, here.payloadBytes + there.payloadBytes)
        (changed, wentBack) = (here.changed, Set(here.wentBack).sorted { $0.rawValue < $1.rawValue })
        faults = here.faults + there.faults
        isInterrupted = here.isInterrupted || there.isInterrupted
    }
}
