/// A scalar of a query, and what it may do there.
struct QueryScalar {
    enum Kind {
        /// White space and control characters.
        case space
        case bar
        case hyphen
        case star
        case colon
        case quotationMark
        /// What opens a group elsewhere; here it only stands in front of a word.
        case opening
        /// Of which words are made.
        case word
        case other
    }

    let scalar: Unicode.Scalar
    let kind: Kind
    /// UTF-8 offset in the text.
    let start: Int
    /// UTF-8 offset behind it.
    var end: Int { start + UTF8.width(scalar) }

    /// The scalars of the first `bytes` bytes of a text, without those that nobody sees (bidi marks and isolates, zero-width
    /// joiners, soft hyphens): what is pasted along with a text must not hide an operator.
    ///
    /// - Returns: also where reading ended, in bytes.
    static func read(_ text: String, bytes: Int) -> (scalars: [QueryScalar], end: Int) {
        var scalars: [QueryScalar] = []
        var offset = 0
        for scalar in text.unicodeScalars {
            let width = UTF8.width(scalar)
            guard offset + width <= bytes else { break }
            if let kind = kind(of: scalar) {
                scalars.append(QueryScalar(scalar: scalar, kind: kind, start: offset))
            }
            offset += width
        }
        return (scalars, offset)
    }

    /// Hyphens and minus signs; neither dashes, which stand in front of speech and insertions, nor tatweel, which is a part
    /// of words.
    static func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "-", "\u{2010}", "\u{2011}", "\u{2212}", "\u{FE63}", "\u{FF0D}": true
        default: false
        }
    }

    /// What closes a phrase that this scalar opens; nil for what is no quotation mark. A closing mark opens too: it is
    /// what right-to-left keyboards give first.
    var closingMarks: String.UnicodeScalarView? {
        switch scalar {
        case "\"", "\u{FF02}": "\"\u{FF02}”“".unicodeScalars
        case "“", "”", "„", "‟": "”“\"".unicodeScalars
        case "«": "»".unicodeScalars
        case "»": "«»".unicodeScalars
        default: nil
        }
    }

    /// `nil` for what leaves no trace.
    private static func kind(of scalar: Unicode.Scalar) -> Kind? {
        switch scalar {
        case " ", "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": return .space
        case "|", "\u{FF5C}": return .bar
        case "*", "\u{FF0A}", "\u{66D}": return .star
        case ":", "\u{FF1A}", "\u{FE55}": return .colon
        case "\"", "\u{FF02}", "“", "”", "„", "‟", "«", "»": return .quotationMark
        case "(", "[", "{", "\u{FF08}", "¿", "¡": return .opening
        default: break
        }
        if isHyphen(scalar) { return .hyphen }
        let wordClass = WordClass(of: scalar.value)
        if wordClass.isWord || wordClass == .mark || wordClass == .dictionary { return .word }
        if wordClass == .ignorable { return nil }
        return WhiteSpace.isWhiteSpace(scalar) || scalar == "\u{200B}" ? .space : .other
    }
}
