/// Text in a CommonMark document (0.31): what a site wrote never becomes markup.
enum MarkdownText {
    /// One line, safe anywhere within a paragraph, heading or link text.
    static func inline(_ text: String) -> String { escaped(SafeText.line(text)) }

    /// One line that stands at the beginning of a line: what would begin a block there is escaped too.
    static func line(_ text: String) -> String { atLineStart(inline(text)) }

    /// A paragraph; line breaks within it stay (a backslash at the end of a line, CommonMark 6.7).
    static func paragraph(_ text: String) -> String {
        SafeText.lines(text).map { atLineStart(escaped($0)) }.joined(separator: "\\\n")
    }

    /// An address as a link's destination: what would end it, or begin something else, is percent-encoded.
    static func destination(_ address: String) -> String {
        var output = ""
        for scalar in address.unicodeScalars where scalar.isASCII && scalar.value > 0x20 && scalar.value != 0x7F {
            switch scalar {
            case "(": output += "%28"
            case ")": output += "%29"
            case "<": output += "%3C"
            case ">": output += "%3E"
            case "\\": output += "%5C"
            default: output.unicodeScalars.append(scalar)
            }
        }
        return output
    }

    /// `[text](address)`.
    static func link(_ text: String, to address: String) -> String { "[\(inline(text))](\(destination(address)))" }

    /// Characters that are markup within a line, here or in dialects that are common (tables, strikethrough, formulas).
    private static func escaped(_ line: String) -> String {
        var output = ""
        output.reserveCapacity(line.utf8.count + 8)
        for scalar in line.unicodeScalars {
            switch scalar {
            case "\\", "`", "*", "_", "[", "]", "<", ">", "&", "~", "|", "$": output += "\\"
            default: break
            }
            output.unicodeScalars.append(scalar)
        }
        return output
    }

    /// Escapes `#`, `+`, `-`, `=`, `:` and the delimiter of a number (`1.`, `1)`) at the beginning of a line.
    private static func atLineStart(_ line: String) -> String {
        guard let first = line.unicodeScalars.first else { return line }
        if "#+-=:".unicodeScalars.contains(first) { return "\\" + line }
        let digits = line.unicodeScalars.prefix { ("0"..."9").contains($0) }
        guard !digits.isEmpty, digits.count < 10, digits.endIndex < line.unicodeScalars.endIndex else { return line }
        let delimiter = line.unicodeScalars[digits.endIndex]
        guard delimiter == "." || delimiter == ")" else { return line }
        return String(digits) + "\\" + String(line.unicodeScalars[digits.endIndex...])
    }
}
