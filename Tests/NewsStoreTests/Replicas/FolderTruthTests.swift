import Foundation
import NewsModel
import NewsTestSupport
import Testing

@testable import NewsStore
@testable import NewsSync

/// Folders that do not go as a store's log goes: old copies of its file, other folders, segments that somebody made up.
@Suite struct FolderTruthTests {
    private let here: TestStore
    private let there: TestStore
    private let folder: TemporaryFolder
    private var place: String { folder.path + "/exchange/" }
    private var other: String { folder.path + "/other/" }

    init() throws {
        (here, there) = (try TestStore(), try TestStore())
        folder = try TemporaryFolder()
    }

    /// A copy of a store's file, as `cp` makes it.
    private func copy(_ test: TestStore) throws -> String {
        let path = folder.file("copy.sqlite")
        try test.store.close()
        try FileManager.default.copyItem(atPath: test.path, toPath: path)
        try test.reopen()
        return path
    }

    /// Puts a copy in the place of a store's file.
    private func put(back copy: String, over test: TestStore) throws {
        try test.store.close()
        try FileManager.default.removeItem(atPath: test.path)
        try FileManager.default.copyItem(atPath: copy, toPath: test.path)
        try test.reopen()
    }

    private func observe(_ test: TestStore, _ number: Int, _ title: String) throws {
        try test.observe(.page("en:\(number)", title: title, seen: Int64(number)))
    }

    @Test(arguments: [0, 1, 3])
    func `a store that was put back to an older copy leaves what is new in the folder, and reads its own back`(
        rows: Int
    ) throws {
        try observe(here, 1, "Before")
        try here.sync(with: place)
        let old = try copy(here)
        for number in 11...12 { try observe(here, number, "Lost") }
        try here.sync(with: place)
        try put(back: old, over: here)
        for number in 20..<20 + rows { try observe(here, number, "After") }
        let names = here.store.identity
        #expect(try here.sync(with: place).received == 2)
        #expect(here.store.identity.log != names.log && here.store.identity.replica != names.replica)
        try there.sync(with: place)
        #expect(try here.picture().count == 3 + rows)
        #expect(try there.picture() == here.picture())
        #expect(try there.store.digest().all == here.store.digest().all && here.problems() == [])
        let renewed = here.store.identity
        #expect(try here.sync(with: place).received == 0)
        #expect(here.store.identity == renewed)
    }

    @Test func `two copies of one file that use one folder lose nothing`() throws {
        try observe(here, 1, "Before")
        let twin = try NewsStore(at: copy(here), creation: .mustExist)
        try observe(here, 2, "Of the one")
        try here.sync(with: place)
        _ = try twin.commit(at: TestStore.late) { try $0.observe(.page("en:3", title: "Of the other", seen: 30)) }
        let sync = ReplicaSync(store: twin, clock: { TestStore.late })
        try sync.sync(with: place)
        try here.sync(with: place)
        try there.sync(with: place)
        #expect(try here.picture() == ["en:1 Before", "en:2 Of the one", "en:3 Of the other"])
        #expect(try there.picture() == here.picture())
        #expect(try twin.digest().all == here.store.digest().all && there.store.digest().all == here.store.digest().all)
        #expect(twin.identity.log != here.store.identity.log)
        try twin.close()
    }

    @Test func `two folders that hold other segments of one log are both read`() throws {
        let old = try copy(here)
        try observe(here, 1, "In the one")
        try here.sync(with: place)
        try put(back: old, over: here)
        try observe(here, 2, "In the other")
        try here.sync(with: other)
        for place in [place, other] { #expect(try there.sync(with: place).received == 1) }
        #expect(try there.picture() == ["en:1 In the one", "en:2 In the other"])
        for place in [place, other, place] { #expect(try there.sync(with: place).received == 0) }
    }

    @Test func `a segment that claims more than any log has keeps no other from being read`() throws {
        try observe(here, 1, "First")
        try here.sync(with: place)
        let names = here.store.identity
        let end = LogCursor(changes: 999_999_999_999, lists: 999_999_999_999)
        for from in [LogCursor.start, LogCursor(changes: 1, lists: 0)] {
            let bytes = SegmentWriter(
                SegmentHeader(store: names.store, log: names.log, filter: .all, from: from, to: end)
            ).finish()
            try SegmentFolder(path: place).write(
                bytes, as: SegmentName(from: from, to: end, filter: .all, bytes: bytes),
                of: SegmentLog(store: names.store, log: names.log))
        }
        try there.sync(with: place)
        try observe(here, 2, "Second")
        try here.sync(with: place)
        try there.sync(with: place)
        #expect(try there.picture() == ["en:1 First", "en:2 Second"])
    }

    @Test func `segments that are gone from a folder are forgotten, and those of another are not`() throws {
        try observe(here, 1, "First")
        for place in [place, other] { try here.sync(with: place) }
        let files = FileManager.default
        try files.copyItem(atPath: place, toPath: folder.path + "/second")
        for place in [place, other] { try there.sync(with: place) { $0.direction = .receive } }
        let read = "SELECT count(*) FROM segment WHERE filter <> ''"
        #expect(try there.count(read) == 1)
        try files.removeItem(atPath: other + here.store.identity.store)
        try there.sync(with: other) { $0.direction = .receive }
        #expect(try there.count(read) == 1)
        try files.removeItem(atPath: place + here.store.identity.store)
        try there.sync(with: place) { $0.direction = .receive }
        #expect(try there.count(read) == 0)
        #expect(try there.sync(with: folder.path + "/second").received == 0)
        #expect(try there.picture() == ["en:1 First"])
    }
}
