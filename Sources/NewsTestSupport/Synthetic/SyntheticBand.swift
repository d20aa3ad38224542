/// How frequent the words of an invented query are.
public enum SyntheticBand: String, CaseIterable, Sendable {
    /// Stems of one topic: what readers ask for, since their words occur together.
    case topic
    /// The hundred most frequent stems.
    case frequent
    case common
    case middle
    case rare

    /// Ranks of the stems, from 0; `topic` takes its own.
    var ranks: Range<Int> {
        switch self {
        case .topic: 0..<SyntheticShape.stems
        case .frequent: 0..<100
        case .common: 100..<1000
        case .middle: 1000..<10_000
        case .rare: 10_000..<SyntheticShape.stems
        }
    }

    /// Of a hundred queries: 40 of a topic, 10 of frequent words, 25 of common ones, 15 and 10 of the others.
    static let table = AliasTable(weights: [40, 10, 25, 15, 10])
}
