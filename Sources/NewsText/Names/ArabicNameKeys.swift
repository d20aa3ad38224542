/// The keys of a name in Arabic letters.
struct ArabicNameKeys {
    private let forms: ArabicNameForms

    init(_ forms: ArabicNameForms) {
        self.forms = forms
    }

    /// Of the whole word, of it without article or particle, and of the last of these with ض, ظ, ذ and ث as s and z; at most
    /// `limit`, without the same twice.
    func keys(limit: Int) -> [SoundKey] {
        var keys: [SoundKey] = []
        keys.reserveCapacity(limit)
        func add(_ key: SoundKey) {
            if key.isKey, keys.count < limit, !keys.contains(key) { keys.append(key) }
        }
        add(key(from: 0, sibilant: false))
        if forms.inner > 0 { add(key(from: forms.inner, sibilant: false)) }
        if forms.letters.contains(where: Self.mayBeSibilant) {
            if forms.inner > 0 { add(key(from: forms.inner, sibilant: true)) }
            add(key(from: 0, sibilant: true))
        }
        return keys
    }

    /// Turkish and Persian read ض, ظ and ذ as z, Castilian has ث for z.
    private static func mayBeSibilant(_ letter: ArabicLetter) -> Bool {
        letter == .dad || letter == .zah || letter == .thal || letter == .theh
    }

    private func key(from start: Int, sibilant: Bool) -> SoundKey {
        var key = SoundKey()
        var last: ArabicLetter?
        for index in start..<forms.letters.count {
            let letter = forms.letters[index]
            if sibilant, Self.mayBeSibilant(letter) {
                key.append(.sibilant)
            } else if !letter.isWeak {
                // Two lams are one in الله and behind the particle.
                if letter != .lam || last != .lam { key.append(NameSound.of(letter)) }
            } else if index == start {
                key.append(NameSound.of(letter))
            }
            last = letter
        }
        return key
    }
}
