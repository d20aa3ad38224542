/// A number as it is written with digits, by the habits of a language.
struct NumeralText: Equatable {
    /// One value; or several, where the marks between the digits divide them (1.10.2018).
    var values: [Double]
    /// Folded letters right behind the digits: `m`, `pm`, `th`.
    var suffix: String

    /// Reads a folded word that begins with a digit.
    ///
    /// A single mark before exactly three digits divides thousands, except the English and Arabic point; a mark that
    /// stands several times divides thousands if all groups have three digits.
    init(_ word: ArraySlice<UInt8>, language: StoryLanguage) {
        var groups: [[UInt8]] = [[]]
        var marks: [UInt8] = []
        var rest = word
        while let byte = rest.first {
            if byte &- 0x30 < 10 {
                groups[groups.count - 1].append(byte)
            } else if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "'") {
                marks.append(byte)
                groups.append([])
            } else {
                break
            }
            rest = rest.dropFirst()
        }
        suffix = String(decoding: rest.prefix(8), as: UTF8.self)
        values = Self.values(groups, marks, language)
    }

    private static func values(_ groups: [[UInt8]], _ marks: [UInt8], _ language: StoryLanguage) -> [Double] {
        let hasGroupsOfThree = (1...3).contains(groups[0].count) && groups[0] != [0x30]
        guard let last = marks.last else { return [number(groups[0])] }
        if marks.count == 1 {
            let isThousands =
                hasGroupsOfThree && groups[1].count == 3 && (last != UInt8(ascii: ".") || language == .spanish)
            return [isThousands ? number(groups.flatMap { $0 }) : decimal(groups[0], groups[1])]
        }
        let inner = groups.dropFirst().dropLast()
        if hasGroupsOfThree, inner.allSatisfy({ $0.count == 3 }) {
            if Set(marks).count == 1, groups[groups.count - 1].count == 3 { return [number(groups.flatMap { $0 })] }
            if Set(marks.dropLast()).count == 1, marks[0] != last {
                return [decimal(groups.dropLast().flatMap { $0 }, groups[groups.count - 1])]
            }
        }
        return groups.filter { !$0.isEmpty }.map(number)
    }

    /// At most eighteen digits: more are no number that anybody compares.
    private static func number(_ digits: [UInt8]) -> Double {
        digits.prefix(18).reduce(0) { $0 * 10 + Double($1 &- 0x30) }
    }

    /// Divided once, so that 3.7 is the same number in every language.
    private static func decimal(_ whole: [UInt8], _ fraction: [UInt8]) -> Double {
        let digits = fraction.prefix(6)
        let unit = digits.reduce(1.0) { unit, _ in unit * 10 }
        return (number(whole) * unit + number(Array(digits))) / unit
    }
}
