import GRDB
import NewsText

/// The FTS5 tokenizer of the search index: `tokenize = 'newssync LANGUAGE'`.
///
/// It only carries terms from `Analyzer` to FTS5: documents get the folded surface and, at the same position, the marked
/// stem; query strings are analysed already and get their surface alone.
final class SearchTokenizer: FTS5CustomTokenizer {
    static let name = "newssync"
    /// Words that are their own stems stand in the index once: a third of its postings are saved.
    static let options = AnalysisOptions.default.subtracting(.ownStems)
    private let analyzer: Analyzer

    init(db: Database, arguments: [String]) throws {
        analyzer = Analyzer(language: arguments.first ?? "und", options: Self.options)
    }

    func tokenize(
        context: UnsafeMutableRawPointer?, tokenization: FTS5Tokenization, pText: UnsafePointer<CChar>?, nText: CInt,
        tokenCallback: @escaping FTS5TokenCallback
    ) -> CInt {
        guard let pText, nText > 0 else { return 0 }
        let mode: AnalysisMode = tokenization.contains(.query) ? .query : .document
        return pText.withMemoryRebound(to: UInt8.self, capacity: Int(nText)) { bytes in
            analyzer.tokenize(UnsafeBufferPointer(start: bytes, count: Int(nText)), mode: mode) {
                term, start, end, colocated in
                guard let base = term.baseAddress else { return 0 }
                return base.withMemoryRebound(to: CChar.self, capacity: term.count) { pointer in
                    tokenCallback(context, colocated ? 1 : 0, pointer, CInt(term.count), CInt(start), CInt(end))
                }
            }
        }
    }
}
