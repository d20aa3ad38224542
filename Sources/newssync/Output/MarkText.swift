import NewsSync

/// What the reader noted, as a person reads it in a terminal.
struct MarkText {
    let edition: EditionRecord?
    let bidi: BidiOutput

    private var direction: BaseDirection { edition.flatMap { BaseDirection(rawValue: $0.direction) } ?? .leftToRight }
    private var zone: SiteZone? { edition.flatMap { try? SiteZone(identifier: $0.zone) } }

    /// The lines below an article; none where nothing is noted.
    func lines(_ marks: ShownMarks, of key: ArticleKey) -> [String] {
        let own = marks.marks(of: key)
        if own.isEmpty { return [] }
        let summary = summary(own, hasChanged: marks.hasChanged(key))
        return (summary.isEmpty ? [] : [line("marks: " + summary)]) + (own.note.map { ["note:"] + note($0) } ?? [])
    }

    /// Everything but the note, on one line; empty where there is only that.
    func summary(_ marks: ArticleMarks, hasChanged: Bool) -> String {
        var parts: [String] = []
        if let read = marks.read {
            let since = hasChanged ? ", changed since" : ""
            parts.append("read \(Shown.time(read.at, zone)) at \(Self.name(read.revision))\(since)")
        }
        if let saved = marks.saved {
            parts.append("saved" + (saved.revision.map { " at \(Self.name($0))" } ?? ""))
        }
        if !marks.labels.isEmpty {
            parts.append("labels: " + marks.labels.map { Shown.field($0.rawValue) }.joined(separator: ", "))
        }
        return parts.joined(separator: " · ")
    }

    /// The lines of a note, set in a little.
    func note(_ note: MarkNote) -> [String] {
        Shown.paragraph(note.rawValue, edition: direction).split(separator: "\n").map { line("  " + $0) }
    }

    private func line(_ text: String) -> String { Shown.line(text, base: .leftToRight, bidi: bidi) }
    private static func name(_ revision: ContentHash) -> String { "@\(revision.hex.prefix(12))" }
}
