/// How alike a Latin and an Arabic spelling are: the cheapest way to read the one as the other, by weighted edit distance
/// (Wagner and Fischer 1974) with the costs of ``PhoneCosts``.
struct NameAlignment {
    private let phones: [LatinPhone]
    private let weight: Float
    /// Of the Latin spelling.
    let consonants: Int
    private let costs = PhoneCosts.standard

    init(_ phones: [LatinPhone]) {
        self.phones = phones
        consonants = phones.reduce(0) { $0 + ($1.isWeak ? 0 : 1) }
        weight = phones.reduce(0) { $0 + ($1.isWeak ? NameTuning.weakWeight : 1) }
    }

    /// 0 to 1, 1 where nothing differs but what is never written: the best of the whole word and of it without article or
    /// particle.
    func similarity(_ forms: ArabicNameForms) -> Double {
        let whole = Double(similarity(forms.form(from: 0)))
        guard forms.inner > 0 else { return whole }
        let inner = Double(similarity(forms.form(from: forms.inner)))
        return max(whole, forms.hasArticle ? inner : inner - NameTuning.particle)
    }

    private func similarity(_ letters: [ArabicLetter]) -> Float {
        let other = letters.reduce(Float(0)) { $0 + ($1.isWeak ? NameTuning.weakWeight : 1) }
        let whole = max(weight, other)
        return whole > 0 ? max(0, 1 - distance(letters) / whole) : 0
    }

    private func distance(_ letters: [ArabicLetter]) -> Float {
        withUnsafeTemporaryAllocation(of: Float.self, capacity: 2 * (letters.count + 1)) { cells in
            // What it costs to add each letter does not depend on the phone.
            let added = (letters.count + 1)..<(2 * letters.count + 1)
            cells[0] = 0
            for index in letters.indices {
                let next = index + 1 < letters.count ? letters[index + 1] : nil
                let cost = costs.adding(letters[index], before: next, after: index > 0 ? letters[index - 1] : nil)
                cells[added.lowerBound + index] = cost
                cells[index + 1] = cells[index] + cost
            }
            for (place, phone) in phones.enumerated() {
                let out = costs.leavingOut(
                    phone, after: place > 0 ? phones[place - 1] : nil, isLast: place == phones.count - 1)
                var diagonal = cells[0]
                cells[0] += out
                for index in letters.indices {
                    let change = diagonal + costs.change(phone, letters[index])
                    diagonal = cells[index + 1]
                    cells[index + 1] = min(change, diagonal + out, cells[index] + cells[added.lowerBound + index])
                }
            }
            return cells[letters.count]
        }
    }
}
