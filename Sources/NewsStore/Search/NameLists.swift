import GRDB
import NewsText

/// The lists of words by the keys of their sound, as a writer adds to them: it remembers each list's last part, since the words
/// of a batch belong to most of the lists.
struct NameLists {
    private struct Part {
        var number = 0
        var terms = ""
    }

    private var last: [String: Part] = [:]
    private var bytes = 0

    /// Lists words that are new. A word that was gone and comes again may be listed twice: to look for it would cost more than
    /// its bytes.
    mutating func add(_ words: [String], to index: SearchIndex) throws {
        var new: [String: [String]] = [:]
        for word in words {
            for key in NameSkeleton.keys(of: word) { new[key, default: []].append(word) }
        }
        let write = try index.database.cachedStatement(
            sql: "INSERT OR REPLACE INTO \(index.names) (key, part, terms) VALUES (?, ?, ?)")
        for (key, words) in new.sorted(by: { $0.key < $1.key }) {
            var part = try last[key] ?? stored(key, in: index)
            bytes -= part.terms.utf8.count
            for word in words {
                if part.terms.utf8.count + word.utf8.count > StoreTuning.nameBytes {
                    try write.execute(arguments: [key, part.number, part.terms])
                    part = Part(number: part.number + 1)
                }
                part.terms += part.terms.isEmpty ? word : " " + word
            }
            try write.execute(arguments: [key, part.number, part.terms])
            bytes += part.terms.utf8.count
            last[key] = part
        }
        if bytes > StoreTuning.rememberedNameBytes { (last, bytes) = ([:], 0) }
    }

    private func stored(_ key: String, in index: SearchIndex) throws -> Part {
        try Row.fetchOne(
            index.database.cachedStatement(
                sql: "SELECT part, terms FROM \(index.names) WHERE key = ? ORDER BY part DESC LIMIT 1"),
            arguments: [key]
        ).map { Part(number: $0[0], terms: $0[1]) } ?? Part()
    }
}
