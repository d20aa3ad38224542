import Foundation
import NewsModel
import NewsTestSupport
import Testing

@testable import NewsStore
@testable import NewsSync

@Suite struct FolderSyncTests {
    private let stores: [TestStore]
    private let folder: TemporaryFolder
    private var place: String { folder.path + "/exchange/" }

    init() throws {
        stores = try (0..<3).map { _ in try TestStore(editions: [TestStore.arabic, TestStore.english]) }
        folder = try TemporaryFolder()
    }

    private func files() throws -> [String] {
        (FileManager.default.enumerator(atPath: place)?.allObjects as? [String] ?? []).filter { $0.hasSuffix(".nws") }
            .sorted()
    }

    @Test func `three stores that never meet come to the same by a folder`() throws {
        for (index, test) in stores.enumerated() {
            try test.observe(.page("en:\(index)", title: "Of \(index)", seen: 10))
            try test.observe(.page("en:9", title: "Seen at \(index)", seen: Int64(20 + index), asserted: Int64(index)))
        }
        for _ in 0..<2 { for test in stores { try test.sync(with: place) } }
        for test in stores {
            #expect(try test.picture() == ["en:0 Of 0", "en:1 Of 1", "en:2 Of 2", "en:9 Seen at 2"])
            #expect(try test.store.digest().all == stores[0].store.digest().all)
            #expect(try test.problems() == [])
        }
        // Nobody leaves again what it found there.
        let before = try files()
        for test in stores {
            let quiet = try test.sync(with: place)
            #expect((quiet.received, quiet.sent) == (0, 0))
        }
        #expect(try files() == before)
    }

    @Test func `a damaged segment is named, and read when it is whole again`() throws {
        try stores[0].observe(.page("en:1", title: "First", seen: 10))
        try stores[0].sync(with: place)
        try stores[0].observe(.page("en:2", title: "Second", seen: 10))
        try stores[0].sync(with: place)
        let first = try #require(try files().first)
        let whole = try #require(FileManager.default.contents(atPath: place + first))
        for damage in [Data(whole.prefix(whole.count / 2)), Data(), Data(repeating: 7, count: 50)] {
            try damage.write(to: URL(fileURLWithPath: place + first))
            var damaged: [String] = []
            let summary = try stores[1].sync(
                with: place, { _ in },
                tell: { event in
                    if case .damaged(let file, _) = event { damaged.append(file) }
                })
            #expect(damaged == [first])
            #expect(!summary.isWhole && summary.faults.count == 1)
            #expect(try stores[1].picture() == ["en:2 Second"])
        }
        try whole.write(to: URL(fileURLWithPath: place + first))
        #expect(try stores[1].sync(with: place).isWhole)
        #expect(try stores[1].picture() == ["en:1 First", "en:2 Second"])
    }

    // Rule P6
    @Test func `a row from the future is refused, told, and taken from the folder when its time has come`() throws {
        let ahead: Int64 = 100_000_000
        try stores[0].observe(.page("en:1", title: "Now", seen: 10))
        try stores[0].observe(.page("en:2", title: "From tomorrow", body: ["x"], seen: ahead, asserted: 20))
        try stores[0].sync(with: place, at: second(ahead))
        var told: [String] = []
        func sync(at seconds: Int64) throws -> ReplicaSummary {
            told = []
            return try stores[1].sync(
                with: place, at: second(seconds), { _ in },
                tell: { event in
                    if case .refused(let row) = event { told.append(row.article) }
                })
        }
        let early = try sync(at: ahead - 3600)
        #expect((early.received, early.refused) == (1, 1) && told == ["en:2"])
        let between = try sync(at: ahead - 1800)
        #expect((between.received, between.refused) == (0, 0) && told.isEmpty)
        #expect(try stores[1].picture() == ["en:1 Now"] && stores[1].store.refusedRows().count == 1)
        #expect(try sync(at: ahead).received == 1)
        #expect(try stores[1].picture() == ["en:1 Now", "en:2 From tomorrow"])
        #expect(try stores[1].store.refusedRows().isEmpty && stores[1].problems().isEmpty)
        #expect(try stores[1].store.digest().all == stores[0].store.digest().all)
    }

