import NewsModel
import NewsStore

extension FolderExchange {
    func wanted(_ payloads: ReplicaPayloads, for page: ReplicaPage) throws(StoreError) -> ReplicaPayloads {
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
    func rowsWhoseTimeHasCome() throws(StoreError) -> [String: Set<RowID>] {
        let horizon = clock().advanced(byMilliseconds: StoreTuning.toleratedLead)
        let ripe = try store.refusedRows().filter { $0.instant <= horizon }
        return Dictionary(grouping: ripe, by: \.store).mapValues { Set($0.map(\.id)) }
    }

    func takeAgain(
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
    func wantedPayloads() throws(StoreError) -> Set<ContentHash> {
        switch options.payloads {
        case .none: []
        case .withRows: Set(try store.missingPayloads(of: options.editions, onlyShown: true))
        case .of(let editions): Set(try store.missingPayloads(of: editions, onlyShown: false))
        }
    }

    func fill(
        _ contents: SegmentContents, _ missing: Set<ContentHash>, from other: String, _ count: inout TransferCount
    ) throws(StoreError) {
        let found = ReplicaPayloads(contents: contents.payloads.contents.filter { missing.contains($0.key) })
        guard !found.contents.isEmpty else { return }
        let now = clock()
        let outcome = try store.commit(at: now) { try $0.fill(found, from: other, clock: now) }
        count.take(outcome, rows: 0, found)
    }
}
