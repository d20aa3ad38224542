import NewsModel
import Testing

@Suite("Contents and their hashes")
struct ContentHashTests {
    @Test("SHA-256 of FIPS 180-4: the hash of nothing and of abc")
    func knownDigests() throws {
        let nothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        #expect(ContentHash.of([]).hex == nothing)
        #expect(ContentHash.of(Array("abc".utf8)).hex == abc)
        #expect(ContentHash(hex: abc.uppercased()) == ContentHash.of(Array("abc".utf8)))
        #expect(ContentHash(ContentHash.of([]).bytes) == ContentHash.of([]))
        #expect(try #require(ContentHash(hex: nothing)).description == nothing)
    }

    @Test(
        "What is no digest is none",
        arguments: [
            "", "00", String(repeating: "0", count: 63), String(repeating: "0", count: 65),
            String(repeating: "g", count: 64), String(repeating: "０", count: 64), String(repeating: "é", count: 32),
        ])
    func noDigest(text: String) {
        #expect(ContentHash(hex: text) == nil)
        #expect(ContentHash([UInt8](repeating: 0, count: 31)) == nil)
    }

    @Test("Hashes are compared by unsigned bytes, the first byte first")
    func order() throws {
        func hash(_ first: UInt8, _ last: UInt8) throws -> ContentHash {
            try #require(ContentHash([first] + [UInt8](repeating: 7, count: 30) + [last]))
        }
        #expect(try hash(0x7F, 0xFF) < hash(0x80, 0))
        #expect(try hash(0x80, 0x7F) < hash(0x80, 0x80))
        #expect(try !(hash(1, 1) < hash(1, 1)))
    }

    @Test("Of names that are one without U+0000 the first in byte order holds, whatever order a dictionary has")
    func namesWithNull() {
        let members: [String: JSONValue] = Dictionary(
            uniqueKeysWithValues: (0..<40).map { ("a" + String(repeating: "\0", count: $0 + 1), .number(Double($0))) })
        let content = Content(["body": [.object(members)]])
        #expect(content["body"] == [["a": 0]])
    }

    @Test("The encoding is: name, 0x00, value, 0x00 for each field in byte order of its name")
    func encoding() {
        let content = Content(["title": "Rain", "body": ["a", nil], "lede": "", "video_seconds": 90, "Z": "é"])
        let encoded = "Z\0é\0body\0[\"a\",null]\0lede\0\0title\0Rain\0video_seconds\u{0}90\0"
        #expect(content.hash == ContentHash.of(Array(encoded.utf8)))
        #expect(content.mask.fields == ["Z", "body", "lede", "title", "video_seconds"])
    }

    @Test("A hash computed by hand: printf 'title\\0Rain\\0' | sha256sum")
    func byHand() {
        #expect(
            Content(["title": "Rain"]).hash.hex == "e4c8d9cb21a1bba74122ead0ab8b7f6c8323a18bca6779a79c527751a317ca92")
    }

    @Test("U+0000 is taken out of strings at every depth, nothing else")
    func nulls() {
        let dirty = Content(["title": "Ra\0in\u{200B} ", "body": [["t\0ext": "\0a"], "\0"]])
        let clean = Content(["title": "Rain\u{200B} ", "body": [["text": "a"], ""]])
        #expect(dirty.hash == clean.hash)
        #expect(dirty["title"]?.stringValue == "Rain\u{200B} ")
        #expect(dirty["body"] == clean["body"])
    }

    @Test(
        "Contents that differ in one character that a reader may not see are two",
        arguments: [
            ("caf\u{E9}", "cafe\u{301}"), ("\u{623}", "\u{627}\u{654}"), ("a b", "a\u{A0}b"), ("a", "a\u{200F}"),
            ("a", "a "), ("K", "\u{212A}"),
        ])
    func exact(one: String, other: String) {
        #expect(Content(["title": .string(one)]).hash != Content(["title": .string(other)]).hash)
        #expect(JSONValue.string(one) != JSONValue.string(other))
    }

    @Test("Absent, empty and null are three contents; a value does not slip into the next field")
    func boundaries() {
        let contents: [Content] = [
            Content(["a": "x"]), Content(["a": "x", "b": ""]), Content(["a": "x", "b": nil]),
            Content(["a": "x", "b": []]), Content(["a": "", "b": "x"]), Content(["ab": "x"]), Content([:]),
        ]
        #expect(Set(contents.map(\.hash)).count == contents.count)
        #expect(contents[1].mask.covers("b") && !contents[0].mask.covers("b"))
    }
}
