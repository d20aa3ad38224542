import ArgumentParser
import NewsSync

struct Replicas: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Lists who wrote what the store holds, which stores it was synced with, and what it refused.",
        discussion: """
            --distrust leaves all that a replica said out of what is shown; it stays in the store, and --trust takes it in
            again. A few digits of its id are enough.

            EXAMPLES
              newssync replicas
              newssync replicas --distrust 3f9c
            """)

    @OptionGroup var common: StoreOptions
    @Option(help: ArgumentHelp("Leave out what this replica said.", valueName: "id")) var distrust: String?
    @Option(help: ArgumentHelp("Take it in again.", valueName: "id")) var trust: String?

    func validate() throws {
        if distrust != nil, trust != nil { throw ValidationError("give --distrust or --trust, not both") }
    }

    func run() throws {
        let store = try common.open()
        var changed: Int?
        if let prefix = distrust ?? trust {
            changed = try store.trust(replica(prefix, in: store), distrust == nil, at: Instant.now())
            try store.updateSearchIndex()
        }
        let report = ReplicaReport(
            identity: store.identity, replicas: try store.replicas(), peers: try store.peers(),
            refused: try store.refusedRows(), changed: changed)
        try store.close()
        if common.json { return Output.json(report.json) }
        for line in report.lines { Output.line(line) }
    }

    private func replica(_ prefix: String, in store: NewsStore) throws -> ReplicaID {
        do {
            return try store.replica(prefix: prefix)
        } catch let error as ReplicaError {
            guard case .unknown = error else { throw error }
            throw Missing.said(error)
        }
    }
}
