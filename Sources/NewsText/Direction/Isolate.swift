/// Puts a text between isolates, so that neither it nor what stands around it has an effect on the other's direction
/// (UAX #9 2.4).
public enum Isolate {
    /// Wraps the text in LRI or RLI (FSI without a direction) and PDI, each paragraph of it by itself, with its own
    /// controls balanced. Empty paragraphs stay empty.
    public static func wrap(_ text: String, direction: BaseDirection? = nil) -> String {
        let opening: Unicode.Scalar =
            switch direction {
            case .leftToRight: "\u{2066}"
            case .rightToLeft: "\u{2067}"
            case nil: "\u{2068}"
            }
        var output = String.UnicodeScalarView()
        var isOpen = false
        for scalar in BidiControls.balanced(text).unicodeScalars {
            let separates = BidiControls.isParagraphSeparator(scalar)
            if separates == isOpen {
                output.append(separates ? "\u{2069}" : opening)
                isOpen = !separates
            }
            output.append(scalar)
        }
        if isOpen { output.append("\u{2069}") }
        return String(output)
    }
}
