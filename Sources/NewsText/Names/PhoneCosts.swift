/// What it costs to take a phone of a Latin spelling for a letter of an Arabic one, to leave it out, or to add a letter.
///
/// Zero is the letter of the romanisation tables (BGN/PCGN 1956 System and ALA-LC for Arabic names in Latin letters) or the
/// usual Arabic spelling of a foreign sound; small costs are usual elsewhere: Egyptian ج for g, Castilian ث for z, خ for
/// Spanish j, ف for German w.
struct PhoneCosts: Sendable {
    static let standard = PhoneCosts()

    private let changes: [Float]
    private static let width = ArabicLetter.allCases.count

    @inline(__always)
    func change(_ phone: LatinPhone, _ letter: ArabicLetter) -> Float {
        changes[Int(phone.rawValue) * Self.width + Int(letter.rawValue)]
    }

    /// - Parameter previous: the phone before; nil at the beginning.
    /// - Parameter isLast: whether no phone follows.
    func leavingOut(_ phone: LatinPhone, after previous: LatinPhone?, isLast: Bool) -> Float {
        switch phone {
        case .e where isLast: NameTuning.unwrittenVowel
        case .a, .e, .i, .o, .u:
            previous == nil
                ? NameTuning.unwrittenFirstVowel
                : isLast ? NameTuning.unwrittenLastVowel : NameTuning.unwrittenVowel
        case .y: 0.2
        case .w, .h: previous == nil ? 0.6 : 0.35
        case .gh: 0.5
        case .g where previous == .n: 0.3
        case .ll: 0.6
        default: 1
        }
    }

    /// - Parameters:
    ///   - next: the letter behind; nil at the end.
    ///   - previous: the letter before; nil at the beginning.
    func adding(_ letter: ArabicLetter, before next: ArabicLetter?, after previous: ArabicLetter?) -> Float {
        switch letter {
        case .firstAlef: next == .waw || next == .yeh ? NameTuning.carrier : 0.4
        case .alef where next == .yeh || next == .waw: NameTuning.diphthong
        case .alef, .waw, .yeh: NameTuning.addedVowel
        case .lastHeh: 0.1
        case .hamza: next == nil ? 0.05 : 0.1
        case .ain, .firstAin: 0.1
        case .heh, .hah: 0.35
        case .lam where previous == .lam: 0.2
        case .teh where next == .seen: 0.35  // what z is in German
        default: 1
        }
    }

    private init() {
        var changes = [Float](repeating: 1, count: LatinPhone.allCases.count * Self.width)
        for (phone, letters) in Self.vowels + Self.labials + Self.dentals + Self.sibilants + Self.gutturals
            + Self.liquids
        {
            for (letter, cost) in letters { changes[Int(phone.rawValue) * Self.width + Int(letter.rawValue)] = cost }
        }
        self.changes = changes
    }

    private typealias Row = (LatinPhone, [ArabicLetter: Float])

