/// Gives folded Spanish words the accents that Snowball's rules ask for.
///
/// Stems are made from the folded form, so that a query typed without accents has the stem of the text. Snowball's
/// Spanish tells `-ción` and `-logía` by their accents; Spanish spelling always has them there, so they can be restored.
enum SpanishAccents {
    private static let endings: [(folded: StaticString, accented: StaticString)] = [
        ("cion", "ción"), ("logia", "logía"), ("logias", "logías"),
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
