import NewsSync

/// A diff as a person reads it in a terminal.
struct DiffText {
    let diff: ArticleDiff
    let frame: DiffFrame
    let bidi: BidiOutput
    let marks: DiffMarks

    private var direction: BaseDirection { frame.direction }

    var lines: [String] {
        var lines = head()
        for field in diff.fields where field.isSignificant || frame.showsHidden {
            lines += ["", DiffWordsOf.label(field.name)]
            lines += text(of: field).map { "  " + $0 }
        }
        return lines.map { Shown.line($0, base: direction, bidi: bidi) }
    }

    private func head() -> [String] {
        [
            "\(TerminalText.safe(diff.new.key.rawValue))  \(DiffWordsOf.summary(diff, showingHidden: frame.showsHidden))",
            "from \(step(frame.from))", "to   \(step(frame.to))",
        ]
    }

    private func step(_ entry: LogEntry) -> String {
        var parts = [DiffSteps.short(entry.revision?.hex ?? ""), Shown.time(entry.at, frame.zone)]
        if entry.status == .gone { parts.append("retracted") }
        if let modified = entry.modified { parts.append("dated \(Shown.time(modified, frame.zone))") }
        return parts.joined(separator: "  ")
    }

    private func text(of field: ArticleDiff.Field) -> [String] {
        switch field.change {
        case .text(let words): text(words)
        case .set(let removed, let added): removed.map { "- " + member($0) } + added.map { "+ " + member($0) }
        case .value(let old, let new):
            [old, new].map { value in value.map(member) ?? "none" }.reduce("") { $0.isEmpty ? $1 : "\($0) → \($1)" }
                .split(separator: "\n").map(String.init)
        case .blocks(let blocks, let old, let new): self.blocks(blocks, old, new)
        }
    }

    private func member(_ text: String) -> String {
        guard frame.showsHidden else { return Shown.field(text) }
        return Isolate.wrap("\"\(DiffSegments.named(text))\"", direction: BaseDirection(of: text, neutral: direction))
    }

    private func text(_ words: WordDiff, before: String = "") -> [String] {
        let segments = DiffSegments.cut(words.segments(showingHidden: frame.showsHidden), context: frame.context)
            .map { DiffSegments.safe($0, showingHidden: frame.showsHidden) }
        // A list whose first items did not change begins with an ellipsis, which stands there already.
        let lines = DiffSegments.lines(segments).filter { $0 != [.init(kind: .same, text: "…")] }
        return lines.enumerated().map { index, line in
            let base = BaseDirection(of: line.map(\.text).joined(), neutral: direction)
            let inner = line.map { marks.mark($0.text, $0.kind, base) }.joined()
            return (index == 0 ? before : "") + isolated(inner, base)
        }
    }

    /// Isolates a line that has isolates of its own, and nothing else that would have to be balanced.
    private func isolated(_ line: String, _ base: BaseDirection) -> String {
        (base == .rightToLeft ? "\u{2067}" : "\u{2066}") + line + "\u{2069}"
    }

    private func blocks(_ diff: BlockDiff, _ old: [DiffBlock], _ new: [DiffBlock]) -> [String] {
        frame.shown(of: diff).flatMap { change in
            change.map { block($0, old[$0.old], new[$0.new]) } ?? ["…"]
        }
    }

    private func block(
        _ change: BlockDiff.Change, _ old: ArraySlice<DiffBlock>, _ new: ArraySlice<DiffBlock>
    ) -> [String] {
        let block = new.first ?? old.first
        var lines = text(change.words, before: DiffWordsOf.prefix(block, isMoved: change.kind == .moved))
        let kinds = (old.first?.kind ?? "", new.first?.kind ?? "")
        if change.isOther, kinds.0 != kinds.1 { lines.append("(\(kinds.0) → \(kinds.1))") }
        let links = (old.lazy.compactMap(\.link).first, new.lazy.compactMap(\.link).first)
        if links.0 != links.1 {
            let went = links.0.map { marks.mark(Shown.field($0), .removed, .leftToRight) } ?? ""
            lines.append(went + (links.1.map { marks.mark(Shown.field($0), .added, .leftToRight) } ?? ""))
        }
        return lines
    }
}

/// The words around a diff.
enum DiffWordsOf {
    static func label(_ field: String) -> String {
        TerminalText.safe(field == "video_seconds" ? "video" : field == "url" ? "address" : field)
    }

    /// What changed, in a line.
    static func summary(_ diff: ArticleDiff, showingHidden: Bool) -> String {
        guard diff.isSignificant else {
            if !diff.hasHiddenChanges { return "nothing changed" }
            return "only white space, punctuation or invisible characters changed"
                + (showingHidden ? "" : "; --all shows them")
        }
        let changed = "changed: " + diff.changed.map(label).joined(separator: ", ")
        guard diff.wordsAdded + diff.wordsRemoved > 0 else { return changed }
        let added = "\(diff.wordsAdded) \(diff.wordsAdded == 1 ? "word" : "words") added"
        return "\(added), \(diff.wordsRemoved) removed; \(changed)"
    }

    /// What stands before a block's words.
    static func prefix(_ block: DiffBlock?, isMoved: Bool) -> String {
        let kind = block?.kind ?? ""
        let sign: String
        if kind.hasPrefix("heading ") {
            sign = String(repeating: "#", count: min(6, Int(kind.dropFirst(8)) ?? 2)) + " "
        } else {
            sign = ["quote": "> ", "image": "[picture] ", "embed": "[embed] "][kind] ?? ""
        }
        return (isMoved ? "(moved) " : "") + sign
    }
}
