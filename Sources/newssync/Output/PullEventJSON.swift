import NewsSync

/// A pull's events as JSON Lines (schema/pull-event.schema.json).
enum PullEventJSON {
    static func json(_ event: PullEvent) -> JSONValue? {
        switch event {
        case .started(let edition): ["event": "started", "edition": .string(edition.rawValue)]
        case .sitemap(let edition, let url, let new, let asked):
            [
                "event": "sitemap", "edition": .string(edition.rawValue), "url": .string(url), "new": number(new),
                "asked": number(asked),
            ]
        case .feed(let edition, let url, let new, let asked):
            [
                "event": "feed", "edition": .string(edition.rawValue), "url": .string(url), "new": number(new),
                "asked": number(asked),
            ]
        case .planned(let edition, let counts):
            [
                "event": "planned", "edition": .string(edition.rawValue),
                "reasons": .object(
                    Dictionary(counts.map { ($0.reason, number($0.count)) }, uniquingKeysWith: { first, _ in first })),
            ]
        case .wouldFetch(let edition, let url, let reason, let because):
            [
                "event": "would-fetch", "edition": .string(edition.rawValue), "url": .string(url),
                "reason": .string(reason), "because": .string(because),
            ]
        case .article(let edition, let url, let outcome):
            [
                "event": "article", "edition": .string(edition.rawValue), "url": .string(url),
                "outcome": .string(outcome.rawValue),
            ]
        case .committed(let edition, let done, let planned, let bytes):
            [
                "event": "committed", "edition": .string(edition.rawValue), "done": number(done),
                "planned": number(planned),
                "bytes": .number(Double(bytes)),
            ]
        case .failed(let edition, let url, let message):
            [
                "event": "failed", "edition": .string(edition.rawValue), "url": .string(url),
                "message": .string(message),
            ]
        case .finished(let summary): finished(summary)
        case .nextRound(let edition, let instant):
            ["event": "next-round", "edition": .string(edition.rawValue), "at": .string(instant.rfc3339)]
        }
    }

    private static func finished(_ summary: PullSummary) -> JSONValue {
        [
            "event": "finished", "edition": .string(summary.edition.rawValue), "new": number(summary.new),
            "changed": number(summary.changed), "recorded": number(summary.recorded),
            "unchanged": number(summary.unchanged), "waiting": number(summary.waiting),
            "gone": number(summary.gone), "missing": number(summary.missing), "failed": number(summary.failed),
            "disallowed": number(summary.disallowed), "requests": number(summary.requests),
            "bytes": .number(Double(summary.bytes)),
            "warnings": .array(
                summary.warnings.sorted { $0.key < $1.key }.map {
                    ["what": .string($0.key), "count": number($0.value)]
                }),
            "listings": number(summary.listings),
            "parts": .array(
                summary.parts.sorted { $0.key < $1.key }.map {
                    [
                        "part": .string($0.key.rawValue), "pages": number($0.value.pages),
                        "missing": number($0.value.missing),
                    ]
                }),
            "stopped": summary.stopped.map(JSONValue.string) ?? .null,
        ]
    }

    private static func number(_ value: Int) -> JSONValue { .number(Double(value)) }
}
