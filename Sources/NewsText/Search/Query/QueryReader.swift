/// Reads a query from its beginning to its end, each scalar a bounded number of times.
struct QueryReader {
    private(set) var items: [QueryItem] = []
    /// There was more than may be read.
    private(set) var isCut: Bool

    let scalars: [QueryScalar]
    var position = 0
    let bytes: [UInt8]
    let analyzer: Analyzer
    /// How many more words and filters are read.
    var remaining = SearchQuery.maximumTerms
    /// One more of them was met.
    private var isFull = false
    /// Whether an operator may stand here: at the beginning, behind white space, a bar or an opening bracket.
    private var isFresh = true

    init(_ text: String, analyzer: Analyzer) {
        let (scalars, end) = QueryScalar.read(text, bytes: SearchQuery.maximumBytes)
        self.scalars = scalars
        self.analyzer = analyzer
        bytes = Array(text.utf8.prefix(end))
        isCut = end < text.utf8.count
    }

    mutating func read() {
        while position < scalars.count, !isFull {
            switch scalars[position].kind {
            case .space: position += 1
            case .opening where isFresh: position += 1
            case .bar:
                position += 1
                addBar()
            default:
                readWord()
                continue
            }
            isFresh = true
        }
    }

    /// Ends the reading: there is more than may be read.
    mutating func stop() {
        isFull = true
        isCut = true
    }

    /// A run of bars says what one says.
    private mutating func addBar() {
        if case .connective(let last) = items.last, last.isOr { return }
        items.append(.connective(.init(word: nil, isOr: true)))
    }

    /// One word up to white space, a quotation mark or a bar, or one phrase; with the operators in front of it.
    private mutating func readWord() {
        let mayOperate = isFresh
        isFresh = false
        let isExcluded = mayOperate && isExclusion(at: position)
        if isExcluded { position += 1 }
        if mayOperate, readField(isExcluded) { return }
        let start = position
        if scalars[start].closingMarks != nil {
            let (inner, end) = quoted(at: start)
            position = end
            add(phrase(inner, from: start, .any), isExcluded)
            return
        }
        position = endOfWord(from: start)
        let parts = parts(in: start..<position, .any)
        if mayOperate, !isExcluded, let connective = connective(start..<position, parts) {
            items.append(.connective(connective))
        } else {
            add(parts, isExcluded)
        }
    }

    mutating func add(_ filter: SearchQuery.Filter) {
        guard remaining > 0 else { return stop() }
        remaining -= 1
        items.append(.filter(filter))
    }

    mutating func add(_ parts: [SearchQuery.Part], _ isExcluded: Bool) {
        guard !parts.isEmpty else { return }
        if !isExcluded {
            items.append(.wanted(parts))
        } else if let part = SearchQuery.Part.joined(parts) {
            items.append(.excluded(part))
        }
    }

    /// A hyphen right in front of a word, a phrase, or a hash or at sign.
    private func isExclusion(at index: Int) -> Bool {
        guard scalars[index].kind == .hyphen, index + 1 < scalars.count else { return false }
        let next = scalars[index + 1]
        return next.kind == .word || next.kind == .quotationMark || next.scalar == "#" || next.scalar == "@"
    }

    private func connective(_ range: Range<Int>, _ parts: [SearchQuery.Part]) -> QueryItem.Connective? {
        guard range.count <= 3, parts.count == 1 else { return nil }
        switch String(String.UnicodeScalarView(scalars[range].map(\.scalar))) {
        case "OR": return .init(word: parts[0], isOr: true)
        case "AND": return .init(word: parts[0], isOr: false)
        default: return nil
        }
    }
}
