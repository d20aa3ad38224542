/// Writes a part of a text on one line and keeps track of where its matches come to stand.
struct SnippetWriter {
    private static let ellipsis = "…"

    private var output = String.UnicodeScalarView()
    private var count = 0
    private var matches: [Range<Int>] = []
    private var isSpacePending = false

    /// Copies the range of UTF-8 offsets; `marked` are ranges within it, ascending.
    mutating func write(_ text: String, _ range: Range<Int>, _ marked: [Range<Int>]) {
        var position = range.lowerBound
        for mark in marked {
            copy(text, position..<mark.lowerBound)
            flushSpace()
            let start = count
            copy(text, mark)
            if count > start { matches.append(start..<count) }
            position = mark.upperBound
        }
        copy(text, position..<range.upperBound)
    }

    /// The snippet, with an ellipsis at each end where the text goes on; a space keeps it apart from a stray mark that
    /// would join it.
    func finished(goesOnBefore: Bool, goesOnBehind: Bool) -> Snippet {
        var text = String(output)
        if goesOnBehind { text += (text + Self.ellipsis).last == "…" ? Self.ellipsis : " " + Self.ellipsis }
        var before = ""
        if goesOnBefore { before = (Self.ellipsis + text).first == "…" ? Self.ellipsis : Self.ellipsis + " " }
        let shift = before.utf8.count
        return Snippet(text: before + text, matches: matches.map { $0.lowerBound + shift..<$0.upperBound + shift })
    }

    private mutating func copy(_ text: String, _ range: Range<Int>) {
        let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
        let end = text.utf8.index(start, offsetBy: range.count)
        for scalar in text.unicodeScalars[start..<end] {
            if WhiteSpace.isWhiteSpace(scalar) {
                isSpacePending = count > 0
            } else if !BidiControls.isExplicit(scalar), scalar.properties.generalCategory != .control {
                flushSpace()
                output.append(scalar)
                count += UTF8.width(scalar)
            }
        }
    }

    private mutating func flushSpace() {
        guard isSpacePending else { return }
        isSpacePending = false
        output.append(" ")
        count += 1
    }
}
