import NewsModel
import NewsTestSupport

/// A segment with every sort of record.
struct SampleSegment {
    var header = SegmentHeader(
        store: "s1", log: "l1", filter: ReplicaFilter(editions: [.arabic, .english]),
        from: LogCursor(changes: 3, lists: 4), to: LogCursor(changes: 40, lists: 5), isLast: false)
    var edition = EditionDescription(
        name: .english, language: "en", direction: "ltr", site: "https://news.example", zone: "Asia/Beirut")
    var runs: [(record: RunRecord, payload: [UInt8]?)] = []
    var retraction: RetractionRecord
    var list: (record: ListRecord, payload: [UInt8]?)
    var link: ArticleLink

    init(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        func instant() -> Instant { Instant(milliseconds: Int64(random.below(4_000_000)) * 1000 - 2_000_000_000) }
        func optional() -> Instant? { random.chance(30) ? nil : instant() }
        let replicas = ["aa", "bb", "é", "e\u{301}"].map { ReplicaID($0) }
        for number in 0..<(1 + random.below(6)) {
            let content = Content([.title: .string("Title \(number) \"x\""), .tags: ["a", "ب"], .videoSeconds: 7])
            let urls = (0..<random.below(4)).map { "https://news.example/\($0)/story/\(number)" }
            let run = Run(
                replica: random.pick(replicas),
                sighting: Sighting(
                    article: ArticleKey("en:\(number)"), kind: random.pick(SourceKind.allCases), content: content.hash,
                    asserted: optional(), published: optional(), generation: random.below(9) - 2), start: instant(),
                verified: optional(), mask: content.mask, origin: urls.first,
                raw: random.chance(50) ? content.hash : nil)
            runs.append(
                (
                    RunRecord(
                        edition: random.pick([.english, .arabic]), run: run, claims: urls,
                        extra: random.chance(30) ? [1, 2, 3] : []),
                    random.chance(70) ? ContentPayload.bytes(of: content.fields) : nil
                ))
        }
        retraction = RetractionRecord(
            edition: .english,
            retraction: Retraction(replica: replicas[0], article: ArticleKey("en:1"), gone: instant()))
        let snapshot = PartSnapshot(items: [PartItem(title: "Line", url: "https://news.example/a")])
        let subject = random.pick(
            [PartSubject.edition, .article(ArticleKey("en:2"))]
                + [CanonicalURL("https://news.example/author/x")].compactMap { $0.map(PartSubject.page) })
        list = (
            ListRecord(
                edition: .english, name: .mostRead, subject: subject, snapshot: snapshot.hash, start: instant(),
                last: instant(), replica: replicas[1]), Array(snapshot.json.canonicalString.utf8)
        )
        link = ArticleLink(
            replica: replicas[0], ArticleKey("en:1"), ArticleKey("ar:1"), at: instant(), holds: random.chance(50))
    }

    /// Its bytes.
    var bytes: [UInt8] {
        var writer = SegmentWriter(header)
        writer.append(edition)
        for run in runs { writer.append(run.record, payload: run.payload) }
        writer.append(retraction)
        writer.append(list.record, payload: list.payload)
        writer.append(link)
        writer.append(content: list.record.snapshot, payload: [1])
        return writer.finish()
    }

    /// Everything that can be read of some bytes, in words; reading ends in order or with the error.
    static func words(_ bytes: [UInt8], isWhole: Bool = true) throws(SegmentError) -> [String] {
        var reader = try SegmentReader(bytes, isWhole: isWhole)
        var words = ["\(reader.header)"]
        while let record = try reader.next() {
            switch record {
            case .run(let front):
                words.append("\(front.id) \(try reader.run(front)) \(front.payload.map { Array(bytes[$0]) } ?? [])")
            case .list(let list, let payload):
                words.append("\(list) \(payload.map { Array(bytes[$0]) } ?? [])")
            case .content(let hash, let payload), .snapshot(let hash, let payload):
                words.append("\(hash) \(Array(bytes[payload]))")
            default: words.append("\(record)")
            }
        }
        return words
    }
}
