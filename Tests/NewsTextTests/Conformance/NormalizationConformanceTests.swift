import CICU
import Testing

@testable import NewsText

/// What folding begins with is NFKC_Casefold (UAX #44, UAX #15), and what is canonically equivalent folds alike.
@Suite(.enabled(if: UnicodeFile.isThere, "the package unicode-data is not installed"))
struct NormalizationConformanceTests {
    private static let languages = ["ar", "en", "es"]

    private static func caseFolded(_ text: [Unicode.Scalar]) -> [UInt16] {
        normalized(text, cicu_nfkc_casefold)
    }

    private static func normalized(
        _ text: [Unicode.Scalar],
        _ normalize: (UnsafePointer<UInt16>?, Int32, UnsafeMutablePointer<UInt16>?, Int32) -> Int32
    ) -> [UInt16] {
        let units = units(text)
        return [UInt16](unsafeUninitializedCapacity: 512) { buffer, count in
            count = Int(max(0, normalize(units, Int32(units.count), buffer.baseAddress, 512)))
        }
    }

    private static func units(_ text: [Unicode.Scalar]) -> [UInt16] {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: text)
        return Array(String(view).utf16)
    }

    /// Assigned code points that are no surrogates, of the files' version.
    private static func assigned() async throws -> [Unicode.Scalar] {
        var first: UInt32?
        return try await UnicodeFile("UnicodeData.txt").lines.flatMap { line -> [Unicode.Scalar] in
            let fields = UnicodeFile.fields(line)
            guard let code = UInt32(fields[0], radix: 16) else { return [] }
            if fields[1].hasSuffix("First>") {
                first = code
                return []
            }
            let range = (fields[1].hasSuffix("Last>") ? first ?? code : code)...code
            return range.compactMap(Unicode.Scalar.init)
        }
    }

    @Test func `each code point is case-folded as DerivedNormalizationProps says`() async throws {
        var mapped: [UInt32: [Unicode.Scalar]] = [:]
        for line in try await UnicodeFile("DerivedNormalizationProps.txt").lines {
            let fields = UnicodeFile.fields(line)
            guard fields.count > 2, fields[1].contains("NFKC_CF"), let range = UnicodeFile.range(fields[0]) else {
                continue
            }
            for code in range { mapped[code] = UnicodeFile.scalars(fields[2]) }
        }
        #expect(mapped.count > 10_000)
        for scalar in try await Self.assigned() {
            // The property is of single code points; the whole operation normalizes what comes of it.
            let expected = Self.normalized(mapped[scalar.value] ?? [scalar], cicu_nfc)
            #expect(Self.caseFolded([scalar]) == expected, "U+\(String(scalar.value, radix: 16))")
        }
    }

    @Test func `the columns of NormalizationTest are composed and folded alike`() async throws {
        let lines = try await UnicodeFile("NormalizationTest.txt.bz2").lines.filter { !$0.hasPrefix("@") }
        #expect(lines.count > 18_000)
        for line in lines {
            let columns = UnicodeFile.fields(line).prefix(5).map(UnicodeFile.scalars)
            let composed = columns.map { Self.normalized($0, cicu_nfc) }
            let second = Self.units(columns[1])
            #expect(composed[0] == second && composed[1] == second && composed[2] == second, "\(line)")
            #expect(composed[3] == composed[4], "\(line)")
            // Folding makes U+0345, a mark, a letter, which marks do not move across: NFKC_Casefold itself does not keep that equal.
            guard !columns.joined().contains("\u{345}") else { continue }
            #expect(Set(columns.map(Self.caseFolded)).count == 1, "\(line)")
        }
    }

    @Test(arguments: languages, [AnalysisOptions.default, .exact])
    func `folding is a fixed point, and the same for what is canonically equivalent`(
        language: String, options: AnalysisOptions
    ) async throws {
        let fold = WordFold(Analyzer(language: language, options: options))
        var decomposed = [UInt16](repeating: 0, count: 64)
        var count = 0
        for scalar in try await Self.assigned() {
            let once = fold(String(scalar))
            let name = "U+\(String(scalar.value, radix: 16))"
            #expect(fold(once) == once, "\(name)")
            let units = cicu_decomposition(scalar.value, &decomposed, 64)
            guard units > 0 else { continue }
            let parts = String(decoding: decomposed.prefix(Int(units)), as: UTF16.self)
            #expect(fold(parts) == once, "\(name)")
            // Also with a mark behind it that sorts before or behind its own (a dot below, a ring above, a hamza).
            for mark in ["\u{323}", "\u{30A}", "\u{654}"] {
                #expect(fold(parts + mark) == fold(String(scalar) + mark), "\(name)")
                #expect(fold(fold(parts + mark)) == fold(parts + mark), "\(name)")
            }
            count += 1
        }
        #expect(count > 13_000)
    }
}

/// The complete fold of a word, by an analyzer's rules.
private struct WordFold {
    let analyzer: Analyzer

    init(_ analyzer: Analyzer) { self.analyzer = analyzer }

    func callAsFunction(_ word: String) -> String {
        let bytes = Array(word.utf8)
        let count = bytes.withUnsafeBufferPointer {
            analyzer.folder.fold($0, into: analyzer.term, capacity: Analyzer.termCapacity)
        }
        return String(decoding: UnsafeBufferPointer(start: analyzer.term, count: count), as: UTF8.self)
    }
}
