import NewsSync

/// Prints lists of the site as text or JSON.
struct PartPrinter {
    let request: PartRequest
    let common: StoreOptions
    let store: NewsStore

    func run() throws {
        let found: FoundParts
        do {
            found = try request.find(in: store, options: common)
        } catch let missing as MissingPart {
            throw Missing.said(missing)
        }
        if common.json {
            let documents = found.parts.map(PartJSON.document)
            return Output.json(found.isSingle ? documents[0] : .array(documents))
        }
        let editions = try store.editions()
        for (index, part) in found.parts.enumerated() {
            if index > 0 { Output.line("") }
            let text = PartText(
                part: part, edition: editions.first { $0.id == part.edition }, bidi: common.bidi, store: store)
            for line in try text.lines() { Output.line(line) }
        }
    }
}

/// A list as `--json` gives it (schema/json/part.schema.json).
enum PartJSON {
    static func document(_ part: SeenPart) -> JSONValue {
        [
            "part": .string(part.name.rawValue), "edition": .string(part.edition.rawValue),
            "subject": .string(subject(part.subject)), "first_seen": ArticleJSON.instant(part.firstSeen),
            "last_seen": ArticleJSON.instant(part.lastSeen), "snapshot": part.snapshot.json,
        ]
    }

    /// `edition`, a page's address, or an article's id.
    static func subject(_ subject: PartSubject) -> String {
        switch subject {
        case .edition: "edition"
        case .page(let url): url.text
        case .article(let key): key.rawValue
        }
    }
}

/// A list of the site as a person reads it in a terminal.
struct PartText {
    let part: SeenPart
    let edition: EditionRecord?
    let bidi: BidiOutput
    let store: NewsStore

    private var direction: BaseDirection { edition.flatMap { BaseDirection(rawValue: $0.direction) } ?? .leftToRight }
    private var zone: SiteZone? { edition.flatMap { try? SiteZone(identifier: $0.zone) } }
    /// Those whose order is a rank.
    private static let ranked: Set<PartName> = [.mostRead, .readNext, .inFive]

    func lines() throws -> [String] {
        var lines = [head]
        if let title = part.snapshot.title { lines.append(field(title)) }
        if let text = part.snapshot.text {
            lines += Shown.paragraph(text, edition: direction).split(separator: "\n").map(String.init)
        }
        lines += try items(part.snapshot.items, indent: "  ")
        if part.snapshot.items.isEmpty { lines.append("  (empty)") }
        return lines.map { Shown.line($0, base: direction, bidi: bidi) }
    }

    private var head: String {
        var parts = ["\(TerminalText.safe(part.edition.rawValue))  \(TerminalText.safe(part.name.rawValue))"]
        if part.subject != .edition { parts.append("of " + Shown.field(PartJSON.subject(part.subject))) }
        parts.append("seen \(Shown.time(part.firstSeen, zone)) to \(Shown.time(part.lastSeen, zone))")
        return parts.joined(separator: "  ")
    }

    private func items(_ items: [PartItem], indent: String) throws -> [String] {
        try items.enumerated().flatMap { index, item in
            let sign = Self.ranked.contains(part.name) ? "\(index + 1). " : "- "
            return [indent + sign + (try line(of: item))] + (try self.items(item.children, indent: indent + "  "))
        }
    }

    /// Title, what stands beside it, and where it leads: an article's id where the store has it.
    private func line(of item: PartItem) throws -> String {
        var parts = [field(item.title)]
        let beside = [item.section.map(field), item.date.map(date), item.evidence.map { TerminalText.safe($0) }]
            .compactMap { $0 }.filter { !$0.isEmpty }
        if !beside.isEmpty { parts.append("(" + beside.joined(separator: ", ") + ")") }
        if let article = try ArticleSurroundings.article(of: item, in: store) {
            parts.append(TerminalText.safe(article.rawValue))
        } else if let url = item.url {
            parts.append(Shown.field(url, .leftToRight))
        }
        return parts.joined(separator: "  ")
    }

    /// A date in the newsroom's zone where it is an instant; else as it is written.
    private func date(_ text: String) -> String {
        Instant(rfc3339: text).map { Shown.time($0, zone) } ?? field(text)
    }

    private func field(_ text: String) -> String { Shown.field(text, BaseDirection(of: text, neutral: direction)) }
}
