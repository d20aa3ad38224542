/// Gives folded Spanish words the accents that Snowball's rules ask for.
///
/// Stems are made from the folded form, so that a query typed without accents has the stem of the text. Where Snowball
/// goes by an accent, an ending gets it always: `-ción` is never written otherwise, and to take `-ia` for the `-ía` of a
/// verb costs nothing, because all of a noun's forms lose it alike. Nouns in `-és` and `-án`, which without their accent
/// would lose a syllable that their plurals keep, are listed. What is left is the preterite in `-ió`: `-io` is a noun's.
enum SpanishAccents {
    private static let endings: [(folded: StaticString, accented: StaticString)] = [
        ("cion", "ción"), ("ia", "ía"), ("ias", "ías"), ("ian", "ían"), ("iamos", "íamos"),
        ("landes", "landés"), ("frances", "francés"), ("ingles", "inglés"), ("escoces", "escocés"),
        ("portugues", "portugués"), ("japones", "japonés"), ("libanes", "libanés"), ("sudanes", "sudanés"),
        ("congoles", "congolés"), ("senegales", "senegalés"), ("interes", "interés"), ("aleman", "alemán"),
        ("catalan", "catalán"), ("musulman", "musulmán"), ("taliban", "talibán"), ("capitan", "capitán"),
        ("huracan", "huracán"), ("volcan", "volcán"),
    ]

    /// Copies the word with its accents to `output`, which has room for one byte more than the word; the bytes written.
    static func restore(_ word: UnsafeBufferPointer<UInt8>, into output: UnsafeMutablePointer<UInt8>) -> Int {
        var kept = word.count
        var ending: StaticString = ""
        for (folded, accented) in endings where hasSuffix(word, folded) {
            kept = word.count - folded.utf8CodeUnitCount
            ending = accented
        }
        for index in 0..<kept { output[index] = word[index] }
        for index in 0..<ending.utf8CodeUnitCount { output[kept + index] = ending.utf8Start[index] }
        return kept + ending.utf8CodeUnitCount
    }

    private static func hasSuffix(_ word: UnsafeBufferPointer<UInt8>, _ suffix: StaticString) -> Bool {
        let start = word.count - suffix.utf8CodeUnitCount
        guard start >= 0 else { return false }
        for index in 0..<suffix.utf8CodeUnitCount where word[start + index] != suffix.utf8Start[index] { return false }
        return true
    }
}
