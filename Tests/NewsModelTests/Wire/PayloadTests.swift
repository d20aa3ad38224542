import NewsModel
import NewsTestSupport
import Testing

@Suite("Payloads of contents")
struct PayloadTests {
    /// Random fields, among them a body and names beyond the basic plane.
    private static func fields(_ generator: inout SeededGenerator) -> [FieldName: JSONValue] {
        var fields: [FieldName: JSONValue] = [:]
        for name in ["title", "body", "a\"", "z\\", "\u{FFFF}", "𝄞", "é"] where generator.chance(50) {
            fields[FieldName(name)] = JSONValue.random(using: &generator, depth: 3)
        }
        return fields
    }

    @Test("A payload has the hash of its content, and its members are the fields")
    func hashes() {
        Property(cases: 3000, draw: { Content(Self.fields(&$0)) }).holds { content in
            let bytes = ContentPayload.bytes(of: content.fields)
            do {
                let payload = try ContentPayload(bytes)
                guard payload.hash == content.hash else { return "another hash" }
                guard Set(payload.members.map(\.name)) == Set(content.fields.keys) else { return "other members" }
                for member in payload.members {
                    let value = try JSONValue.parse(Array(bytes[member.value]))
                    guard value == content[member.name] else { return "another value of \(member.name)" }
                }
                return nil
            } catch {
                return "\(error)"
            }
        }
    }

    @Test("What is accepted is canonical: parsed and written again it is the same bytes")
    func onlyCanonical() {
        let alphabet = Array(#"[]{}",:\u0123eE+-.tfn "#.utf8) + [0, 0x1F, 0x80, 0xC2, 0xED, 0xF4, 0xFF]
        Property(
            cases: 6000,
            draw: { generator in
                var bytes = ContentPayload.bytes(of: Content(Self.fields(&generator)).fields)
                for _ in 0...generator.below(3) {
                    let place = generator.below(bytes.count)
                    switch generator.below(3) {
                    case 0: bytes[place] = generator.pick(alphabet)
                    case 1: bytes.insert(generator.pick(alphabet), at: place)
                    default: if bytes.count > 1 { bytes.remove(at: place) }
                    }
                }
                return bytes
            }
        ).holds { (bytes: [UInt8]) in
            guard let payload = try? ContentPayload(bytes) else { return nil }
            guard case .object(let members)? = try? JSONValue.parse(bytes, maximumDepth: 200) else {
                return "no object"
            }
            guard JSONValue.object(members).canonicalBytes() == bytes else { return "not canonical" }
            let fields = Dictionary(members.map { (FieldName($0.key), $0.value) }, uniquingKeysWith: { $1 })
            return Content(fields).hash == payload.hash ? nil : "another hash"
        }
    }

    @Test(
        "Other spellings of the same value are refused",
        arguments: [
            #"{"a":1.0}"#, #"{"a":1e2}"#, #"{"a":-0}"#, #"{"a": 1}"#, #"{"b":1,"a":1}"#, #"{"a":1,"a":1}"#,
            #"{"a":"\u0041"}"#, #"{"a":"\/"}"#, #"{"a":"\u000A"}"#, #"{"a":"\u0000"}"#, #"{"a":tru}"#, #"{"a":1},"#,
            #"{"a":[1,]}"#, "{\"a\":\"\u{1}\"}", "\u{FEFF}{}", "[]", "", "{", #"{"a":"#,
            "{\"K\":1,\"\u{212A}\":2}", "{\"`\":1,\"\u{1FEF}\":2}", "{\";\":1,\"\u{37E}\":2}",
            "{\"K\":1,\"\u{212A}\":2}", "{\"`\":1,\"\u{1FEF}\":2}", "{\";\":1,\"\u{37E}\":2}",
            "{\"e\u{301}\":1,\"\u{E9}\":2}", "{\"a\":{\"e\u{301}\":1,\"\u{E9}\":2}}",
        ])
    func otherSpellings(text: String) {
        #expect(throws: ContentPayload.Fault.self) { try ContentPayload(Array(text.utf8)) }
    }

    @Test(
        "A known field takes its own kind of value, an unknown one any",
        arguments: [
            (#"{"tags":["a"]}"#, nil), (#"{"tags":"[\"a\"]"}"#, "tags"), (#"{"title":["a"]}"#, "title"),
            (#"{"title":"[1]"}"#, nil), (#"{"section":null}"#, nil), (#"{"video_seconds":"12"}"#, "video_seconds"),
            (#"{"video_seconds":12}"#, nil), (#"{"body":"[]"}"#, "body"), (#"{"body":"a text alone"}"#, nil),
            (#"{"later":"[1]"}"#, nil), (#"{"later":[1]}"#, nil),
        ] as [(String, FieldName?)])
    func kinds(text: String, misfit: FieldName?) throws {
        let bytes = Array(text.utf8)
        let payload = try ContentPayload(bytes)
        #expect(bytes.withUnsafeBytes { payload.misfit(in: $0) } == misfit)
    }

    @Test("A value that is nested too deep is refused")
    func depth() {
        func nested(_ depth: Int) -> [UInt8] {
            Array((#"{"a":"# + String(repeating: "[", count: depth) + String(repeating: "]", count: depth) + "}").utf8)
        }
        #expect(throws: Never.self) { try ContentPayload(nested(50)) }
        #expect(throws: ContentPayload.Fault.self) { try ContentPayload(nested(100)) }
        #expect(throws: ContentPayload.Fault.self) { try ContentPayload(nested(1_000_000)) }
    }
}
