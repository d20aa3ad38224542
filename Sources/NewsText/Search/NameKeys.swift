/// Makes keys by which names are the same however people type them: of sections, tags, authors.
///
/// A key is the folded words of a name (case, marks, hamza, tatweel, digits), without stems, with one space between them;
/// a name without words is its own key. One thread at a time.
public final class NameKeys {
    private let analyzer: Analyzer

    /// - Parameter language: BCP 47; decides what is folded.
    public init(language: String) {
        analyzer = Analyzer(language: language)
    }

    /// The key of a name.
    public func key(of name: String) -> String {
        var words: [String] = []
        var copy = name
        _ = copy.withUTF8 { bytes in
            analyzer.tokenize(bytes, mode: .query) { term, _, _, _ in
                words.append(String(decoding: term, as: UTF8.self))
                return 0
            }
        }
        return words.isEmpty ? WhiteSpace.collapse(name) : words.joined(separator: " ")
    }
}
