import CICU

/// Room that a text takes on a terminal.
public enum TerminalWidth {
    /// Columns: two for each wide character (UAX #11 W, F), none for marks, controls and ignorables, else one.
    public static func columns(_ text: some StringProtocol) -> Int {
        text.reduce(0) { $0 + columns(of: $1) }
    }

    /// A grapheme takes what its widest part takes; conjoining jamo are one syllable.
    private static func columns(of character: Character) -> Int {
        character.unicodeScalars.reduce(0) { max($0, Int(cicu_columns($1.value))) }
    }
}
