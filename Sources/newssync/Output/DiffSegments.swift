import NewsSync

/// Segments on their way to a reader.
enum DiffSegments {
    /// The segments with long unchanged stretches cut to `context` words beside each change.
    static func cut(_ segments: [WordDiff.Segment], context: Int) -> [WordDiff.Segment] {
        segments.enumerated().map { index, segment in
            guard segment.kind == .same, segments.count > 1 else { return segment }
            let (isFirst, isLast) = (index == 0, index == segments.count - 1)
            return .init(kind: .same, text: cut(segment.text, isFirst ? 0 : context, isLast ? 0 : context))
        }
    }

    /// The first and last words of a text, an ellipsis for those between.
    private static func cut(_ text: String, _ head: Int, _ tail: Int) -> String {
        var starts: [String.Index] = []
        var isInWord = false
        let scalars = text.unicodeScalars
        for index in scalars.indices {
            let isSpace = scalars[index].properties.isWhitespace
            if !isSpace, !isInWord { starts.append(index) }
            isInWord = !isSpace
        }
        // One word more is no shorter as an ellipsis.
        guard starts.count > head + tail + 1 else { return text }
        let begin = text[..<starts[head]]
        let end = tail == 0 ? "" : text[starts[starts.count - tail]...]
        // What stands before the last words is a space or a line feed: that of the text.
        let space = tail == 0 ? "" : spaces(text, before: starts[starts.count - tail])
        let trailing = tail == 0 ? spaces(text, before: text.endIndex) : ""
        return begin + "…" + space + end + trailing
    }

    private static func spaces(_ text: String, before index: String.Index) -> String {
        let scalars = text.unicodeScalars[..<index]
        let count = scalars.reversed().prefix { $0.properties.isWhitespace }.count
        return String(scalars.suffix(count))
    }

    /// The segments divided at line feeds.
    static func lines(_ segments: [WordDiff.Segment]) -> [[WordDiff.Segment]] {
        var lines: [[WordDiff.Segment]] = [[]]
        for segment in segments {
            for (index, part) in segment.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                if index > 0 { lines.append([]) }
                if !part.isEmpty { lines[lines.count - 1].append(.init(kind: segment.kind, text: String(part))) }
            }
        }
        return lines.filter { !$0.isEmpty }
    }

    /// A text that drives no terminal and leaks no direction, with one space where white space is. Where all is shown,
    /// what changed has its spaces as they are and its invisible characters by their numbers.
    static func safe(_ segment: WordDiff.Segment, showingHidden: Bool) -> WordDiff.Segment {
        if showingHidden, segment.kind != .same { return .init(kind: segment.kind, text: named(segment.text)) }
        let safe = BidiControls.stripped(TerminalText.safe(segment.text, lines: .keep))
        var output = String.UnicodeScalarView()
        var isPending = false
        for scalar in safe.unicodeScalars {
            if scalar != "\n", scalar.properties.isWhitespace {
                isPending = true
            } else {
                if isPending { output.append(" ") }
                isPending = false
                output.append(scalar)
            }
        }
        if isPending { output.append(" ") }
        return .init(kind: segment.kind, text: String(output))
    }

    /// A text whose invisible characters are seen.
    static func named(_ text: String) -> String {
        var output = ""
        for scalar in text.unicodeScalars {
            let properties = scalar.properties
            let category = properties.generalCategory
            if scalar == "\n" {
                output += "↵"
            } else if scalar != " ",
                properties.isWhitespace || properties.isDefaultIgnorableCodePoint
                    || category == .control || category == .format
            {
                let digits = String(scalar.value, radix: 16, uppercase: true)
                output += "⟨U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)⟩"
            } else {
                output.unicodeScalars.append(scalar)
            }
        }
        return output
    }
}
