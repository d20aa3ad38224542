import NewsSync

/// Sightings drawn from a seed: the same for the same seed.
struct ApplySightings {
    let count: Int
    let seed: UInt64
    /// Bytes of text in each.
    let size: Int

    static let edition = EditionDescription(
        name: .english, language: "en", direction: "ltr", site: "https://news.example", zone: "UTC")

    /// What each round says.
    enum Round {
        case first
        /// The first content with another lede.
        case whole
        /// Of the lede alone.
        case masked
    }

    /// A row and its payload.
    func record(_ number: Int, _ round: Round) -> (record: RunRecord, payload: [UInt8], bytes: Int) {
        let fields = fields(number, round)
        let content = Content(fields)
        let seen = Instant(milliseconds: 1_700_000_000_000 + Int64(number) * 1000)
        let start = round == .first ? seen : seen.advanced(byMilliseconds: 1_000_000_000)
        let url = address(number)
        let run = Run(
            replica: ReplicaID("00112233445566778899aabbccddeeff"),
            sighting: Sighting(
                article: ArticleKey("en:\(1_000_000 + number)"), kind: .page, content: content.hash,
                asserted: start.advanced(byMilliseconds: -60_000), published: seen.advanced(byMilliseconds: -60_000),
                generation: 1), start: start, verified: start, mask: content.mask, origin: url,
            raw: ContentHash.of(Array("\(round) \(number)".utf8)))
        let payload = ContentPayload.bytes(of: fields)
        let bytes = fields.reduce(0) { $0 + text(of: $1.value) }
        return (RunRecord(edition: Self.edition.name, run: run, claims: [url]), payload, bytes)
    }

    private func address(_ number: Int) -> String { "https://news.example/news/2026/story-\(1_000_000 + number)" }

    private func fields(_ number: Int, _ round: Round) -> [FieldName: JSONValue] {
        var random = SplitMix(seed: seed &* 0x9E37_79B9 &+ UInt64(number))
        let title = words(60, &random)
        let lede = words(240, &random)
        let paragraphs = (0..<3).map { _ in words((size - 340) / 3, &random) }
        let newLede = words(240, &random)
        if round == .masked { return [.lede: .string(newLede)] }
        return [
            .title: .string(title), .lede: .string(round == .whole ? newLede : lede), .url: .string(address(number)),
            .body: .array(paragraphs.map { Block.paragraph($0).json }),
        ]
    }

    private static let syllables = ["ba", "ne", "lor", "ti", "us", "qua", "mi", "ra", "don", "sel", "ve", "ku"]

    private func words(_ length: Int, _ random: inout SplitMix) -> String {
        var text = ""
        while text.utf8.count < length {
            if !text.isEmpty { text += " " }
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                text += Self.syllables[Int(random.next() % UInt64(Self.syllables.count))]
            }
        }
        return text
    }

    /// Bytes of the texts in a value.
    private func text(of value: JSONValue) -> Int {
        switch value {
        case .string(let text): text.utf8.count
        case .array(let elements): elements.reduce(0) { $0 + text(of: $1) }
        case .object: Block(json: value).map(\.text.utf8.count) ?? 0
        case .null, .bool, .number: 0
        }
    }
}
