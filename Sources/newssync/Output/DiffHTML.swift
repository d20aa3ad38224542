import NewsSync

/// A diff as a page of HTML that needs nothing else: `<del>` and `<ins>`, each isolated in the direction of its paragraph.
struct DiffHTML {
    let diff: ArticleDiff
    let frame: DiffFrame

    private static let style = """
        body{font-family:sans-serif;line-height:1.6;max-width:45em;margin:1em auto;padding:0 1em}
        del{background:#fdd;color:#700}ins{background:#dfd;color:#060;text-decoration:none;border-bottom:2px solid}
        h2{font-size:1em;color:#666}.skip{color:#666}
        @media(prefers-color-scheme:dark){body{background:#111;color:#ddd}del{background:#511;color:#fbb}
        ins{background:#152;color:#bfb}}
        """

    var page: String {
        let language = frame.edition?.language ?? "und"
        var lines = [
            "<!DOCTYPE html>",
            "<html lang=\"\(Self.escaped(language))\" dir=\"\(frame.direction.rawValue)\">",
            "<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">",
            "<title>\(Self.escaped(WhiteSpace.collapse(diff.new.title)))</title>",
            "<style>\n\(Self.style)\n</style></head>", "<body>",
            "<p dir=\"ltr\" lang=\"en\">\(Self.escaped(diff.new.key.rawValue)): \(Self.escaped(DiffWordsOf.summary(diff, showingHidden: frame.showsHidden)))<br>",
            "from \(step(frame.from))<br>", "to \(step(frame.to))</p>",
        ]
        for field in diff.fields where field.isSignificant || frame.showsHidden {
            lines.append("<h2 dir=\"ltr\" lang=\"en\">\(Self.escaped(DiffWordsOf.label(field.name)))</h2>")
            lines += text(of: field)
        }
        return (lines + ["</body></html>"]).joined(separator: "\n")
    }

    private func step(_ entry: LogEntry) -> String {
        let gone = entry.status == .gone ? ", retracted" : ""
        let name = DiffSteps.short(entry.revision?.hex ?? "")
        // Its isolates are a terminal's.
        let time = BidiControls.stripped(Shown.time(entry.at, frame.zone))
        return "\(name), <time datetime=\"\(entry.at.rfc3339)\">\(time)</time>\(gone)"
    }

    private func text(of field: ArticleDiff.Field) -> [String] {
        switch field.change {
        case .text(let words): return [paragraph(words)]
        case .set(let removed, let added):
            let items = removed.map { item("del", $0) } + added.map { item("ins", $0) }
            return ["<ul>"] + items + ["</ul>"]
        case .value(let old, let new):
            let parts = [old.map { element("del", $0, nil) }, new.map { element("ins", $0, nil) }].compactMap { $0 }
            return ["<p>\(parts.joined(separator: " "))</p>"]
        case .blocks(let blocks, let old, let new): return self.blocks(blocks, old, new)
        }
    }

    private func item(_ name: String, _ text: String) -> String { "<li>\(element(name, text, nil))</li>" }

    /// Marked text, isolated in a direction; of its own (`auto`) without one.
    private func element(_ name: String, _ text: String, _ direction: BaseDirection?) -> String {
        "<\(name) dir=\"\(direction?.rawValue ?? "auto")\">\(shown(text))</\(name)>"
    }

    private func shown(_ text: String) -> String {
        Self.escaped(frame.showsHidden ? DiffSegments.named(text) : text)
    }

    private func paragraph(_ words: WordDiff, before: String = "", tag: String = "p") -> String {
        let segments = DiffSegments.cut(words.segments(showingHidden: frame.showsHidden), context: frame.context)
        let base = BaseDirection(of: segments.map(\.text).joined(), neutral: frame.direction)
        let inner = segments.map { segment in
            switch segment.kind {
            case .same: Self.escaped(segment.text).replacing("\n", with: "<br>\n")
            case .removed: element("del", segment.text, base)
            case .added: element("ins", segment.text, base)
            }
        }
        return "<\(tag) dir=\"\(base.rawValue)\">\(Self.escaped(before))\(inner.joined())</\(tag)>"
    }

    private func blocks(_ diff: BlockDiff, _ old: [DiffBlock], _ new: [DiffBlock]) -> [String] {
        var lines: [String] = []
        for change in frame.shown(of: diff) {
            guard let change else {
                lines.append("<p class=\"skip\">…</p>")
                continue
            }
            let block = new[change.new].first ?? old[change.old].first
            let before = DiffWordsOf.prefix(block, isMoved: change.kind == .moved)
            lines.append(paragraph(change.words, before: before, tag: block?.kind == "quote" ? "blockquote" : "p"))
            let links = (old[change.old].lazy.compactMap(\.link).first, new[change.new].lazy.compactMap(\.link).first)
            if links.0 != links.1 {
                let parts = [
                    links.0.map { element("del", $0, .leftToRight) }, links.1.map { element("ins", $0, .leftToRight) },
                ]
                lines.append("<p dir=\"ltr\">\(parts.compactMap { $0 }.joined(separator: " "))</p>")
            }
        }
        return lines
    }

    /// Text for HTML, in an element or an attribute's quotation marks: no markup, no controls (which no document may have),
    /// explicit bidi controls left out, as the elements isolate.
    static func escaped(_ text: String) -> String {
        var output = ""
        for scalar in BidiControls.stripped(text).unicodeScalars {
            switch scalar {
            case "&": output += "&amp;"
            case "<": output += "&lt;"
            case ">": output += "&gt;"
            case "\"": output += "&quot;"
            case "'": output += "&#39;"
            case "\n", "\t": output.unicodeScalars.append(scalar)
            default:
                if scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) { continue }
                output.unicodeScalars.append(scalar)
            }
        }
        return output
    }
}
