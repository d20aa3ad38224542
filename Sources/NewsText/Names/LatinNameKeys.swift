/// The keys of a name in Latin letters.
struct LatinNameKeys {
    /// What a spelling may stand for besides the usual. Each makes a key of its own; the order is that in which they are
    /// tried, the likeliest first.
    private struct Reading: OptionSet {
        let rawValue: UInt16
        /// w as German and Polish have it: Wagner is فاغنر.
        static let w = Reading(rawValue: 1)
        /// ch as in Munich, Christian, Bach.
        static let ch = Reading(rawValue: 2)
        /// Turkish c, and what is ج of zh: Recep, Brezhnev; c as it was: Cyprus is قبرص.
        static let c = Reading(rawValue: 4)
        /// The g of ng before a consonant: Washington.
        static let ng = Reading(rawValue: 8)
        /// A vowel before s and a consonant: Scotland is اسكتلندا.
        static let s = Reading(rawValue: 16)
        /// Spanish ll: Castillo.
        static let ll = Reading(rawValue: 32)
        /// j as in Sarajevo.
        static let j = Reading(rawValue: 64)
        /// German z: Herzog is هرتسوغ.
        static let z = Reading(rawValue: 128)
        /// Spanish y: Yibuti.
        static let y = Reading(rawValue: 256)

        static let all: [Reading] = [.w, .ch, .c, .ng, .s, .ll, .y, .j, .z]
    }

    private let phones: [LatinPhone]

    init(_ phones: [LatinPhone]) {
        self.phones = phones
    }

    /// At most `limit`, without the same twice.
    func keys(limit: Int) -> [SoundKey] {
        var keys: [SoundKey] = []
        keys.reserveCapacity(limit)
        let (usual, others) = key([])
        if usual.isKey { keys.append(usual) }
        guard !others.isEmpty else { return keys }
        for reading in Reading.all where others.contains(reading) && keys.count < limit {
            let (key, _) = key(reading)
            if key.isKey, !keys.contains(key) { keys.append(key) }
        }
        return keys
    }

    /// The key by one reading, and which others the spelling has.
    private func key(_ reading: Reading) -> (SoundKey, others: Reading) {
        var key = SoundKey()
        var others: Reading = []
        for index in phones.indices {
            let other = self.other(at: index)
            others.formUnion(other)
            if !other.isEmpty, other == reading {
                if add(reading, at: index, to: &key) { continue }
            }
            if index == 0 || !phones[index].isWeak { key.append(NameSound.of(phones[index])) }
        }
        return (key, others)
    }

    /// What a phone may be read as besides the usual; nothing for most.
    private func other(at index: Int) -> Reading {
        let next = index + 1 < phones.count ? phones[index + 1] : nil
        switch phones[index] {
        case .w: return .w
        case .ch: return .ch
        case .softC, .zh: return .c
        case .g where index > 0 && phones[index - 1] == .n && next?.isWeak == false: return .ng
        case .s where index == 0 && next?.isWeak == false: return .s
        case .ll: return .ll
        case .j: return .j
        case .z where index > 0: return .z
        case .y where next?.isVowel == true: return .y
        default: return []
        }
    }

    /// Adds what a phone is by a reading; true where it is not also what it usually is.
    private func add(_ reading: Reading, at index: Int, to key: inout SoundKey) -> Bool {
        switch reading {
        case .w: key.append(.fricative)
        case .ch, .c, .y: key.append(.guttural)
        case .j: if index == 0 { key.append(.open) }
        case .s:
            key.append(.open)
            return false
        case .z:
            key.append(.t)
            return false
        default: break
        }
        return true
    }
}
