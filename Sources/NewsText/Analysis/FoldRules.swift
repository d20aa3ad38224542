import CICU

/// Our own folding of single code points, after NFKC_Casefold. ``Folder`` applies it in turns with that until nothing
/// changes. An apostrophe in any spelling is `'` under all options.
struct FoldRules {
    let options: AnalysisOptions

    /// True if the code point leaves no trace: a mark that a rule takes out, tatweel, the middle dot of
    /// Catalan l·l, or a space out of a
    /// compatibility decomposition.
    func drops(_ codePoint: UInt32) -> Bool {
        if codePoint == 0x20 { return true }
        if options.contains(.diacritics), codePoint == 0xB7 || Self.isDiacritic(codePoint) { return true }
        return options.contains(.vocalization) && Self.isVocalization(codePoint)
    }

    /// The code point that stands for this one; itself where no rule applies.
    func replacement(_ codePoint: UInt32) -> UInt32 {
        switch codePoint {
        case 0x2018, 0x2019, 0x02BB...0x02BF: 0x27
        case 0x0622, 0x0623, 0x0625, 0x0671...0x0673: options.contains(.alef) ? 0x0627 : codePoint
        case 0x0649: options.contains(.yeh) ? 0x064A : codePoint
        case 0x0629: options.contains(.tehMarbuta) ? 0x0647 : codePoint
        case 0x0660...0x0669: options.contains(.digits) ? codePoint - 0x0660 + 0x30 : codePoint
        case 0x06F0...0x06F9: options.contains(.digits) ? codePoint - 0x06F0 + 0x30 : codePoint
        case 0x066B: options.contains(.digits) ? 0x2E : codePoint
        case 0x066C, 0x060C: options.contains(.digits) ? 0x2C : codePoint
        case 0x06A9...0x06D5: options.contains(.persian) ? Self.arabicForPersian(codePoint) : codePoint
        default: options.contains(.diacritics) ? Self.plainLatin(codePoint) : codePoint
        }
    }

    private static func arabicForPersian(_ codePoint: UInt32) -> UInt32 {
        switch codePoint {
        case 0x06A9, 0x06AA: 0x0643
        case 0x06CC: 0x064A
        case 0x06BE, 0x06C0...0x06C3, 0x06D5: 0x0647
        default: codePoint
        }
    }

    /// Latin letters that carry their difference in themselves, so that no decomposition takes it off.
    private static func plainLatin(_ codePoint: UInt32) -> UInt32 {
        switch codePoint {
        case 0x00F8: 0x6F
        case 0x0111: 0x64
        case 0x0127: 0x68
        case 0x0131: 0x69
        case 0x0142: 0x6C
        case 0x0167: 0x74
        default: codePoint
        }
    }

    /// Two letters for a ligature of Latin letters, if the code point is one and marks are folded.
    func ligature(_ codePoint: UInt32) -> (UInt16, UInt16)? {
        guard options.contains(.diacritics) else { return nil }
        switch codePoint {
        case 0x00E6: return (0x61, 0x65)
        case 0x0153: return (0x6F, 0x65)
        default: return nil
        }
    }

    private static func isDiacritic(_ codePoint: UInt32) -> Bool {
        switch codePoint {
        case 0x0300...0x036F, 0x0483...0x0489, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F:
            cicu_is_nonspacing_mark(codePoint)
        default: false
        }
    }

    private static func isVocalization(_ codePoint: UInt32) -> Bool {
        switch codePoint {
        case 0x0640, 0x06E5, 0x06E6: true
        case 0x0591...0x05C7, 0x0610...0x061A, 0x064B...0x065F, 0x0670, 0x06D6...0x06ED, 0x0898...0x089F,
            0x08CA...0x08FF, 0xFB1E, 0x10EFD...0x10EFF:
            cicu_is_nonspacing_mark(codePoint)
        default: false
        }
    }
}
