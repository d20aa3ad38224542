import NewsModel
import NewsTestSupport
import Testing

@testable import NewsModel

@Suite("Limits of a segment")
struct SegmentLimitTests {
    private let header = SegmentHeader(store: "s", log: "l", filter: .all, from: .start, to: .start)

    private func row(claims: [String], fields: Int = 1) -> RunRecord {
        let mask = CoverageMask((0..<fields).map { FieldName("f\($0)") })
        let sighting = Sighting(
            article: ArticleKey("en:1"), kind: .page, content: Content([:]).hash, asserted: nil, published: nil,
            generation: 1)
        let run = Run(
            replica: ReplicaID("r"), sighting: sighting, start: Instant(milliseconds: 0), verified: nil, mask: mask,
            origin: nil, raw: nil)
        return RunRecord(edition: .english, run: run, claims: claims)
    }

    /// Reads all rows; returns how many claims they have.
    private func read(_ bytes: [UInt8]) throws -> Int {
        var reader = try SegmentReader(bytes)
        var count = 0
        while let record = try reader.next() {
            if case .run(let front) = record { count += try reader.run(front).claims.count }
        }
        return count
    }

    /// One beginning of 8 KB, and rows of 256 addresses of three bytes each.
    @Test func `addresses of a few bytes take no more memory than is allowed`() throws {
        var output = ByteWriter()
        output.write(raw: SegmentWriter.magic)
        output.write(byte: SegmentWriter.version)
        header.write(to: &output)
        let beginning = "https://a.example/" + String(repeating: "x", count: 8000)
        for text in ["en", "r", "title", beginning] {
            output.write(RecordType.text.rawValue)
            output.write(count: text.utf8.count)
            output.write(raw: text.utf8)
        }
        for _ in 0..<20 {
            var row = ByteWriter()
            row.write(UInt64(0))
            row.write("en:1")
            row.write(UInt64(1))
            row.write(byte: 1)
            row.write(Content([:]).hash)
            row.write(byte: 0)
            row.write(byte: 0)
            row.write(signed: 1)
            row.write(Instant(milliseconds: 0))
            row.write(UInt64(2))
            row.write(byte: 0)
            for number in 0..<256 {
                row.write(UInt64(3))
                row.write(String(100 + number))
            }
            var body = ByteWriter()
            body.write(raw: [UInt8](repeating: 0, count: 16))
            body.write(byte: 0)
            body.write(count: 256)
            body.write(count: row.bytes.count)
            body.write(raw: row.bytes)
            body.write(byte: 0)
            output.write(RecordType.run.rawValue)
            output.write(count: body.bytes.count)
            output.write(raw: body.bytes)
        }
        let digest = ContentHash.of(output.bytes)
        output.write(RecordType.end.rawValue)
        output.write(count: 32)
        output.write(digest)
        #expect(output.bytes.count < 64_000)
        let fault = #expect(throws: SegmentError.self) { try read(output.bytes) }
        guard case .tooLarge(let what, _) = fault else {
            Issue.record("\(String(describing: fault))")
            return
        }
        #expect(what == "what the addresses have from the dictionary")
    }

    @Test func `what is written reaches beyond that allowance, and is read`() throws {
        var writer = SegmentWriter(header)
        let folder = String(repeating: "x", count: 7000)
        let claims = (100..<356).map { "https://a.example/\(folder)/\($0)" }
        for _ in 0..<20 { writer.append(row(claims: claims)) }
        #expect(try read(writer.finish()) == 20 * 256)
    }

    @Test(arguments: [["https://a.example/b", "https://a.example/a"], ["https://a.example/a", "https://a.example/a"]])
    func `addresses of a row that do not rise are refused`(claims: [String]) throws {
        var writer = SegmentWriter(header)
        writer.append(row(claims: claims))
        #expect(throws: SegmentError.self) { try read(writer.finish()) }
    }

    @Test func `a mask of more fields than a site could have is refused`() throws {
        var (most, more) = (SegmentWriter(header), SegmentWriter(header))
        most.append(row(claims: [], fields: WireLimits.maskFields))
        more.append(row(claims: [], fields: WireLimits.maskFields + 1))
        #expect(try read(most.finish()) == 0)
        #expect(throws: SegmentError.self) { try read(more.finish()) }
    }

    @Test func `more editions than there could be are refused`() throws {
        var (most, more) = (SegmentWriter(header), SegmentWriter(header))
        for number in 0...WireLimits.editions {
            let edition = EditionDescription(
                name: EditionID("e\(number)"), language: "en", direction: "ltr", site: "https://a.example", zone: "UTC")
            if number < WireLimits.editions { most.append(edition) }
            more.append(edition)
        }
        #expect(try read(most.finish()) == 0)
        #expect(throws: SegmentError.self) { try read(more.finish()) }
    }

    @Test func `a payload that is larger than a record has room for is said`() throws {
        let text = String(repeating: "x", count: WireLimits.payload)
        let bytes = ContentPayload.bytes(of: [.title: .string(text)])
        let fault = #expect(throws: ContentPayload.Fault.self) { try ContentPayload(bytes) }
        #expect(fault?.isTooLarge == true && "\(fault!)".contains("more than 8388608 bytes"))
    }
}
