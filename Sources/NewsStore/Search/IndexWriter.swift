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
    /// The terms of a row's columns.
    private var columns: [[UInt8]] = [[], [], []]
    private var names = NameLists()
    /// Where in the change log its last batch ended.
    private var reached: Int64 = 0

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

    /// Begins a batch at a place in the change log. Where that is not the end of this writer's last one, another wrote since, or
    /// that was rolled back.
    func beginBatch(at position: Int64) {
        if position != reached { names = NameLists() }
    }

    func insert(_ row: Int64, _ columns: Columns, into index: SearchIndex) throws {
        try write(
            row, columns, isRemoved: false,
            "INSERT INTO \(index.table) (rowid, title, lede, body) VALUES (?, ?, ?, ?)", index)
    }

    /// Takes a row out: its texts must be those that were put in.
    func delete(_ row: Int64, _ columns: Columns, from index: SearchIndex) throws {
        try write(
            row, columns, isRemoved: true,
            "INSERT INTO \(index.table) (\(index.table), rowid, title, lede, body) VALUES ('delete', ?, ?, ?, ?)", index
        )
    }

    /// Writes the document frequencies, and the keys by which new words are found as names of another script: before each
    /// commit.
    ///
    /// - Parameter position: where in the change log the batch ends; 0: it follows none.
    func finishBatch(of index: SearchIndex, at position: Int64 = 0) throws {
        reached = position
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
        try names.add(words.new, to: index)
    }

    /// Counts a row's terms, and hands them to FTS5 as they are: made to strings they would be checked and copied twice.
    private func write(_ row: Int64, _ texts: Columns, isRemoved: Bool, _ sql: String, _ index: SearchIndex) throws {
        terms.write(texts.title, to: &columns[0])
        terms.write(texts.lede, to: &columns[1])
        terms.write(texts.body, to: &columns[2])
        csearch_vocabulary_begin(vocabulary, isRemoved ? 1 : 0)
        for column in columns {
            let result = Self.withText(column) { csearch_vocabulary_add(vocabulary, $0.bytes, $0.length) }
            try RankedRows.check(result, index.database)
        }
        let statement = try index.database.cachedStatement(sql: sql)
        let result = Self.withText(columns[0]) { title in
            Self.withText(columns[1]) { lede in
                Self.withText(columns[2]) { body in
                    csearch_put(UnsafeMutableRawPointer(statement.sqliteStatement), row, [title, lede, body], 3)
                }
            }
        }
        try RankedRows.check(result, index.database)
    }

    /// Terms in C's words, for the time of the call only.
    private static func withText(_ terms: [UInt8], _ body: (csearch_text) -> Int32) -> Int32 {
        terms.withUnsafeBytes { bytes in
            body(csearch_text(bytes: bytes.assumingMemoryBound(to: CChar.self).baseAddress, length: bytes.count))
        }
    }
}
