/// A letter of a folded Arabic word as far as names in Latin letters tell letters apart.
enum ArabicLetter: UInt8, CaseIterable {
    /// At the beginning, where they carry any vowel.
    case firstAlef, firstAin
    case alef, waw, yeh
    /// ه at the end: folded teh marbuta, or a mute h.
    case lastHeh
    case heh, hah, ain
    /// ء ئ ؤ
    case hamza
    case beh, feh, peh, veh
    case teh, tah, theh, dal, thal, dad, zah
    case seen, sad, zain, sheen
    /// تش and چ
    case tcheh
    case jeh, jeem, kaf, qaf, khah, ghain, gaf
    case lam, meem, noon, reh

    /// A vowel, or what Latin letters leave out.
    var isWeak: Bool { rawValue <= ArabicLetter.hamza.rawValue }

    /// Of a code point of the Arabic block; nil for what is no letter of a name.
    @inline(__always)
    static func of(_ codePoint: UInt32) -> ArabicLetter? {
        let place = Int(codePoint) - 0x621
        return place >= 0 && place < table.count ? table[place] : nil
    }

    private static let table: [ArabicLetter?] = {
        let letters: [(UInt32, ArabicLetter)] = [
            (0x621, .hamza), (0x622, .alef), (0x623, .alef), (0x624, .hamza), (0x625, .alef), (0x626, .hamza),
            (0x627, .alef), (0x628, .beh), (0x629, .heh), (0x62A, .teh), (0x62B, .theh), (0x62C, .jeem), (0x62D, .hah),
            (0x62E, .khah), (0x62F, .dal), (0x630, .thal), (0x631, .reh), (0x632, .zain), (0x633, .seen),
            (0x634, .sheen), (0x635, .sad), (0x636, .dad), (0x637, .tah), (0x638, .zah), (0x639, .ain),
            (0x63A, .ghain), (0x641, .feh), (0x642, .qaf), (0x643, .kaf), (0x644, .lam), (0x645, .meem),
            (0x646, .noon), (0x647, .heh), (0x648, .waw), (0x649, .yeh), (0x64A, .yeh), (0x67E, .peh),
            (0x686, .tcheh), (0x698, .jeh), (0x6A4, .veh), (0x6A9, .kaf), (0x6AF, .gaf), (0x6CC, .yeh),
        ]
        var table = [ArabicLetter?](repeating: nil, count: 0x6CC - 0x621 + 1)
        for (codePoint, letter) in letters { table[Int(codePoint) - 0x621] = letter }
        return table
    }()
}
