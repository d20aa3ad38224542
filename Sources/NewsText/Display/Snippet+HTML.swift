extension Snippet {
    /// The snippet as HTML: escaped, what matches in `mark` elements, all of it in a `bdi` element of a direction.
    ///
    /// - Parameter direction: the edition's, for a text without a strong character: others have that of their first (UAX #9
    ///   P2, P3).
    public func html(neutral direction: BaseDirection) -> String {
        let base = BaseDirection(of: text, neutral: direction)
        var output = "<bdi dir=\"\(base.rawValue)\">"
        var position = text.startIndex
        for range in matchRanges {
            Self.escape(text[position..<range.lowerBound], into: &output)
            output += "<mark>"
            Self.escape(text[range], into: &output)
            output += "</mark>"
            position = range.upperBound
        }
        Self.escape(text[position...], into: &output)
        return output + "</bdi>"
    }

    private static func escape(_ text: Substring, into output: inout String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": output += "&amp;"
            case "<": output += "&lt;"
            case ">": output += "&gt;"
            case "\"": output += "&quot;"
            case "'": output += "&#39;"
            default: output.unicodeScalars.append(scalar)
            }
        }
    }
}
