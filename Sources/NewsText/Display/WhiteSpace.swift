/// White space as readers see it: for display and comparison, never for what is stored.
public enum WhiteSpace {
    /// Each run of Unicode White_Space as one space, none at the ends.
    public static func collapse(_ text: some StringProtocol) -> String {
        var output = String.UnicodeScalarView()
        var isPending = false
        for scalar in text.unicodeScalars {
            if isWhiteSpace(scalar) {
                isPending = !output.isEmpty
            } else {
                if isPending { output.append(" ") }
                isPending = false
                output.append(scalar)
            }
        }
        return String(output)
    }

    /// Unicode White_Space, quick for ASCII.
    @inline(__always)
    static func isWhiteSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x80
            ? scalar.value == 0x20 || (0x09...0x0D).contains(scalar.value) : scalar.properties.isWhitespace
    }
}
