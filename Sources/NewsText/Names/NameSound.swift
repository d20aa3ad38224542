/// A class of consonants that spellings of one name share, whatever their script.
///
/// Coarser than what one would hear, so that a name has few keys: Arabic has one letter for b and p and for f and v; g is
/// غ, ج, ك or ق by the newsroom's country; kh, Spanish j and German ch are خ; s, z, sh, ch are told apart by some spellings
/// of a name and not by others (Guterres: غوتيريس, غوتيريش; Sánchez: سانشيز). Likeness is for ``NameAlignment`` to judge.
enum NameSound: UInt8 {
    /// A vowel, w, y or ع at the beginning.
    case open = 0x4F  // O
    /// h, ه or ح at the beginning; elsewhere they are left out.
    case breath = 0x48  // H
    case labial = 0x42  // B: b p
    case fricative = 0x46  // F: f v
    case t = 0x54
    case d = 0x44
    case sibilant = 0x53  // S
    case guttural = 0x4B  // K
    case l = 0x4C
    case m = 0x4D
    case n = 0x4E
    case r = 0x52

    /// Of a Latin phone that is not weak.
    static func of(_ phone: LatinPhone) -> NameSound {
        switch phone {
        case .b, .p: .labial
        case .f, .v: .fricative
        case .t, .th: .t
        case .d, .dh: .d
        case .s, .z, .sh, .ch, .zh, .softC: .sibilant
        case .k, .q, .kh, .softG, .g, .gh, .j: .guttural
        case .l, .ll: .l
        case .m: .m
        case .n: .n
        case .r: .r
        case .h: .breath
        case .a, .e, .i, .o, .u, .y, .w: .open
        }
    }

    /// Of an Arabic letter.
    static func of(_ letter: ArabicLetter) -> NameSound {
        switch letter {
        case .beh, .peh: .labial
        case .feh, .veh: .fricative
        case .teh, .tah, .theh: .t
        case .dal, .thal, .dad, .zah: .d
        case .seen, .sad, .zain, .sheen, .tcheh, .jeh: .sibilant
        case .jeem, .kaf, .qaf, .khah, .ghain, .gaf: .guttural
        case .lam: .l
        case .meem: .m
        case .noon: .n
        case .reh: .r
        case .heh, .hah, .lastHeh: .breath
        case .firstAlef, .firstAin, .alef, .waw, .yeh, .ain, .hamza: .open
        }
    }
}
