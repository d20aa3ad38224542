/// Beginnings or endings of words with how often they occur.
struct SyntheticAffixes: Sendable {
    private let words: WordTable
    private let table: AliasTable

    init(_ weights: KeyValuePairs<String, Double>) {
        words = WordTable(weights.map(\.key))
        table = AliasTable(weights: weights.map(\.value))
    }

    /// Writes one of them, drawn by its weight; the empty one writes nothing.
    func write(_ random: inout SeededGenerator, to out: inout [UInt8]) { words.write(table.draw(&random), to: &out) }
}
