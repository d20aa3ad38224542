import NewsSync

/// What a sync tells: a closing line and what was odd, or JSON Lines. Events come one after the other.
final class SyncReport: @unchecked Sendable {
    private let json: Bool
    private var marks: (taken: MarkMerge, given: MarkMerge)?
    /// What was said when it was met.
    private var told: Set<String> = []

    init(json: Bool) { self.json = json }

    func take(_ event: ReplicaEvent) {
        if json { return Output.json(Self.json(event)) }
        switch event {
        case .damaged(let file, let message):
            told.insert("\(file): \(message)")
            Output.error("damaged: \(Shown.field(file)): \(Shown.field(message)); it is read again at the next sync")
        case .renamed:
            Output.error(
                "note: a copy of this store has used the folder under the same names; this one has new names from here on"
            )
        case .refused(let row):
            Output.error(
                "refused: \(Shown.field(row.article)) by \(Shown.field(String(row.replica.rawValue.prefix(12)))) "
                    + "says \(row.instant.rfc3339); here it was \(row.clock.rfc3339)")
        case .started, .received, .sent, .finished: break
        }
    }

    /// What was marked, and came with it.
    func take(_ marks: (taken: MarkMerge, given: MarkMerge)) {
        self.marks = marks
        let refused = marks.taken.refused + marks.given.refused
        if json {
            return Output.json([
                "event": "marks", "taken": .number(Double(marks.taken.taken)),
                "given": .number(Double(marks.given.taken)),
                "refused": .number(Double(refused.count)),
            ])
        }
        for mark in refused.prefix(20) {
            Output.error(
                "refused: a mark of \(Shown.field(mark.register.article.rawValue)): \(mark.reason); "
                    + "the next sync asks again")
        }
        if refused.count > 20 { Output.error("refused: \(refused.count - 20) more marks") }
    }

    func end(_ summary: ReplicaSummary) {
        guard !json else { return }
        Output.line(Self.line(summary) + (marks.map { " · \($0.taken.taken) marks in, \($0.given.taken) out" } ?? ""))
        for fault in summary.faults.filter({ !told.contains($0) }).prefix(20) {
            Output.error("note: \(Shown.field(fault))")
        }
        if !summary.wentBack.isEmpty {
            let names = summary.wentBack.prefix(5).map { Shown.field($0.rawValue) }.joined(separator: ", ")
            let more = summary.wentBack.count - 5
            let list = names + (more > 0 ? " and \(more) more" : "")
            Output.error("note: an older version is shown again of \(list); the next pull asks the site")
        }
        if summary.isInterrupted { Output.error("what is left comes with the next sync") }
    }

    static func line(_ summary: ReplicaSummary) -> String {
        var parts = ["\(summary.received) rows in, \(summary.sent) out"]
        if summary.refused > 0 { parts.append("\(summary.refused) refused") }
        parts.append("\(summary.payloads) payloads, \(Shown.size(summary.payloadBytes))")
        switch summary.digests {
        case .notCompared: break
        case .equal: parts.append("digests equal")
        case .contained: parts.append("nothing is missing on the side that took")
        case .different(let buckets): parts.append("digests differ in \(buckets) buckets")
        }
        return "synced  " + parts.joined(separator: " · ")
    }

    private static func json(_ event: ReplicaEvent) -> JSONValue {
        switch event {
        case .started(let peer, let place):
            ["event": "started", "peer": ArticleJSON.text(peer), "place": .string(place)]
        case .received(let rows, let new):
            ["event": "received", "rows": .number(Double(rows)), "new": .number(Double(new))]
        case .sent(let rows, let new):
            ["event": "sent", "rows": .number(Double(rows)), "new": .number(Double(new))]
        case .damaged(let file, let message):
            ["event": "damaged", "file": .string(file), "message": .string(message)]
        case .renamed(let log, let replica):
            ["event": "renamed", "log": .string(log), "replica": .string(replica.rawValue)]
        case .refused(let row):
            [
                "event": "refused", "replica": .string(row.replica.rawValue), "article": .string(row.article),
                "instant": .string(row.instant.rfc3339), "clock": .string(row.clock.rfc3339),
            ]
        case .finished(let summary): json(summary)
        }
    }

    private static func json(_ summary: ReplicaSummary) -> JSONValue {
        func number(_ value: Int) -> JSONValue { .number(Double(value)) }
        return [
            "event": "finished", "peer": ArticleJSON.text(summary.peer), "received": number(summary.received),
            "sent": number(summary.sent), "refused": number(summary.refused), "payloads": number(summary.payloads),
            "payload_bytes": .number(Double(summary.payloadBytes)), "changed": number(summary.changed),
            "went_back": number(summary.wentBack.count), "faults": .array(summary.faults.map(JSONValue.string)),
            "interrupted": .bool(summary.isInterrupted), "digests": .string(word(for: summary.digests)),
        ]
    }

    private static func word(for state: DigestState) -> String {
        switch state {
        case .notCompared: "not-compared"
        case .equal: "equal"
        case .contained: "contained"
        case .different: "different"
        }
    }
}
