import NewsSync

/// A line of `log`: a step, or all changes of a stretch in which two states took turns.
enum LogLine {
    /// Whether what it changed can be told: not where a text to compare is not kept.
    case step(LogEntry, isComparable: Bool)
    /// At least one.
    case variants([LogEntry])

    /// - Parameter single: whether each change of such a stretch has a line of its own.
    static func all(of entries: [LogEntry], single: Bool) -> [LogLine] {
        var lines: [LogLine] = []
        var before: LogEntry?
        for entry in entries {
            defer { before = entry }
            guard let stretch = entry.variants, !single else {
                let isComparable = before.map { $0.revision == entry.revision || $0.isKept && entry.isKept } ?? true
                lines.append(.step(entry, isComparable: isComparable))
                continue
            }
            if case .variants(let members)? = lines.last, members.last?.variants == stretch {
                lines[lines.count - 1] = .variants(members + [entry])
            } else {
                lines.append(.variants([entry]))
            }
        }
        return lines
    }

    func text(zone: SiteZone?) -> String {
        switch self {
        case .step(let entry, let isComparable):
            Self.text(entry, at: Shown.time(entry.at, zone), changed: isComparable ? entry.changed : nil, zone)
        case .variants(let entries):
            entries.last.map { last in
                let span = "\(Shown.time(entries.first?.at, zone)) to \(Shown.time(last.at, zone))"
                let other = entries.first { $0.revision != last.revision }?.revision?.hex ?? ""
                let turns = "variants: \(entries.count) changes between it and \(DiffSteps.short(other))"
                return Self.text(last, at: "\(span)  \(turns)", changed: Self.changed(entries), zone)
            } ?? ""
        }
    }

    private static func text(_ entry: LogEntry, at: String, changed: [FieldName]?, _ zone: SiteZone?) -> String {
        var parts = ["@\(entry.revision?.hex.prefix(12) ?? "")", at]
        if entry.status == .gone { parts.append("retracted") }
        if let modified = entry.modified { parts.append("dated \(Shown.time(modified, zone))") }
        if let verified = entry.verified { parts.append("verified \(Shown.time(verified, zone))") }
        if let kind = entry.kind { parts.append(kind.rawValue) }
        if !entry.isKept { parts.append("not kept") }
        let names = changed?.map { TerminalText.safe($0.rawValue) } ?? ["not known"]
        if !names.isEmpty { parts.append("changed: " + names.joined(separator: ", ")) }
        return parts.joined(separator: "  ")
    }

    var json: JSONValue {
        switch self {
        case .step(let entry, let isComparable):
            return .object(Self.json(entry).merging(isComparable ? [:] : ["changed": .null]) { $1 })
        case .variants(let entries):
            guard let first = entries.first, let last = entries.last else { return .null }
            let pair = [last.revision] + [entries.first { $0.revision != last.revision }?.revision].filter { $0 != nil }
            let variants: JSONValue = [
                "first": ArticleJSON.instant(first.at), "last": ArticleJSON.instant(last.at),
                "count": .number(Double(entries.count)),
                "revisions": .array(pair.map { ArticleJSON.text($0?.hex) }),
            ]
            let changed = JSONValue.array(Self.changed(entries).map { .string($0.rawValue) })
            return .object(Self.json(last).merging(["variants": variants, "changed": changed]) { $1 })
        }
    }

    private static func json(_ entry: LogEntry) -> [String: JSONValue] {
        [
            "revision": ArticleJSON.text(entry.revision?.hex), "at": ArticleJSON.instant(entry.at),
            "status": .string(entry.status.rawValue), "published": ArticleJSON.instant(entry.published),
            "modified": ArticleJSON.instant(entry.modified), "verified": ArticleJSON.instant(entry.verified),
            "kind": ArticleJSON.text(entry.kind?.rawValue), "origin": ArticleJSON.text(entry.origin),
            "changed": .array(entry.changed.map { .string($0.rawValue) }), "kept": .bool(entry.isKept),
            "reading": .bool(entry.isReading),
            "variants": .null,
        ]
    }

    /// The fields in which two states that take turns differ.
    private static func changed(_ entries: [LogEntry]) -> [FieldName] { Set(entries.flatMap(\.changed)).sorted() }
}
