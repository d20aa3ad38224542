import Foundation
import NewsModel

/// A label that the reader gives to articles: in normal form C (UAX #15), with single spaces, so that what looks the same
/// is the same. Capitals and accents count.
public struct MarkLabel: ExactString {
    public let rawValue: String

    /// - Throws: `StateError.badLabel` where nothing is left of it, where it is longer than `StateTuning.labelCharacters`,
    ///   or where it holds control characters, line breaks or invisible formatting.
    public init(_ text: String) throws(StateError) {
        let isVisible = text.unicodeScalars.allSatisfy { Self.joiners.contains($0) || !Self.isHidden($0) }
        guard isVisible else {
            throw .badLabel(text, reason: "it holds line breaks, control characters or others that cannot be seen")
        }
        let words = text.split(whereSeparator: \.isWhitespace)
        let name = words.joined(separator: " ").precomposedStringWithCanonicalMapping
        guard name.unicodeScalars.contains(where: { !Self.joiners.contains($0) && $0 != " " }) else {
            throw .badLabel(text, reason: "it is empty")
        }
        guard name.count <= StateTuning.labelCharacters, name.utf8.count <= StateTuning.labelBytes else {
            throw .badLabel(text, reason: "it is longer than \(StateTuning.labelCharacters) characters")
        }
        rawValue = name
    }

    /// A label that was checked when it was written, by this version or by one that knows another Unicode.
    init(stored name: String) { rawValue = name }

    /// Persian words and emoji need them.
    private static let joiners: Set<Unicode.Scalar> = ["\u{200C}", "\u{200D}"]

    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: true
        default: false
        }
    }
}
