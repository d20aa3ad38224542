import Testing

@testable import NewsText

@Suite("Hostile queries are read within bounds", .serialized)
struct HostileQueryTests {
    @Test(
        "whatever is typed, no more than the bounds is read, and words are words of it", arguments: HostileTexts.names)
    func bounds(name: String) {
        let text = HostileTexts.text(name)
        let bytes = Array(text.utf8)
        let analyzer = Analyzer(language: "ar")
        let query = SearchQuery.parse(text, analyzer: analyzer)
        let terms = query.terms + query.excluded.flatMap(\.terms)
        #expect(terms.count + query.filters.count <= SearchQuery.maximumTerms)
        #expect(terms.allSatisfy { $0.range.upperBound <= SearchQuery.maximumBytes })
        for term in terms { #expect(Array(term.written.utf8) == Array(bytes[term.range])) }
        #expect(query.isCut || bytes.count <= SearchQuery.maximumBytes)
    }

    @Test(
        "quotation marks and operators nest to nothing",
        arguments: [
            ("\"\"\"\"\"quay\"\"\"\"", "[quay]"), ("«“\"„quay»", "[quay]"), ("((((quay))))", "quay"),
            ("-(-(-(quay)))", "quay"),
            ("-\"-\"-\"quay", "[quay]"), ("title:title:title:quay", "title=title title=title title=quay"),
            ("-title:-title:quay", "-title=[title quay]"), ("tag:\"tag:\"quay", "quay tag=<tag:>"),
            ("| OR | AND | quay | OR | AND |", "or and quay or and"),
        ])
    func nesting(_ text: String, _ expected: String) {
        #expect(QueryPicture.of(text) == expected)
    }

    @Test("a query of ten megabytes costs what one of its bound costs")
    func long() {
        let analyzer = Analyzer(language: "en")
        for unit in ["z", "\"", "-z ", "“z” ", "a|", "tag:\"", "*", "\u{202E}"] {
            let text = String(repeating: unit, count: (10 << 20) / unit.utf8.count)
            let start = String(repeating: unit, count: SearchQuery.maximumBytes)
            let query = SearchQuery.parse(text, analyzer: analyzer)
            let other = SearchQuery.parse(start, analyzer: analyzer)
            #expect(query.isCut)
            #expect(
                query.clauses == other.clauses && query.excluded == other.excluded && query.filters == other.filters)
        }
    }
}
