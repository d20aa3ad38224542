import NewsModel
import NewsStore

/// The addresses that a pull has yet to visit, in their order; their states are read as they are needed.
actor WorkQueue {
    private let store: NewsStore
    private let addresses: [Int64]
    private var next = 0
    private var ready: [AddressState] = []

    /// How many addresses there are in all.
    nonisolated let count: Int
    /// How many for each reason.
    nonisolated let reasons: [FetchReason: Int]

    init(pull: EditionPull) throws(StoreError) {
        store = pull.engine.store
        var chosen: [Int64] = []
        var reasons: [FetchReason: Int] = [:]
        let due = try store.due(pull.edition.id, at: pull.now, all: pull.options.rechecks)
        let limit = pull.options.limit ?? .max
        for chunk in stride(from: 0, to: due.count, by: SyncTuning.stateChunk) where chosen.count < limit {
            for state in try store.addressStates(due[chunk..<min(chunk + SyncTuning.stateChunk, due.count)])
            // An address of another host can only have come from another store, which is not to say whom we ask.
            where chosen.count < limit && pull.options.wants(state) && pull.ownAddress(of: state.url) != nil {
                chosen.append(state.address)
                reasons[state.reason ?? .new, default: 0] += 1
            }
        }
        (addresses, count, self.reasons) = (chosen, chosen.count, reasons)
    }

    /// The next address; `nil` at the end.
    func take() throws(StoreError) -> AddressState? {
        if ready.isEmpty, next < addresses.count {
            let end = min(next + SyncTuning.stateChunk, addresses.count)
            ready = try store.addressStates(addresses[next..<end]).reversed()
            next = end
        }
        return ready.popLast()
    }
}

extension PullOptions {
    /// Whether an address is one of those that the caller asked for.
    func wants(_ state: AddressState) -> Bool {
        if let since, let hint = state.hint ?? state.asserted, hint < since { return false }
        guard let section else { return true }
        return state.url.path.hasPrefix(Self.folder(section))
    }

    /// A section's path with a slash at both ends.
    static func folder(_ section: String) -> String {
        let prefix = section.hasSuffix("/") ? section : section + "/"
        return prefix.hasPrefix("/") ? prefix : "/" + prefix
    }
}
