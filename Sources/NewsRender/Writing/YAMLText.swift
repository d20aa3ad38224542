/// Values in YAML 1.2 front matter: always quoted, so that no text is ever a number, a date or a key.
enum YAMLText {
    /// A double-quoted scalar (7.3.1) on one line.
    static func quoted(_ text: String) -> String {
        var output = "\""
        for scalar in SafeText.line(text).unicodeScalars {
            switch scalar {
            case "\"", "\\":
                output += "\\"
                output.unicodeScalars.append(scalar)
            // Readers that know no front matter take it for text, in which a tag would be one.
            case "<": output += "\\u003C"
            case "\u{FEFF}": output += "\\uFEFF"
            default: output.unicodeScalars.append(scalar)
            }
        }
        return output + "\""
    }

    /// `["one", "two"]`.
    static func list(_ texts: [String]) -> String { "[" + texts.map(quoted).joined(separator: ", ") + "]" }
}
