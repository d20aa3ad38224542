import NewsText

/// Text from elsewhere in a document of ours: no control characters, no escape sequences, no explicit bidi controls, no
/// noncharacters. Marks (LRM, RLM, ALM), joiners and everything that shows stay as published.
public enum SafeText {
    /// The text on one line, white space collapsed.
    public static func line(_ text: String) -> String {
        isPlainLine(text) ? text : WhiteSpace.collapse(cleaned(text, lines: .join))
    }

    /// The text's lines that hold something, each with its white space collapsed.
    public static func lines(_ text: String) -> [String] {
        if isPlainLine(text) { return text.isEmpty ? [] : [text] }
        return cleaned(text, lines: .keep).split(separator: "\n", omittingEmptySubsequences: true)
            .map { WhiteSpace.collapse($0) }.filter { !$0.isEmpty }
    }

    private static func cleaned(_ text: String, lines: TerminalText.Lines) -> String {
        let safe = BidiControls.stripped(TerminalText.safe(text, lines: lines))
        guard safe.unicodeScalars.contains(where: isNoCharacter) else { return safe }
        var output = String.UnicodeScalarView()
        output.append(contentsOf: safe.unicodeScalars.lazy.filter { !isNoCharacter($0) })
        return String(output)
    }

    /// Noncharacters (Unicode 23.7), which HTML forbids, and interlinear annotation, which is no plain text.
    private static func isNoCharacter(_ scalar: Unicode.Scalar) -> Bool {
        let value = scalar.value
        return value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(value) || (0xFFF9...0xFFFB).contains(value)
    }

    /// Whether nothing has to be changed; may be false where nothing has, so that the usual text is looked at once.
    private static func isPlainLine(_ text: String) -> Bool {
        var before: (UInt8, UInt8) = (0x20, 0x20)
        for byte in text.utf8 {
            switch byte {
            case 0..<0x20, 0x7F: return false
            case 0x20 where before.1 == 0x20: return false
            // C1 and the no-break space; U+2000 … U+207F; U+F000 … U+FFFF but for presentation forms; the last of a plane.
            case 0x80...0xA0 where before.1 == 0xC2: return false
            case 0x80...0x81 where before.1 == 0xE2: return false
            case 0x80 where before.1 == 0xE3 || before == (0xE1, 0x9A): return false
            case 0xB7 where before.1 == 0xEF: return false
            case 0xBE, 0xBF: if before.1 == 0xBF { return false }
            default: break
            }
            before = (before.1, byte)
        }
        return before.1 != 0x20 || text.isEmpty
    }
}