    @Test func `own segments that are gone are written again`() throws {
        try stores[0].observe(.page("en:1", title: "First", seen: 10))
        try stores[0].sync(with: place)
        let name = try #require(try files().first)
        try FileManager.default.removeItem(atPath: place + name)
        #expect(try stores[0].sync(with: place).sent == 1)
        #expect(try files() == [name])
    }

    @Test func `of a folder too, editions and texts are taken as wanted`() throws {
        try stores[0].observe(.page("en:1", title: "English", seen: 10))
        try stores[0].observe(.page("ar:1", title: "عربي", seen: 10))
        try stores[0].sync(with: place)
        #expect(try stores[1].sync(with: place) { $0.editions = [.arabic] }.received == 1)
        #expect(try stores[1].picture() == ["ar:1 عربي"])
        try stores[1].sync(with: place)
        #expect(try stores[1].picture() == ["ar:1 عربي", "en:1 English"])
        try stores[2].sync(with: place) { $0.payloads = .none }
        #expect(try stores[2].picture() == ["ar:1  (no text here)", "en:1  (no text here)"])
        try stores[2].sync(with: place) { $0.payloads = .of([.english]) }
        #expect(try stores[2].picture() == ["ar:1  (no text here)", "en:1 English"])
    }

    @Test func `strange files in the folder are left alone`() throws {
        try stores[0].observe(.page("en:1", title: "First", seen: 10))
        try stores[0].sync(with: place)
        let names = [".DS_Store", "notes.txt", "\(stores[0].store.identity.store)/readme"]
        for name in names { try Data([1]).write(to: URL(fileURLWithPath: place + name)) }
        #expect(try stores[1].sync(with: place).isWhole)
        #expect(try stores[1].picture() == ["en:1 First"])
    }

    @Test func `what goes by the name of a store or a log and is no folder is told, and the rest is exchanged`() throws
    {
        try stores[0].observe(.page("en:1", title: "First", seen: 10))
        try stores[0].sync(with: place)
        let names = ["00", "ff"].map { String(repeating: $0, count: 16) }
        let odd = ["\(stores[0].store.identity.store)/\(names[0])", names[0], names[1]].sorted()
        for name in odd.filter({ $0 != names[1] }) { try Data([1]).write(to: URL(fileURLWithPath: place + name)) }
        try FileManager.default.createSymbolicLink(atPath: place + names[1], withDestinationPath: folder.path)
        let summary = try stores[1].sync(with: place)
        #expect(summary.faults == odd.map { "\($0): it is no folder" } && summary.received == 1)
        try stores[1].observe(.page("en:2", title: "Second", seen: 10))
        #expect(try stores[1].sync(with: place).sent == 1)
        #expect(try stores[0].sync(with: place).received == 1)
    }

    @Test func `nothing is written through a link that stands where a store's part of the folder should`() throws {
        let outside = folder.path + "/outside"
        for place in [place, outside] {
            try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
        }
        try stores[0].observe(.page("en:1", title: "First", seen: 10))
        let own = place + stores[0].store.identity.store
        try FileManager.default.createSymbolicLink(atPath: own, withDestinationPath: outside)
        #expect(throws: PeerError.self) { try stores[0].sync(with: place) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: outside) == [])
    }

    @Test(arguments: ReplicaFilterCase.all) func `the name of a segment says what is in it`(filter: ReplicaFilterCase)
        throws
    {
        let name = SegmentName(
            from: LogCursor(changes: 3, lists: 0), to: LogCursor(changes: 1_234_567_890_123, lists: 7),
            filter: filter.filter, bytes: [1, 2])
        #expect(SegmentName(name.text) == name)
        for bent in [
            "x" + name.text, name.text + "x", name.text.replacingOccurrences(of: ".nws", with: ""), "-", ".nws",
        ] {
            #expect(SegmentName(bent) == nil)
        }
    }
}

/// Filters that stand in names.
struct ReplicaFilterCase: Sendable {
    var filter: ReplicaFilter
    static let all = [[], ["ar"], ["ar", "en", "zh-Hant"]].map { names in
        ReplicaFilterCase(filter: ReplicaFilter(editions: Set(names.map { EditionID($0) })))
    }
}
