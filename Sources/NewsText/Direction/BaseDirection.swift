import CICU

/// The direction of a paragraph or field (UAX #9).
public enum BaseDirection: String, Hashable, Sendable, CaseIterable {
    case leftToRight = "ltr"
    case rightToLeft = "rtl"

    /// Direction of the first strong character outside isolates (UAX #9 P2, P3), `neutral` if there is none.
    ///
    /// Marks (LRM, RLM, ALM) count only where nothing else is strong: editors leave them behind at the beginning of
    /// headlines whose letters run the other way.
    public init(of text: some StringProtocol, neutral: BaseDirection) {
        let marks: ClosedRange<UInt32> = 0x200E...0x200F
        var letters = String.UnicodeScalarView()
        let hasMarks = text.unicodeScalars.contains { marks.contains($0.value) || $0.value == 0x061C }
        if hasMarks {
            letters.append(contentsOf: text.unicodeScalars.filter { !marks.contains($0.value) && $0.value != 0x061C })
        }
        self = (hasMarks ? Self.firstStrong(in: String(letters)) : nil) ?? Self.firstStrong(in: text) ?? neutral
    }

    /// Direction of the first strong character (L, R, AL) outside isolates; nil in neutral text. Where a paragraph has
    /// none the next one is asked: a field has one direction.
    public static func firstStrong(in text: some StringProtocol) -> BaseDirection? {
        var isolates = 0
        for scalar in text.unicodeScalars {
            switch Int(cicu_bidi_class(scalar.value)) {
            case CICU_BIDI_LEFT where isolates == 0: return .leftToRight
            case CICU_BIDI_RIGHT where isolates == 0: return .rightToLeft
            case CICU_BIDI_ISOLATE_OPEN: isolates += 1
            case CICU_BIDI_ISOLATE_CLOSE: isolates = max(0, isolates - 1)
            case CICU_BIDI_PARAGRAPH: isolates = 0
            default: break
            }
        }
        return nil
    }
}
