/// Reads the phones of a folded word in Latin letters.
struct LatinPhones {
    /// Letters that a name may have; what is longer is none.
    static let maximumLetters = 32

    /// The phones in order.
    private(set) var phones: [LatinPhone] = []
    private let letters: [UInt8]

    /// Nil if there is anything but a to z and apostrophes, which are passed over.
    init?(_ word: some Collection<UInt8>) {
        var letters: [UInt8] = []
        letters.reserveCapacity(Self.maximumLetters)
        for byte in word where byte != UInt8(ascii: "'") {
            guard byte &- 0x61 < 26, letters.count < Self.maximumLetters else { return nil }
            letters.append(byte)
        }
        self.letters = letters
        phones.reserveCapacity(letters.count + 4)
        var index = 0
        while index < letters.count { index += read(index) }
    }

    private func at(_ index: Int) -> UInt8 { index < letters.count ? letters[index] : 0 }

    private func isSoftened(_ next: UInt8) -> Bool {
        next == UInt8(ascii: "e") || next == UInt8(ascii: "i") || next == UInt8(ascii: "y")
    }

    /// Returns how many letters were read.
    private mutating func read(_ index: Int) -> Int {
        let (letter, next) = (letters[index], at(index + 1))
        if letter == next, letter != UInt8(ascii: "l") { return readDouble(letter, index) }
        if next == UInt8(ascii: "h"), let phone = Self.withH(letter) {
            if phones.last != phone { phones.append(phone) }
            return 2
        }
        switch (letter, next) {
        case (UInt8(ascii: "s"), UInt8(ascii: "c")) where at(index + 2) == UInt8(ascii: "h"):
            phones.append(.sh)
            return 3
        case (UInt8(ascii: "t"), UInt8(ascii: "c")) where at(index + 2) == UInt8(ascii: "h"):
            phones.append(.ch)
            return 3
        case (UInt8(ascii: "c"), UInt8(ascii: "k")), (UInt8(ascii: "d"), UInt8(ascii: "j")):
            return 1
        case (UInt8(ascii: "l"), UInt8(ascii: "l")):
            phones.append(.ll)
            return 2
        case (UInt8(ascii: "o"), UInt8(ascii: "u")):
            phones.append(.u)
            return 2
        case (UInt8(ascii: "c"), 0) where index > 0 && letters[index - 1] == UInt8(ascii: "i"):
            phones.append(.ch)  // Vučić without its marks
        case (UInt8(ascii: "x"), _):
            if index == 0 { phones.append(.sh) } else { phones += [.k, .s] }
        default:
            if let phone = Self.single(letter, isSoftened: isSoftened(next)) { phones.append(phone) }
        }
        return 1
    }

    /// oo and ee are what u and i are elsewhere; the second of any other pair counts.
    private mutating func readDouble(_ letter: UInt8, _ index: Int) -> Int {
        switch letter {
        case UInt8(ascii: "o"): phones.append(.u)
        case UInt8(ascii: "e"): phones.append(.i)
        default: return 1
        }
        return 2
    }

    private static func withH(_ letter: UInt8) -> LatinPhone? {
        switch letter {
        case UInt8(ascii: "k"): .kh
        case UInt8(ascii: "g"): .gh
        case UInt8(ascii: "s"): .sh
        case UInt8(ascii: "c"): .ch
        case UInt8(ascii: "z"): .zh
        case UInt8(ascii: "t"): .th
        case UInt8(ascii: "d"): .dh
        case UInt8(ascii: "p"): .f
        default: nil
        }
    }

    private static func single(_ letter: UInt8, isSoftened: Bool) -> LatinPhone? {
        switch letter {
        case UInt8(ascii: "c"): isSoftened ? .softC : .k
        case UInt8(ascii: "g"): isSoftened ? .softG : .g
        default: singles[Int(letter) - 0x61]
        }
    }

    /// From a to z; nil where more than the letter decides.
    private static let singles: [LatinPhone?] = [
        .a, .b, nil, .d, .e, .f, nil, .h, .i, .j, .k, .l, .m, .n, .o, .p, .q, .r, .s, .t, .u, .v, .w, nil, .y, .z,
    ]
}
