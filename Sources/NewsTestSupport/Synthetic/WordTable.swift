/// Many short strings, as UTF-8 in one array.
struct WordTable: Sendable {
    private var bytes: [UInt8] = []
    private var ends: [Int] = [0]

    init() {}

    init(_ words: [String]) {
        for word in words { append(word) }
    }

    var count: Int { ends.count - 1 }

    mutating func append(_ word: String) {
        bytes.append(contentsOf: word.utf8)
        ends.append(bytes.count)
    }

    /// Writes one of the words.
    func write(_ index: Int, to out: inout [UInt8]) { out.append(contentsOf: bytes[ends[index]..<ends[index + 1]]) }
}
