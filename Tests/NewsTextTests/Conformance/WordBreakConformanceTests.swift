import CICU
import Testing

@testable import NewsText

/// Words are those of WordBreakTest (UAX #29), but where docs/search.md says why not.
@Suite(.enabled(if: UnicodeFile.isThere, "the package unicode-data is not installed"))
struct WordBreakConformanceTests {
    /// Why a text's words are others than UAX #29's.
    enum Exception: String, CaseIterable {
        case underscore = "an underscore divides"
        case colon = "a colon divides"
        case dictionary = "scripts without spaces are divided by dictionaries"
        case gershayim = "a quotation mark divides Hebrew letters"

        /// Those that a text gives reason for.
        static func all(of scalars: [Unicode.Scalar]) -> Set<Exception> {
            var found: Set<Exception> = []
            for scalar in scalars {
                let code = scalar.value
                switch Int(cicu_word_class(code)) {
                case CICU_DICTIONARY: found.insert(.dictionary)
                case CICU_OTHER where code == 0x5F || code == 0x202F: found.insert(.underscore)
                case CICU_OTHER where code == 0x3A: found.insert(.colon)
                case CICU_OTHER where code == 0x22 && scalars.contains { (0x5D0...0x5EA).contains($0.value) }:
                    found.insert(.gershayim)
                default: break
                }
            }
            return found
        }
    }

    private struct Line {
        var scalars: [Unicode.Scalar] = []
        /// UTF-8 offsets of what stands between two breaks and holds a letter or digit, without what stands around its
        /// first and last letter, digit or mark.
        var words: [Range<Int>] = []

        init(_ text: Substring) {
            var segment: [(scalar: Unicode.Scalar, offset: Int)] = []
            var offset = 0
            for part in text.split(separator: " ") {
                if part == "÷" {
                    note(segment)
                    segment = []
                } else if let code = UInt32(part, radix: 16), let scalar = Unicode.Scalar(code) {
                    segment.append((scalar, offset))
                    scalars.append(scalar)
                    offset += UTF8.width(scalar)
                }
            }
            note(segment)
        }

        private mutating func note(_ segment: [(scalar: Unicode.Scalar, offset: Int)]) {
            let classes = segment.map { WordClass(of: $0.scalar.value) }
            guard let first = classes.firstIndex(where: \.isWord),
                let last = classes.lastIndex(where: { $0.isWord || $0 == .mark })
            else { return }
            words.append(segment[first].offset..<segment[last].offset + UTF8.width(segment[last].scalar))
        }

        var text: String {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars)
            return String(view)
        }
    }

    @Test func `words are those of the standard, but for the exceptions that are named`() async throws {
        let analyzer = Analyzer(language: "en", options: .exact)
        var equal = 0
        var deviating: [Exception: Int] = [:]
        for line in try await UnicodeFile("auxiliary/WordBreakTest.txt").lines.map(Line.init) {
            // A space in front, as a query that begins with U+0001 is a term of the index as it is.
            let found = analyzer.terms(Array((" " + line.text).utf8), .query).map {
                $0.range.lowerBound - 1..<$0.range.upperBound - 1
            }
            if found == line.words {
                equal += 1
                continue
            }
            let reasons = Exception.all(of: line.scalars)
            #expect(
                !reasons.isEmpty,
                "\(line.scalars.map { String($0.value, radix: 16) }): \(found) and not \(line.words)")
            for reason in reasons { deviating[reason, default: 0] += 1 }
        }
        #expect(equal > 1600)
        // An exception that no line needs any more is none.
        #expect(Set(deviating.keys) == Set(Exception.allCases), "\(deviating)")
    }
}
