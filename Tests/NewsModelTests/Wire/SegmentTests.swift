import NewsModel
import NewsTestSupport
import Testing

@Suite("Segments of changes")
struct SegmentTests {
    @Test("What is written is read, record by record", arguments: 0..<50)
    func roundTrip(seed: Int) throws {
        let sample = SampleSegment(seed: UInt64(seed))
        let bytes = sample.bytes
        var reader = try SegmentReader(bytes)
        #expect(reader.header == sample.header)
        var runs = sample.runs[...]
        var others: [String] = []
        while let record = try reader.next() {
            guard case .run(let front) = record else {
                others.append(String("\(record)".prefix(while: { $0 != "(" })))
                if case .edition(let edition) = record { #expect(edition == sample.edition) }
                if case .retraction(let retraction) = record { #expect(retraction == sample.retraction) }
                if case .link(let link) = record { #expect(link == sample.link) }
                if case .list(let list, let payload) = record {
                    #expect(list == sample.list.record && payload.map { Array(bytes[$0]) } == sample.list.payload)
                }
                continue
            }
            let next = runs.popFirst()
            let expected = try #require(next)
            #expect(front.id == expected.record.id && front.verified == expected.record.run.verified)
            #expect(try reader.run(front) == expected.record)
            #expect(front.payload.map { Array(bytes[$0]) } == expected.payload)
        }
        #expect(runs.isEmpty)
        #expect(others == ["edition", "retraction", "list", "link", "content"])
    }

    @Test("What many rows name stands in a segment once")
    func dictionary() throws {
        var sample = SampleSegment(seed: 1)
        sample.runs = Array(repeating: sample.runs[0], count: 2)
        let two = sample.bytes.count
        sample.runs = Array(repeating: sample.runs[0], count: 102)
        let url = "https://news.example/"
        let bytes = sample.bytes
        #expect(bytes.ranges(of: Array("aa".utf8)).count < 10)
        #expect(bytes.ranges(of: Array(url.utf8)).count < 8)
        let (mask, payload) = (Array("tags\0title".utf8), sample.runs[0].payload?.count ?? 0)
        #expect(bytes.ranges(of: mask).count == 1)
        #expect((bytes.count - two) / 100 < payload + 300)
    }

    @Test("Records of a newer version are passed over, and fields in front of it too")
    func newer() throws {
        let sample = SampleSegment(seed: 2)
        let bytes = sample.bytes
        // After the magic and the version: field 77 of two bytes. Before the end: a record of type 90.
        var altered = Array(bytes[..<5]) + [77, 2, 0xFF, 0xFE] + Array(bytes[5..<bytes.count - 34])
        altered += [90, 3, 1, 2, 3]
        let words = try SampleSegment.words(altered, isWhole: false)
        #expect(words.last == "unknown(type: 90)")
        #expect(try Array(words.dropLast()) == SampleSegment.words(bytes))
    }

    @Test("A segment that ends early says so, wherever it ends, and nothing of it is made up")
    func truncation() throws {
        let bytes = SampleSegment(seed: 3).bytes
        let whole = try SampleSegment.words(bytes)
        for length in bytes.indices {
            let part = Array(bytes[..<length])
            #expect(throws: SegmentError.self, "\(length) bytes") { try SampleSegment.words(part) }
            guard var reader = try? SegmentReader(part, isWhole: false) else { continue }
            var count = 1
            while let record = try? reader.next() {
                if case .run(let front) = record, (try? reader.run(front)) == nil { break }
                count += 1
            }
            #expect(count <= whole.count)
        }
        #expect(throws: SegmentError.truncated(offset: bytes.count - 1)) {
            try SegmentReader(Array(bytes.dropLast()))
        }
    }

    @Test("What is wrong is named: no segment, another version, altered bytes, something behind the end")
    func errors() throws {
        let bytes = SampleSegment(seed: 4).bytes
        #expect(throws: SegmentError.notASegment) { try SegmentReader(Array("SQLite format 3".utf8)) }
        #expect(throws: SegmentError.truncated(offset: 0)) { try SegmentReader([]) }
        var newer = bytes
        newer[4] = 2
        #expect(throws: SegmentError.newer(version: 2)) { try SegmentReader(newer) }
        #expect(throws: SegmentError.trailing(offset: bytes.count)) { try SegmentReader(bytes + [0]) }
        var altered = bytes
        altered[bytes.count - 1] ^= 1
        #expect(throws: SegmentError.altered) { try SegmentReader(altered) }
        for error in [SegmentError.altered, .notASegment, .truncated(offset: 7), .tooLarge("a row", offset: 9)] {
            #expect(!error.description.isEmpty)
        }
    }

    @Test("Bytes that were changed, left out, doubled or put elsewhere give records or an error, and no crash")
    func mutations() {
        Property(
            cases: 3000,
            draw: { generator in
                var bytes = SampleSegment(seed: generator.next()).bytes
                for _ in 0...generator.below(4) {
                    let place = generator.below(bytes.count)
                    let length = generator.below(min(40, bytes.count - place)) + 1
                    switch generator.below(5) {
                    case 0: bytes[place] = UInt8(generator.below(256))
                    case 1: bytes[place] = generator.pick([0x7F, 0x80, 0xFF, 0])
                    case 2: bytes.removeSubrange(place..<min(place + length, bytes.count))
                    case 3: bytes.insert(contentsOf: bytes[place..<min(place + length, bytes.count)], at: place)
                    default:
                        let other = generator.below(bytes.count)
                        bytes.swapAt(place, other)
                    }
                    if bytes.isEmpty { bytes = [0] }
                }
                return bytes
            }
        ).holds { (bytes: [UInt8]) in
            // Both ways of reading end; with the digest nothing that was changed is read at all.
            _ = try? SampleSegment.words(bytes, isWhole: false)
            guard let words = try? SampleSegment.words(bytes) else { return nil }
            return words.isEmpty ? "nothing was read" : nil
        }
    }

    @Test("Lengths that are not there are not believed")
    func hostileLengths() {
        let front = Array(SampleSegment(seed: 5).bytes[..<5]) + [0]
        let huge: [UInt8] = [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F]
        for type in UInt8(1)...8 {
            #expect(throws: SegmentError.self) { try SampleSegment.words(front + [type] + huge, isWhole: false) }
            #expect(throws: SegmentError.self) { try SampleSegment.words(front + [type, 40, 1], isWhole: false) }
        }
        #expect(throws: SegmentError.self) {
            try SampleSegment.words(front + huge.map { $0 | 0x80 } + huge, isWhole: false)
        }
    }
}
