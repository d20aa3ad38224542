import NewsModel
import NewsTestSupport
import Testing

@Suite("JSON, whatever the bytes")
struct JSONFuzzTests {
    static let document = Array(
        #"{"a":[1,-2.5e3,0.0],"b":{"c":"\u00e9\ud83d\ude00\n\"","خ":[true,false,null]},"d":"😀x","e":[],"f":{}}"#.utf8)

    @Test("A document that ends early is refused, wherever it ends")
    func truncation() throws {
        _ = try JSONValue.parse(Self.document)
        for length in Self.document.indices {
            #expect(throws: JSONError.self, "\(length) bytes") { try JSONValue.parse(Array(Self.document[..<length])) }
        }
    }

    @Test("Bytes that were changed are refused or mean something that reads back as itself")
    func mutations() {
        let alphabet = Array(#"[]{}",:\u0123eE+-.tfn "#.utf8) + [0, 0x1F, 0x80, 0xC2, 0xED, 0xF4, 0xFF]
        Property(
            cases: 4000,
            draw: { generator in
                var bytes = Self.document
                for _ in 0...generator.below(4) {
                    let place = generator.below(bytes.count)
                    switch generator.below(4) {
                    case 0: bytes[place] = generator.pick(alphabet)
                    case 1: bytes.insert(generator.pick(alphabet), at: place)
                    case 2: bytes.remove(at: place)
                    default: bytes.swapAt(place, generator.below(bytes.count))
                    }
                }
                return bytes
            }
        ).holds { (bytes: [UInt8]) in
            guard let value = try? JSONValue.parse(bytes) else { return nil }
            let canonical = value.canonicalBytes()
            guard let again = try? JSONValue.parse(canonical) else { return "the canonical form is refused" }
            return again.canonicalBytes() == canonical ? nil : "the canonical form means something else"
        }
    }

    @Test("A value reads back as itself from its canonical form and from any other spelling of it")
    func roundTrip() {
        Property(
            draw: { generator in
                let value = JSONValue.random(using: &generator, depth: 4)
                return Spelled(value: value, text: value.spelled(using: &generator))
            }
        ).holds { spelled in
            let canonical = spelled.value.canonicalBytes()
            guard let one = try? JSONValue.parse(canonical), let other = try? JSONValue.parse(spelled.text) else {
                return "refused"
            }
            return one.canonicalBytes() == canonical && other.canonicalBytes() == canonical ? nil : "another value"
        }
    }

    struct Spelled: Sendable {
        var value: JSONValue
        var text: String
    }
}

extension JSONValue {
    static func random(using generator: inout SeededGenerator, depth: Int) -> JSONValue {
        switch generator.below(depth > 0 ? 7 : 5) {
        case 0: .null
        case 1: .bool(generator.chance(50))
        case 2: .number(Double(generator.below(2_000_001) - 1_000_000) / generator.pick([1, 8, 1000]))
        case 3, 4: .string(.random(using: &generator))
        case 5: .array((0..<generator.below(4)).map { _ in random(using: &generator, depth: depth - 1) })
        default:
            .object(
                Dictionary(
                    (0..<generator.below(4)).map { _ in
                        (String.random(using: &generator), random(using: &generator, depth: depth - 1))
                    }, uniquingKeysWith: { first, _ in first }))
        }
    }

    /// The value in JSON as somebody else would write it: white space, escapes, members in no order.
    func spelled(using generator: inout SeededGenerator) -> String {
        func space() -> String { generator.pick(["", "", " ", "\n", "\t\r"]) }
        switch self {
        case .null, .bool, .number: return space() + canonicalString + space()
        case .string(let text): return space() + text.spelled(using: &generator) + space()
        case .array(let elements):
            let inner = elements.map { $0.spelled(using: &generator) }
            return space() + "[" + (inner.isEmpty ? space() : inner.joined(separator: ",")) + "]" + space()
        case .object(let members):
            let inner = members.map {
                space() + $0.key.spelled(using: &generator) + space() + ":" + $0.value.spelled(using: &generator)
            }
            return "{" + (inner.isEmpty ? space() : inner.joined(separator: ",")) + "}"
        }
    }
}

extension String {
    static func random(using generator: inout SeededGenerator) -> String {
        let scalars: [Unicode.Scalar] = [
            "a", "z", "/", "\"", "\\", "\0", "\u{8}", "\n", "\u{1F}", "é", "\u{301}", "خ", "\u{200F}", "\u{2028}", "😀",
            "\u{FFFD}", "\u{10FFFF}",
        ]
        return String(String.UnicodeScalarView((0..<generator.below(6)).map { _ in generator.pick(scalars) }))
    }

    fileprivate func spelled(using generator: inout SeededGenerator) -> String {
        var text = "\""
        for scalar in unicodeScalars {
            if scalar.value < 0x20 || scalar == "\"" || scalar == "\\" || generator.chance(30) {
                for unit in String(scalar).utf16 {
                    let digits = String(unit, radix: 16, uppercase: generator.chance(50))
                    text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                }
            } else {
                text.unicodeScalars.append(scalar)
            }
        }
        return text + "\""
    }
}
