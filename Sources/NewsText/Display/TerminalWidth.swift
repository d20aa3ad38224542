import CICU

/// Room that a text takes on a terminal.
public enum TerminalWidth {
    /// Columns: two for each wide character (UAX #11 W, F) and for emoji (UTS #51: those that are shown as such by
    /// themselves or by U+FE0F, flags, keycaps), none for marks, controls and ignorables, else one.
    public static func columns(_ text: some StringProtocol) -> Int {
        text.reduce(0) { $0 + columns(of: $1) }
    }

    /// The text itself where it fits; otherwise as many of its graphemes as fit with `…` behind them.
    ///
    /// Bidi controls that lose what closes them are for ``Isolate/wrap(_:direction:)`` to balance.
    public static func truncated(_ text: String, columns wanted: Int) -> String {
        var used = 0
        var end: String.Index?
        for index in text.indices {
            let more = columns(of: text[index])
            // The place where one column is left for the ellipsis.
            if end == nil, used + more > wanted - 1 { end = index }
            used += more
            if used > wanted { return wanted < 1 ? "" : text[..<(end ?? text.startIndex)] + "…" }
        }
        return text
    }

    /// A grapheme takes what its widest part takes; conjoining jamo are one syllable.
    private static func columns(of character: Character) -> Int {
        var most = 0
        for scalar in character.unicodeScalars {
            switch scalar.value {
            // Shown as an emoji; the frame of a keycap; half of a flag.
            case 0xFE0F, 0x20E3, 0x1F1E6...0x1F1FF: return 2
            default: most = max(most, Int(cicu_columns(scalar.value)))
            }
        }
        return most
    }
}
