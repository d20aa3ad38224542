/// The consonants of a name in classes that scripts and spellings share: Erdogan, Erdoğan, أردوغان and إردوغان are one.
///
/// Up to six consonants of thirteen classes, in a number below 14^6. Vowels, w, y, h and what Arabic has for them are left
/// out, since no two spellings agree on them, but at the beginning, where they tell that there is something. The classes
/// join what one script cannot tell from the other: b and p, f and v, k and q, g and j, s and z, sh and ch.
struct NameSkeleton: Equatable {
    /// Classes by their number; 0 ends a skeleton that is shorter than six.
    enum Sound: UInt32 {
        case open = 1
        case b, f, t, d, s, sh, k, g, l, m, n, r
    }

    static let base: UInt32 = 14
    static let maximumSounds = 6

    /// Sounds, first highest, filled with zeros.
    let value: UInt32
    /// Sounds that are in it.
    let count: Int

    init(_ sounds: [Sound]) {
        var value: UInt32 = 0
        for index in 0..<Self.maximumSounds {
            value = value * Self.base + (index < sounds.count ? sounds[index].rawValue : 0)
        }
        self.value = value
        count = min(sounds.count, Self.maximumSounds)
    }

    /// Of a folded word in Latin or Arabic letters; nil for other scripts and for words with digits.
    init?(_ word: ArraySlice<UInt8>) {
        guard let first = word.first else { return nil }
        if first < 0x80 {
            guard let sounds = LatinSounds.read(word) else { return nil }
            self.init(sounds)
        } else if ArabicForms.isArabic(word) {
            self.init(ArabicSounds.read(word))
        } else {
            return nil
        }
    }
}
