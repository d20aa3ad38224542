import NewsSync

/// What `replicas` prints.
struct ReplicaReport {
    var identity: StoreIdentity
    var replicas: [KnownReplica]
    var peers: [KnownPeer]
    var refused: [RefusedRow]
    /// Of how many articles something else is shown since a replica was trusted or distrusted; `nil` where none was.
    var changed: Int?

    var lines: [String] {
        (changed.map { ["\($0) articles show something else now"] } ?? [])
            + replicas.map(line) + peers.map(line) + refused.map(line)
    }

    private func line(_ replica: KnownReplica) -> String {
        var parts = ["replica \(id(replica.id.rawValue))"]
        if replica.isOwn { parts.append("own") }
        parts.append("\(replica.rows) rows, \(replica.lists) of lists, \(replica.links) links")
        if let first = replica.firstReceived, let last = replica.lastReceived {
            parts.append("received \(first.rfc3339) to \(last.rfc3339)")
        }
        if let since = replica.distrusted { parts.append("distrusted since \(since.rfc3339)") }
        return parts.joined(separator: "  ")
    }

    private func line(_ peer: KnownPeer) -> String {
        "peer    \(id(peer.store))  log \(id(peer.log))  \(Shown.field(peer.filter))  "
            + "read to change \(peer.changes) and list \(peer.lists)  synced \(peer.synced.rfc3339)  "
            + "from \(Shown.field(peer.place))"
    }

    private func line(_ row: RefusedRow) -> String {
        "refused \(Shown.field(row.article))  of \(id(row.replica.rawValue))  says \(row.instant.rfc3339), "
            + "when it was \(row.clock.rfc3339) here  from \(id(row.store))"
    }

    /// Enough of an id to tell it from others; it comes from outside.
    private func id(_ name: String) -> String { Shown.field(String(name.prefix(12))) }

    var json: JSONValue {
        [
            "store": .string(identity.store), "log": .string(identity.log),
            "changed": changed.map { .number(Double($0)) } ?? .null,
            "replicas": .array(replicas.map(json)), "peers": .array(peers.map(json)),
            "refused": .array(refused.map(json)),
        ]
    }

    private func json(_ replica: KnownReplica) -> JSONValue {
        [
            "id": .string(replica.id.rawValue), "own": .bool(replica.isOwn), "rows": .number(Double(replica.rows)),
            "lists": .number(Double(replica.lists)), "links": .number(Double(replica.links)),
            "first_received": ArticleJSON.instant(replica.firstReceived),
            "last_received": ArticleJSON.instant(replica.lastReceived),
            "distrusted": ArticleJSON.instant(replica.distrusted),
        ]
    }

    private func json(_ peer: KnownPeer) -> JSONValue {
        [
            "store": .string(peer.store), "log": .string(peer.log), "filter": .string(peer.filter),
            "changes": .number(Double(peer.changes)), "lists": .number(Double(peer.lists)),
            "place": .string(peer.place), "synced": .string(peer.synced.rfc3339),
        ]
    }

    private func json(_ row: RefusedRow) -> JSONValue {
        [
            "row": .string("\(row.id)"),
            "replica": .string(row.replica.rawValue), "article": .string(row.article),
            "instant": .string(row.instant.rfc3339), "clock": .string(row.clock.rfc3339),
            "store": .string(row.store),
        ]
    }
}
