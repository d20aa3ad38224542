import CSearch
import GRDB
import NewsModel
import NewsText

/// A full-text index of an edition: an FTS5 table without content of its own, a function of the view, and beside it how many
/// articles hold each term.
///
/// It follows the change log by a durable cursor, in transactions of its own, so that pulls never wait for it to be
/// whole; it can be rebuilt at any time and then gives the same answers. What a text becomes in it depends on its language,
/// its options and the version of the analysis; where one of these changes, a next generation is made beside it.
struct SearchIndex {
    let edition: EditionID
    /// From 1.
    let generation: Int
    /// BCP 47.
    let language: String
    let options: AnalysisOptions
    /// Whether it has once taken in all that there was.
    var isWhole = false
    let database: Database

    /// Of an index that nobody asked to be made otherwise.
    static let options = AnalysisOptions.index

    /// What makes a query's words what the index holds.
    var queryAnalyzer: Analyzer { Analyzer(language: language, options: options.union(.ownStems)) }

    /// The FTS5 table: columns title, lede and body.
    var table: String { "search_" + Self.suffix(edition, generation) }
    /// Document frequencies: term, rows, stems, plain.
    var vocabulary: String { "terms_" + Self.suffix(edition, generation) }

    /// By which keys of sound words are found that may be a name typed in another script: key, part from 0, terms with spaces
    /// between. A row a term would take twice the room, and rows larger than a quarter of a page waste it. A term that is gone
    /// may stay.
    var names: String { "names_" + Self.suffix(edition, generation) }

    /// What ends the names of an edition's tables. Names of tables are the same in upper and lower case, those of editions are
    /// not: all but small letters and digits is written as `_` and the two hexadecimal digits of a byte.
    private static func suffix(_ edition: EditionID, _ generation: Int) -> String {
        edition.rawValue.utf8.reduce(into: "") { name, byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                name.unicodeScalars.append(Unicode.Scalar(byte))
            default: name += "_" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
            }
        } + "_g\(generation)"
    }

    /// Makes the tables where they are missing.
    func create() throws {
        try database.execute(
            sql: """
                CREATE VIRTUAL TABLE IF NOT EXISTS \(table)
                    USING fts5(title, lede, body, content='', tokenize='newssync');
                CREATE TABLE IF NOT EXISTS \(vocabulary) (term TEXT PRIMARY KEY, rows INTEGER NOT NULL,
                    stems INTEGER NOT NULL, plain INTEGER NOT NULL) WITHOUT ROWID;
                CREATE TABLE IF NOT EXISTS \(names) (key TEXT NOT NULL, part INTEGER NOT NULL, terms TEXT NOT NULL,
                    PRIMARY KEY (key, part)) WITHOUT ROWID;
                """)
        try database.execute(
            sql: "INSERT INTO \(table) (\(table), rank) VALUES ('hashsize', ?)", arguments: [StoreTuning.indexHashSize])
    }

    func drop() throws {
        for name in [table, vocabulary, names] { try database.execute(sql: "DROP TABLE IF EXISTS \(name)") }
    }

    /// Merges what was written into one segment where those beside the largest hold a good part of the postings. The
    /// structure record is FTS5's own affair, so what counts is how many pages of postings there are for each segment.
    func mergeSegments() throws {
        let sizes = try Int.fetchAll(
            database, sql: "SELECT count(*) FROM \(table)_data WHERE id > 10 GROUP BY id >> 37 ORDER BY 1 DESC")
        guard let largest = sizes.first, sizes.count > 1,
            (sizes.reduce(0, +) - largest) * StoreTuning.mergeShare > largest
        else { return }
        try database.execute(sql: "INSERT INTO \(table) (\(table)) VALUES ('optimize')")
    }
}
