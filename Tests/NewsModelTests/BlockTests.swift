import NewsModel
import NewsTestSupport
import Testing

@Suite("Blocks of a body")
struct BlockTests {
    static let blocks: [(Block, String)] = [
        (.paragraph("خبر\u{200F} "), "{\"text\":\"خبر\u{200F} \",\"type\":\"paragraph\"}"),
        (.paragraph(""), #"{"text":"","type":"paragraph"}"#),
        (.heading(level: 1, text: "H"), #"{"level":1,"text":"H","type":"heading"}"#),
        (.heading(level: 6, text: ""), #"{"level":6,"text":"","type":"heading"}"#),
        (.quote("“q”"), #"{"text":"“q”","type":"quote"}"#),
        (.list(ordered: true, items: ["a", "", "b\n"]), #"{"items":["a","","b\n"],"ordered":true,"type":"list"}"#),
        (.list(ordered: false, items: []), #"{"items":[],"ordered":false,"type":"list"}"#),
        (
            .image(Picture(url: "https://m.example/1.jpg")),
            #"{"caption":null,"credit":null,"type":"image","url":"https://m.example/1.jpg"}"#
        ),
        (
            .image(Picture(url: "u", caption: "", credit: "AFP")),
            #"{"caption":"","credit":"AFP","type":"image","url":"u"}"#
        ),
        (.embed(url: "https://v.example/e", title: nil), #"{"title":null,"type":"embed","url":"https://v.example/e"}"#),
        (.embed(url: "", title: "t"), #"{"title":"t","type":"embed","url":""}"#),
    ]

    @Test("A block is written as its type says and reads back as itself", arguments: blocks)
    func roundTrip(block: Block, text: String) throws {
        #expect(block.json.canonicalString == text)
        #expect(Block(json: try JSONValue.parse(text)) == block)
        #expect(block.json["type"]?.stringValue == block.type)
    }

    @Test("A picture reads back as itself; what is missing stays missing, what is empty stays empty")
    func pictures() {
        for picture in [
            Picture(url: "u"), Picture(url: "u", caption: "", credit: nil),
            Picture(url: "u", caption: "c", credit: "d"),
        ] {
            #expect(Picture(json: picture.json) == picture)
        }
        #expect(Picture(json: ["caption": "c"]) == nil && Picture(json: "u") == nil && Picture(json: ["url": 1]) == nil)
    }

    @Test("Random blocks read back as themselves")
    func property() {
        Property(
            draw: { generator in
                let text = String.random(using: &generator)
                let optional = generator.chance(30) ? nil : String.random(using: &generator)
                switch generator.below(6) {
                case 0: return Block.paragraph(text)
                case 1: return .heading(level: 1 + generator.below(6), text: text)
                case 2: return .quote(text)
                case 3: return .list(ordered: generator.chance(50), items: [text, .random(using: &generator)])
                case 4: return .image(Picture(url: text, caption: optional, credit: .random(using: &generator)))
                default: return .embed(url: text, title: optional)
                }
            }
        ).holds { (block: Block) in
            guard let json = try? JSONValue.parse(block.json.canonicalBytes()), let again = Block(json: json) else {
                return "refused"
            }
            return again.json == block.json && again == block ? nil : "\(again)"
        }
    }

    @Test(
        "What is no block known here is none",
        arguments: [
            "null", "[]", "{}", #""paragraph""#, #"{"type":"table"}"#, #"{"type":"Paragraph"}"#, #"{"type":1}"#,
            #"{"type":"image"}"#, #"{"type":"image","url":null}"#, #"{"type":"embed","title":"t"}"#,
        ])
    func noBlock(text: String) throws {
        #expect(Block(json: try JSONValue.parse(text)) == nil)
    }

    @Test(
        "A heading whose level is none of 1 to 6 is of level 2, whatever number a peer sends",
        arguments: ["1e300", "-1e300", "9223372036854775808", "0", "7", "-1", "1.5", "null", "\"3\"", "[1]"])
    func levels(level: String) throws {
        let json = try JSONValue.parse("{\"type\":\"heading\",\"text\":\"H\",\"level\":\(level)}")
        #expect(Block(json: json) == .heading(level: 2, text: "H"))
    }

    @Test("The words of a block")
    func words() {
        #expect(Self.blocks.map(\.0.text) == ["خبر\u{200F} ", "", "H", "", "“q”", "a\n\nb\n", "", "", "", "", "t"])
    }
}
