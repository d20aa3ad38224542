import NewsModel
import NewsTestSupport
import Testing

@Suite("Canonical JSON (RFC 8785)")
struct JSONCanonicalTests {
    @Test(
        "Numbers are written as ECMAScript writes them",
        arguments: [
            (0, "0"), (-0.0, "0"), (1, "1"), (-1, "-1"), (100, "100"), (0.1, "0.1"), (-2.25, "-2.25"), (4.35, "4.35"),
            (0.1 + 0.2, "0.30000000000000004"), (1.0 / 3, "0.3333333333333333"), (1e-6, "0.000001"), (1e-7, "1e-7"),
            (1.5e-7, "1.5e-7"), (0.000001234, "0.000001234"), (9.5367431640625e-7, "9.5367431640625e-7"),
            (1e16, "10000000000000000"), (1e20, "100000000000000000000"), (1e21, "1e+21"), (-1e21, "-1e+21"),
            (1e23, "1e+23"), (1.2345678901234567e25, "1.2345678901234566e+25"),
            (12_345_678_901_234_567_168, "12345678901234567000"), (5.902958103587057e20, "590295810358705700000"),
            (999_999_999_999_999_868_928, "999999999999999900000"), (1.1805916207174113e21, "1.1805916207174113e+21"),
            (9_007_199_254_740_991, "9007199254740991"), (-9_007_199_254_740_991, "-9007199254740991"),
            (9_007_199_254_740_992, "9007199254740992"), (9_007_199_254_740_994, "9007199254740994"),
            (.leastNonzeroMagnitude, "5e-324"), (-.leastNonzeroMagnitude, "-5e-324"),
            (2.2250738585072014e-308, "2.2250738585072014e-308"),
            (1.7976931348623157e308, "1.7976931348623157e+308"), (.nan, "null"), (.infinity, "null"),
            (-.infinity, "null"),
        ] as [(Double, String)])
    func numbers(number: Double, text: String) {
        #expect(JSONValue.number(number).canonicalString == text)
    }

    @Test("Any double reads back as itself, and is written with an exponent only from 1e21 up and below 1e-6")
    func numberProperty() {
        Property(
            cases: 4000,
            draw: { generator in
                if generator.chance(30) { return Double(generator.below(2_000_000) - 1_000_000) / 1000 }
                if generator.chance(30) { return Double(Int64(bitPattern: generator.next()) >> generator.below(60)) }
                return Double(bitPattern: generator.next())
            }
        ).holds { (number: Double) in
            guard number.isFinite else { return nil }
            let text = JSONValue.number(number).canonicalString
            guard case .number(let again) = try? JSONValue.parse(text), again == number else {
                return "\(text) is another"
            }
            let plain = number == 0 || (1e-6..<1e21).contains(number.magnitude)
            if text.contains("e") == plain { return "\(text) has the wrong form" }
            return text.utf8.filter { (0x30...0x39).contains($0) }.count <= 26 ? nil : "\(text) is too long"
        }
    }

    @Test(
        "Every integer to 2^53 is written as such",
        arguments: [0, 1, 9, 10, 4095, 1 << 31, 1 << 32, (1 << 53) - 1, 1 << 53])
    func integers(integer: Int) {
        #expect(JSONValue.number(Double(integer)).canonicalString == String(integer))
        #expect(JSONValue.number(Double(-integer)).canonicalString == (integer == 0 ? "0" : String(-integer)))
    }

    @Test("Members stand in the order of their names' UTF-16 code units, which is not the order of their bytes")
    func names() {
        let object: JSONValue = [
            "ﬀ": 1, "😀": 2, "é": 3, "z": 4, "Z": 5, "": 6, "10": 7, "9": 8, "\r": 9, "م": 10, "za": 11,
        ]
        #expect(
            object.canonicalString
                == #"{"":6,"\r":9,"10":7,"9":8,"Z":5,"z":4,"za":11,"é":3,"م":10,"😀":2,"ﬀ":1}"#)
    }

    @Test("Nested values have no white space; order within arrays stays, within objects it goes")
    func nested() throws {
        let text = #" { "b" : [ 3 , { "y" : null , "x" : true } , [ ] ] , "a" : { } , "c" : "q" } "#
        #expect(
            try JSONValue.parse(text).canonicalString == #"{"a":{},"b":[3,{"x":true,"y":null},[]],"c":"q"}"#)
    }

    @Test(
        "Strings have the shortest escapes and nothing else escaped",
        arguments: [
            ("\"\\/", #""\"\\/""#), ("\u{8}\t\n\u{C}\r", #""\b\t\n\f\r""#),
            ("\0\u{1}\u{B}\u{1F}", #""\u0000\u0001\u000b\u001f""#),
            ("\u{7F}\u{80}\u{2028}\u{FEFF}", "\"\u{7F}\u{80}\u{2028}\u{FEFF}\""), ("e\u{301}", "\"e\u{301}\""),
            ("خبر 😀", "\"خبر 😀\""), ("", "\"\""), ("\r\n", #""\r\n""#), ("\u{301}", "\"\u{301}\""),
        ])
    func strings(string: String, text: String) {
        #expect(JSONValue.string(string).canonicalBytes() == Array(text.utf8))
    }

    @Test("Equality is of the encodings: members in any order are equal, canonically equivalent strings are not")
    func equality() {
        #expect(["a": 1, "b": [nil, true]] as JSONValue == ["b": [nil, true], "a": 1])
        #expect("é" as JSONValue != "e\u{301}")
        #expect([1, 2] as JSONValue != [2, 1])
        #expect("1" as JSONValue != 1)
        #expect(nil as JSONValue != "")
    }
}
