/// How far two names are from each other: the least number of letters to put in, leave out or change (Levenshtein 1966).
public enum EditDistance {
    /// Names are compared up to this many letters: the work is at most its square.
    public static let maximumLength = 64

    /// The distance between two texts by their scalars.
    public static func between(_ left: some StringProtocol, _ right: some StringProtocol) -> Int {
        let left = left.unicodeScalars.prefix(maximumLength)
        let right = Array(right.unicodeScalars.prefix(maximumLength))
        var row = Array(0...right.count)
        for (index, scalar) in left.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for (column, other) in right.enumerated() {
                let change = diagonal + (scalar == other ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(change, diagonal + 1, row[column] + 1)
            }
        }
        return row[right.count]
    }
}
