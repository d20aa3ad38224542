/// Words as readers count them.
public enum WordCount {
    /// Number of runs between white space (Unicode White_Space) that hold a letter or a digit.
    public static func words(in text: some StringProtocol) -> Int {
        var count = 0
        var isCounted = false
        for scalar in text.unicodeScalars {
            if WhiteSpace.isWhiteSpace(scalar) {
                isCounted = false
            } else if !isCounted, isLetterOrDigit(scalar) {
                isCounted = true
                count += 1
            }
        }
        return count
    }

    private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber:
            true
        default: false
        }
    }
}
