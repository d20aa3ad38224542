import NewsModel
import Testing

@Suite("Reading JSON (RFC 8259)")
struct JSONParseTests {
    @Test(
        "What is JSON is read",
        arguments: [
            ("null", "null"), (" true ", "true"), ("\t\n\r false", "false"), ("[]", "[]"), ("{}", "{}"),
            ("\"\"", "\"\""),
            ("-0", "0"), ("0", "0"), ("-1.50", "-1.5"), ("1e5", "100000"), ("1E+05", "100000"), ("1.0e-2", "0.01"),
            ("0e1", "0"), ("1e-400", "0"), ("[ 1 , [ 2 ] ]", "[1,[2]]"),
            ("{ \"b\" : 1 , \"a\" : {} }", #"{"a":{},"b":1}"#),
            (#""\"\\\/\b\f\n\r\t""#, #""\"\\/\b\f\n\r\t""#), (#""\u0041\u062e\u00e9""#, "\"Aخé\""),
            (#""\u0000""#, #""\u0000""#), ("\"\u{7F}\u{85}\u{2028}\u{FEFF}\"", "\"\u{7F}\u{85}\u{2028}\u{FEFF}\""),
            (#"{"a":1,"a":2}"#, #"{"a":2}"#), (#"{"":{"":[]}}"#, #"{"":{"":[]}}"#),
        ])
    func reads(text: String, canonical: String) throws {
        #expect(try JSONValue.parse(text).canonicalString == canonical)
    }

    @Test(
        "What is not JSON is refused",
        arguments: [
            "", " ", "nul", "nulll", "True", "NaN", "Infinity", "-Infinity", "undefined", "-", "+1", "01", "-01", "00",
            "1.", ".5", "-.5", "1e", "1e+", "1e1.5", "0x10", "1_000", "١", "1,000", "1e400", "-1e400", "[1,]", "[,1]",
            "[1 2]", "[1,,2]", "[", "]", "[1}", "{", "}", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{,}", "{a:1}",
            "{'a':1}", "{1:2}", "{null:1}", "{\"a\":1 \"b\":2}", "{\"a\" 1}", "{\"a\"::1}", "\"", "\"a", "\"\\\"",
            "\"\\x41\"", "\"\\'\"", "\"\\u12G4\"", "\"\\u123\"", "\"\\U0041\"", "\"\\u{41}\"", "\"\t\"", "\"\n\"",
            "\"\0\"", "\"\u{1F}\"", "\"a\\\n\"", "'a'", "1 2", "[] []", "{}{}", "[1]x", "// c\n1", "/* c */ 1",
            "\u{A0}1", "\u{C}1", "\u{B}1", "1\u{FEFF}", "\u{FEFF}\u{FEFF}1", "\u{FEFF}", "1\0", "\0",
        ])
    func refuses(text: String) {
        #expect(throws: JSONError.self) { try JSONValue.parse(text) }
    }

    @Test("A fault is told by its place, an end by its own name")
    func faults() {
        #expect(throws: JSONError.unexpected(offset: 3)) { try JSONValue.parse("[1 2]") }
        #expect(throws: JSONError.unexpected(offset: 7)) { try JSONValue.parse("{\"a\":1,}") }
        #expect(throws: JSONError.unexpected(offset: 5)) { try JSONValue.parse("\"abcd\n\"") }
        #expect(throws: JSONError.truncated) { try JSONValue.parse("[1") }
        #expect(throws: JSONError.truncated) { try JSONValue.parse("\"a") }
        #expect(throws: JSONError.truncated) { try JSONValue.parse("tru") }
        #expect(throws: JSONError.truncated) { try JSONValue.parse("") }
    }

    @Test(
        "A surrogate pair is its scalar; half of one is U+FFFD, and what stands behind it is kept",
        arguments: [
            (#""\ud83d\ude00""#, "😀"), (#""\uD83D\uDE00""#, "😀"), (#""\udbff\udfff""#, "\u{10FFFF}"),
            (#""\ud800\udc00""#, "\u{10000}"), (#""\ud83d""#, "\u{FFFD}"), (#""\ude00""#, "\u{FFFD}"),
            (#""\ud83dx""#, "\u{FFFD}x"), (#""\ud83d\n""#, "\u{FFFD}\n"), (#""\ud83d\u0041""#, "\u{FFFD}A"),
            (#""\ud83d\ud83d\ude00""#, "\u{FFFD}😀"), (#""\ude00\ud83d""#, "\u{FFFD}\u{FFFD}"),
            (#""\ud7ff\ue000""#, "\u{D7FF}\u{E000}"),
        ])
    func surrogates(text: String, expected: String) throws {
        #expect(try JSONValue.parse(text).canonicalBytes() == JSONValue.string(expected).canonicalBytes())
    }

    @Test("Half a pair before something that is no escape is refused with it")
    func brokenPair() {
        #expect(throws: JSONError.self) { try JSONValue.parse(#""\ud83d\u00""#) }
        #expect(throws: JSONError.self) { try JSONValue.parse(#""\ud83d\x""#) }
        #expect(throws: JSONError.self) { try JSONValue.parse(#""\ud83d\"#) }
    }

    @Test("One byte order mark is skipped; other encodings are refused; invalid UTF-8 in a string becomes U+FFFD")
    func encodings() throws {
        #expect(try JSONValue.parse([0xEF, 0xBB, 0xBF] + Array("[1]".utf8)) == [1])
        #expect(try JSONValue.parse([0x22, 0xFF, 0x41, 0x22]) == "\u{FFFD}A")
        #expect(try JSONValue.parse([0x22, 0xD8, 0x22]) == "\u{FFFD}")
        for bytes: [UInt8] in [
            [0xFE, 0xFF, 0, 0x31], [0x31, 0], [0xEF, 0xBB, 0x31], [0xEF, 0xBB], [0x5B, 0xFF, 0x5D],
        ] {
            #expect(throws: JSONError.self) { try JSONValue.parse(bytes) }
        }
    }

    @Test("Arrays and objects may be nested as deep as the limit and no deeper, whatever is innermost")
    func depth() throws {
        func arrays(_ levels: Int, around inner: String = "") -> String {
            String(repeating: "[", count: levels) + inner + String(repeating: "]", count: levels)
        }
        func objects(_ levels: Int, around inner: String) -> String {
            String(repeating: "{\"a\":", count: levels) + inner + String(repeating: "}", count: levels)
        }
        for inner in ["", "1", "\"x\""] {
            _ = try JSONValue.parse(arrays(64, around: inner))
            #expect(throws: JSONError.tooDeep(limit: 64)) { try JSONValue.parse(arrays(65, around: inner)) }
        }
        _ = try JSONValue.parse(objects(64, around: "null"))
        #expect(throws: JSONError.tooDeep(limit: 64)) { try JSONValue.parse(objects(64, around: "{}")) }
        #expect(throws: JSONError.tooDeep(limit: 64)) { try JSONValue.parse(objects(63, around: arrays(2))) }
        #expect(try JSONValue.parse("1", maximumDepth: 0) == 1)
        #expect(throws: JSONError.tooDeep(limit: 0)) { try JSONValue.parse("[]", maximumDepth: 0) }
        #expect(throws: JSONError.tooDeep(limit: 64)) { try JSONValue.parse(String(repeating: "[", count: 1_000_000)) }
        #expect(throws: JSONError.tooDeep(limit: 64)) {
            try JSONValue.parse(String(repeating: "{\"a\":", count: 200_000))
        }
    }

    @Test("Parts are asked for by their type, and are not there where it is another")
    func parts() throws {
        let value = try JSONValue.parse(#"{"s":"x","n":1.5,"l":["a",1,"b"],"z":null}"#)
        #expect(value["s"]?.stringValue == "x" && value["s"]?.numberValue == nil)
        #expect(value["n"]?.numberValue == 1.5 && value["n"]?.stringValue == nil)
        #expect(value["l"]?.strings == ["a", "b"] && value["l"]?.arrayValue?.count == 3 && value["s"]?.strings == nil)
        #expect(value["z"]?.isNull == true && value["missing"] == nil && value["s"]?["x"] == nil)
    }
}
