/// Text from elsewhere on a terminal, where some characters are commands.
public enum TerminalText {
    /// What becomes of line breaks.
    public enum Lines: Hashable, Sendable {
        /// Each is one `\n`.
        case keep
        /// Each is a space.
        case join
    }

    /// The text without control characters, escape sequences (ECMA-48: CSI, OSC, DCS, SOS, PM, APC and the short ones,
    /// in 7 and 8 bits) and with its bidi controls balanced. Tabs become spaces. A string sequence that is not
    /// terminated loses its introducer only, so that it hides nothing.
    public static func safe(_ text: String, lines: Lines = .join) -> String {
        guard text.utf8.contains(where: { $0 < 0x20 || $0 >= 0x7F }) else { return text }
        var scanner = EscapeScanner(Array(text.unicodeScalars))
        var output = String.UnicodeScalarView()
        while let scalar = scanner.next() {
            switch scalar.value {
            case 0x09: output.append(" ")
            case 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029:
                if scalar == "\r" { scanner.skip("\n") }
                output.append(lines == .keep ? "\n" : " ")
            case 0x00...0x1F, 0x7F...0x9F, 0x206A...0x206F: break
            default: output.append(scalar)
            }
        }
        return BidiControls.balanced(String(output))
    }
}