    private static let vowels: [Row] = [
        (
            .a,
            [
                .alef: 0, .firstAlef: 0, .firstAin: 0, .ain: 0.15, .lastHeh: 0.05, .hamza: 0.2, .yeh: 0.2, .waw: 0.35,
                .heh: 0.3,
            ]
        ),
        (
            .e,
            [
                .yeh: 0, .alef: 0.1, .firstAlef: 0.05, .firstAin: 0.1, .ain: 0.2, .lastHeh: 0.05, .hamza: 0.1,
                .waw: 0.4, .heh: 0.3,
            ]
        ),
        (
            .i,
            [.yeh: 0, .hamza: 0.1, .firstAlef: 0.05, .firstAin: 0.05, .ain: 0.2, .alef: 0.2, .lastHeh: 0.2, .waw: 0.5]
        ),
        (.o, [.waw: 0, .firstAlef: 0.05, .firstAin: 0, .hamza: 0.1, .ain: 0.2, .alef: 0.15, .lastHeh: 0.2, .yeh: 0.4]),
        (.u, [.waw: 0, .firstAlef: 0.05, .firstAin: 0, .hamza: 0.1, .ain: 0.2, .alef: 0.1, .yeh: 0.3]),
        (.y, [.yeh: 0, .hamza: 0.1, .jeem: 0.15, .alef: 0.35, .firstAlef: 0.35]),
        (.w, [.waw: 0, .feh: 0.1, .veh: 0.1, .beh: 0.6]),
        (.h, [.heh: 0, .hah: 0, .lastHeh: 0, .khah: 0.4, .hamza: 0.3, .alef: 0.5, .firstAlef: 0.4, .ain: 0.4]),
    ]
    private static let labials: [Row] = [
        (.b, [.beh: 0, .peh: 0.3, .veh: 0.4, .feh: 0.6]),
        (.p, [.beh: 0, .peh: 0, .feh: 0.5]),
        (.f, [.feh: 0, .veh: 0.2, .beh: 0.6]),
        (.v, [.feh: 0, .veh: 0, .beh: 0.3, .waw: 0.4]),
    ]
    private static let dentals: [Row] = [
        (.t, [.teh: 0, .tah: 0, .theh: 0.2, .dal: 0.5]),
        (.th, [.theh: 0, .teh: 0.05, .tah: 0.1, .thal: 0.2, .seen: 0.4]),
        (.d, [.dal: 0, .dad: 0.05, .thal: 0.15, .zah: 0.3, .teh: 0.5, .tah: 0.5]),
        (.dh, [.thal: 0, .zah: 0, .dad: 0.05, .dal: 0.1, .zain: 0.3]),
    ]
    private static let sibilants: [Row] = [
        (.s, [.seen: 0, .sad: 0, .zain: 0.1, .sheen: 0.25, .theh: 0.2, .tcheh: 0.5]),
        (
            .z,
            [.zain: 0, .seen: 0.1, .zah: 0.1, .theh: 0.1, .thal: 0.15, .dad: 0.2, .sad: 0.15, .jeh: 0.3, .sheen: 0.4]
        ),
        (.sh, [.sheen: 0, .tcheh: 0.25, .seen: 0.35, .jeh: 0.3]),
        (.ch, [.tcheh: 0, .sheen: 0, .khah: 0.15, .kaf: 0.15, .jeem: 0.3, .seen: 0.6]),
        (.zh, [.jeem: 0, .jeh: 0, .tcheh: 0.05, .sheen: 0.1, .zain: 0.15]),
        (
            .softC,
            [
                .seen: 0, .theh: 0.05, .sheen: 0.15, .tcheh: 0.1, .sad: 0.1, .jeem: 0.15, .kaf: 0.2, .qaf: 0.2,
                .zain: 0.3,
            ]
        ),
    ]
    private static let gutturals: [Row] = [
        (.k, [.kaf: 0, .qaf: 0.05, .khah: 0.4, .ghain: 0.6, .gaf: 0.4, .jeem: 0.7]),
        (.q, [.qaf: 0, .kaf: 0.1, .ghain: 0.4, .jeem: 0.6, .khah: 0.6]),
        (.kh, [.khah: 0, .kaf: 0.25, .hah: 0.3, .qaf: 0.4]),
        (.softG, [.jeem: 0, .ghain: 0.05, .gaf: 0, .jeh: 0.1, .kaf: 0.3, .qaf: 0.4, .khah: 0.2]),
        (.g, [.ghain: 0, .gaf: 0, .jeem: 0.1, .kaf: 0.15, .qaf: 0.15, .khah: 0.5]),
        (.gh, [.ghain: 0, .jeem: 0.3, .gaf: 0.2, .kaf: 0.4, .qaf: 0.3]),
        (
            .j,
            [.jeem: 0, .khah: 0.1, .yeh: 0.15, .jeh: 0.05, .ghain: 0.3, .hah: 0.3, .heh: 0.3, .sheen: 0.4, .gaf: 0.4]
        ),
    ]
    private static let liquids: [Row] = [
        (.l, [.lam: 0]), (.ll, [.lam: 0, .yeh: 0.05]), (.m, [.meem: 0, .noon: 0.7]), (.n, [.noon: 0, .meem: 0.6]),
        (.r, [.reh: 0]),
    ]
}
