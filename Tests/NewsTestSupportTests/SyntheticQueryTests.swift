import NewsModel
import NewsTestSupport
import Testing

@Suite struct SyntheticQueryTests {
    private static func queries(_ language: SyntheticLanguage, seed: UInt64) throws -> [JSONValue] {
        let corpus = SyntheticCorpus(language: language, seed: seed)
        var bytes: [UInt8] = []
        for number in 0..<400 { corpus.write(query: number, to: &bytes) }
        return try String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { try JSONValue.parse(String($0)) }
    }

    @Test(arguments: SyntheticLanguage.allCases)
    func `queries have one to four words of every band, for all of them and for any by turns`(
        language: SyntheticLanguage
    ) throws {
        let queries = try Self.queries(language, seed: 2)
        for (number, query) in queries.enumerated() {
            #expect(query["qid"]?.stringValue == "q\(number)" && query["lang"]?.stringValue == language.rawValue)
            #expect(query["op"]?.stringValue == (number.isMultiple(of: 2) ? "and" : "or"))
            #expect(query["k"]?.numberValue == 10)
        }
        let lengths = Set(queries.map { $0["text"]?.stringValue?.split(separator: " ").count })
        #expect(lengths == [1, 2, 3, 4])
        #expect(Set(queries.map { $0["band"]?.stringValue }) == Set(SyntheticBand.allCases.map(\.rawValue)))
    }

    @Test func `the seed decides`() throws {
        #expect(try Self.queries(.english, seed: 2) == Self.queries(.english, seed: 2))
        #expect(try Self.queries(.english, seed: 2) != Self.queries(.english, seed: 3))
    }
}
