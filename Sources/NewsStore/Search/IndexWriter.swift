import CSearch
import GRDB
import NewsText

/// Writes to an index, and counts what it writes. One for a run of batches: it remembers the words that it has met.
final class IndexWriter {
    /// The texts of a row's columns.
    typealias Columns = (title: String, lede: String, body: String)

    private let generation: Int
    private let terms: IndexTerms
    /// Belongs to the writer and is freed with it.
    private let vocabulary: OpaquePointer

    init(_ index: SearchIndex) throws {
        guard let vocabulary = csearch_vocabulary_new() else { throw DatabaseError(resultCode: .SQLITE_NOMEM) }
        generation = index.generation
        self.vocabulary = vocabulary
        terms = IndexTerms(language: index.language, options: index.options)
    }

    deinit {
        csearch_vocabulary_free(vocabulary)
    }

    /// Whether it was made for an index, which may have been renewed since.
    func isFor(_ index: SearchIndex) -> Bool { generation == index.generation }

    func insert(_ row: Int64, _ columns: Columns, into index: SearchIndex) throws {
        let terms = try count(columns, isRemoved: false, index)
        try index.database.cachedStatement(
            sql: "INSERT INTO \(index.table) (rowid, title, lede, body) VALUES (?, ?, ?, ?)"
        ).execute(arguments: [row, terms.title, terms.lede, terms.body])
    }

    /// Takes a row out: its texts must be those that were put in.
    func delete(_ row: Int64, _ columns: Columns, from index: SearchIndex) throws {
        let terms = try count(columns, isRemoved: true, index)
        try index.database.cachedStatement(
            sql: "INSERT INTO \(index.table) (\(index.table), rowid, title, lede, body) VALUES ('delete', ?, ?, ?, ?)"
        ).execute(arguments: [row, terms.title, terms.lede, terms.body])
    }

    /// Writes the document frequencies, and the keys by which new words are found as names of another script: before each
    /// commit.
    func finishBatch(of index: SearchIndex) throws {
        guard let connection = index.database.sqliteConnection else { return }
        final class Words { var new: [String] = [] }
        let words = Words()
        let result = csearch_vocabulary_write(
            vocabulary, UnsafeMutableRawPointer(connection), index.vocabulary,
            Unmanaged.passUnretained(words).toOpaque()
        ) { context, term, length in
            // `words` lives until the call ends; the bytes are read before this returns.
            guard let context, let term, term.pointee >= 0x20 || term.pointee < 0 else { return }
            let bytes = UnsafeRawBufferPointer(start: term, count: length)
            Unmanaged<Words>.fromOpaque(context).takeUnretainedValue().new.append(
                String(decoding: bytes, as: UTF8.self))
        }
        try RankedRows.check(result, index.database)
        try note(words.new, in: index)
    }

    /// Lists words by the keys of their sound.
    private func note(_ words: [String], in index: SearchIndex) throws {
        var new: [String: [String]] = [:]
        for word in words {
            for key in NameSkeleton.keys(of: word) { new[key, default: []].append(word) }
        }
        let known = try index.database.cachedStatement(
            sql: "SELECT part, terms FROM \(index.names) WHERE key = ? ORDER BY part DESC LIMIT 1")
        let write = try index.database.cachedStatement(
            sql: "INSERT OR REPLACE INTO \(index.names) (key, part, terms) VALUES (?, ?, ?)")
        for key in new.keys.sorted() {
            // A word that was gone and comes again may be listed twice: to look for it would cost more than its bytes.
            let last = try Row.fetchOne(known, arguments: [key])
            var part: Int = last?[0] ?? 0
            var terms: String = last?[1] ?? ""
            for word in new[key] ?? [] {
                if terms.utf8.count + word.utf8.count > StoreTuning.nameBytes {
                    try write.execute(arguments: [key, part, terms])
                    (part, terms) = (part + 1, "")
                }
                terms += terms.isEmpty ? word : " " + word
            }
            try write.execute(arguments: [key, part, terms])
        }
    }

    private func count(_ columns: Columns, isRemoved: Bool, _ index: SearchIndex) throws -> Columns {
        let made = (
            title: terms.terms(of: columns.title), lede: terms.terms(of: columns.lede),
            body: terms.terms(of: columns.body)
        )
        csearch_vocabulary_begin(vocabulary, isRemoved ? 1 : 0)
        for var column in [made.title, made.lede, made.body] {
            let result = column.withUTF8 { bytes in
                bytes.withMemoryRebound(to: CChar.self) {
                    csearch_vocabulary_add(vocabulary, $0.baseAddress, $0.count)
                }
            }
            try RankedRows.check(result, index.database)
        }
        return made
    }
}
