import Foundation
import NewsModel
import NewsTestSupport
import Testing

@testable import NewsStore
@testable import NewsSync

@Suite struct SyncTests {
    private static let both = [TestStore.arabic, TestStore.english]
    private let here: TestStore
    private let there: TestStore

    init() throws {
        here = try TestStore(editions: Self.both)
        there = try TestStore(editions: Self.both)
    }

    @Test func `each saw half: both show all, and the next sync carries nothing`() throws {
        try here.observe(.page("en:1", title: "Harbour", body: ["lamps"], seen: 10))
        try here.observe(.page("en:2", title: "First", seen: 10, asserted: 10))
        try there.observe(.page("en:2", title: "Second", seen: 20, asserted: 20))
        try there.observe(.page("ar:1", title: "ميناء", seen: 10))
        try there.retract(ArticleKey("ar:1"), at: second(30))
        let summary = try here.sync(with: there)
        #expect(try here.picture() == ["ar:1 ميناء (gone)", "en:1 Harbour", "en:2 Second"])
        #expect(try there.picture() == here.picture())
        #expect((summary.received, summary.sent, summary.payloads, summary.refused) == (3, 2, 4, 0))
        #expect(summary.digests == .equal && summary.isWhole)
        #expect(try here.store.digest().all == there.store.digest().all)
        #expect(try here.found("harbour") == ["en:1"] && there.found("harbour") == ["en:1"])
        for again in [try here.sync(with: there), try there.sync(with: here), try here.sync(with: there)] {
            #expect((again.received, again.sent, again.payloads) == (0, 0, 0))
            #expect(again.digests == .equal)
        }
        #expect(try here.problems() == [] && there.problems() == [])
        // Nobody reads back what it gave.
        let read = try here.store.cursor(
            of: PeerLog(store: there.store.identity.store, log: there.store.identity.log, filter: .all))
        #expect(try read == there.store.logEnd())
    }

    @Test func `an older version at the peer, which asked ten times as often, changes nothing here`() throws {
        try here.observe(.page("en:1", title: "New", seen: 100, asserted: 90))
        for time in 1...10 {
            try there.observe(.page("en:1", title: time % 2 == 0 ? "Old" : "Older", seen: Int64(time), asserted: 0))
        }
        try here.sync(with: there)
        #expect(try here.picture() == ["en:1 New"] && there.picture() == ["en:1 New"])
        #expect(try here.store.history(of: ArticleKey("en:1")).count == 11)
    }

    // Rule P6
    @Test func `a row from the future is refused with both clocks, and taken when its time has come`() throws {
        try here.observe(.page("en:1", title: "True", seen: 10))
        let ahead = Int64(100_000_000 + 3600)
        try there.observe(.page("en:1", title: "From tomorrow", seen: ahead, asserted: 20))
        try there.observe(.page("en:2", title: "Another", seen: 10))
        let now = second(100_000_000)
        var summary = try here.sync(with: there, at: now)
        #expect(try here.picture() == ["en:1 True", "en:2 Another"])
        #expect((summary.received, summary.refused) == (1, 1))
        #expect(summary.digests != .equal)
        let refused = try #require(try here.store.refusedRows().first)
        #expect((refused.instant, refused.clock) == (second(ahead), now))
        #expect(refused.article == "en:1" && refused.store == there.store.identity.store)
        // The cursor is past it; the sums tell that it is missing, and it is asked for again.
        summary = try here.sync(with: there, at: now.advanced(byMilliseconds: 1000))
        #expect((summary.received, summary.refused) == (0, 1))
        summary = try here.sync(with: there, at: second(ahead))
        #expect((summary.received, summary.refused, summary.digests) == (1, 0, .equal))
        #expect(try here.picture() == ["en:1 From tomorrow", "en:2 Another"])
        #expect(try here.store.refusedRows().isEmpty && here.problems().isEmpty)
    }

    @Test func `cut off from each other and met again by a third, all come to the same`() throws {
        let third = try TestStore(editions: Self.both)
        try here.observe(.page("en:1", title: "A", seen: 10, asserted: 10))
        try here.sync(with: there)
        try here.observe(.page("en:1", title: "B", seen: 20, asserted: 20))
        try there.observe(.page("en:1", title: "C", seen: 30, asserted: 15))
        try there.observe(.page("en:2", title: "Only there", seen: 30))
        try third.sync(with: here)
        try third.sync(with: there)
        try third.sync(with: here)
        #expect(try here.picture() == third.picture() && there.picture() == third.picture())
        #expect(try here.picture() == ["en:1 C", "en:2 Only there"])
        #expect(try here.sync(with: there).digests == .equal)
    }

    @Test func `what was left out by a filter comes with a wider one`() throws {
        try there.observe(.page("en:1", title: "English", seen: 10))
        try there.observe(.page("ar:1", title: "عربي", seen: 20))
        try there.observe(.page("en:2", title: "English too", seen: 30))
        #expect(try here.sync(with: there) { $0.editions = [.arabic] }.digests == .equal)
        #expect(try here.picture() == ["ar:1 عربي"])
        #expect(try here.sync(with: there).received == 2)
        #expect(try here.picture() == there.picture())
    }

    @Test func `a cursor of another filter would leave rows out`() throws {
        var rules = MergeRules.standard
        rules.planted = .cursorReusedForOtherFilter
        let planted = try NewsStore(at: here.path, creation: .mustExist, rules: rules)
        try there.observe(.page("en:1", title: "English", seen: 10))
        try there.observe(.page("ar:1", title: "عربي", seen: 20))
        var options = ReplicaOptions()
        options.editions = [.arabic]
        try ReplicaSync(store: planted, options: options, clock: { TestStore.late }).sync(with: there.path)
        try ReplicaSync(store: planted, clock: { TestStore.late }).sync(with: there.path)
        #expect(try here.picture() == ["ar:1 عربي"])
    }

    @Test func `headers first: what is shown is known, and the texts come on demand, by edition`() throws {
        try there.observe(.page("en:1", title: "Older", body: ["x"], seen: 5, asserted: 5))
        try there.observe(.page("en:1", title: "English", body: ["lamps"], seen: 10, asserted: 10))
        try there.observe(.page("ar:1", title: "عربي", body: ["مصابيح"], seen: 10))
        let headers = try here.sync(with: there) { $0.payloads = .none }
        #expect((headers.received, headers.payloads, headers.digests) == (3, 0, .equal))
        #expect(try here.picture() == ["ar:1  (no text here)", "en:1  (no text here)"])
        let arabic = try here.sync(with: there) { $0.payloads = .of([.arabic]) }
        #expect((arabic.received, arabic.payloads) == (0, 1))
        #expect(try here.picture() == ["ar:1 عربي", "en:1  (no text here)"])
        // What is shown comes by itself, what is not only when it is asked for.
        #expect(try here.sync(with: there).payloads == 1)
        #expect(try here.picture() == there.picture())
        #expect(try here.found("lamps") == ["en:1"])
        #expect(try here.sync(with: there) { $0.payloads = .of([]) }.payloads == 1)
        #expect(try here.problems() == [])
    }

    @Test func `a peer that was put back to an older copy of its file loses nothing`() throws {
        try there.observe(.page("en:1", title: "One", seen: 10))
        try there.store.close()
        let copy = there.folder.file("copy.sqlite")
        try FileManager.default.copyItem(atPath: there.path, toPath: copy)
        try there.reopen()
        for id in 2...9 { try there.observe(.page("en:\(id)", title: "Lost \(id)", seen: 20)) }
        try here.sync(with: there) { $0.direction = .receive }
        // The old copy goes on under the same names: its log has other rows behind the same numbers.
        let back = try NewsStore(at: copy, creation: .mustExist)
        _ = try back.commit(at: TestStore.late) {
            try $0.observe(.page("en:30", title: "After the copy", seen: 30))
        }
        try back.close()
        let summary = try here.sync(with: copy)
        #expect((summary.received, summary.sent, summary.digests) == (1, 8, .equal))
        #expect(try here.picture().contains("en:30 After the copy"))
    }

    @Test func `rows go one way where that is asked for`() throws {
        try here.observe(.page("en:1", title: "Here", seen: 10))
        try there.observe(.page("en:2", title: "There", seen: 10))
        let received = try here.sync(with: there) { $0.direction = .receive }
        #expect((received.received, received.sent, received.digests) == (1, 0, .contained))
        #expect(try there.picture() == ["en:2 There"])
        let sent = try here.sync(with: there) { $0.direction = .send }
        #expect((sent.received, sent.sent, sent.digests) == (0, 1, .equal))
        #expect(try there.picture() == here.picture())
    }

    @Test func `a store that has a row as it was earlier does not hold all that the other has`() throws {
        let ahead: Int64 = 100_000_000
        try there.observe(.page("en:1", title: "There", seen: 10))
        try here.sync(with: there, at: second(100))
        // The same row, verified at an instant that lies ahead of the receiver's clock.
        try there.observe(.page("en:1", title: "There", seen: ahead))
        let behind = try here.sync(with: there, at: second(ahead - 3600)) { $0.direction = .receive }
        #expect(behind.refused == 1 && behind.digests != .contained && behind.digests != .equal)
        #expect(try here.sync(with: there, at: second(ahead)) { $0.direction = .receive }.digests == .equal)
        // Further on than the other: nothing is missing.
        try here.observe(.page("en:1", title: "There", seen: ahead + 60), as: there.store.identity.replica)
        #expect(try here.sync(with: there, at: second(ahead + 60)) { $0.direction = .receive }.digests == .contained)
    }

    @Test func `of a store that is only read nothing can be written`() throws {
        var options = ReplicaOptions()
        options.direction = .receive
        guard case .store(let other) = try Peer(there.path, store: here.store, options: options) else {
            Issue.record("it is a store")
            return
        }
        #expect(throws: StoreError.self) {
            try other.commit(at: TestStore.late) { try $0.register(TestStore.arabic) }
        }
        try other.close()
    }

    @Test func `links and distrust: the one is handed on, the other is local, and the sums are equal`() throws {
        for id in ["en:1", "en:2"] { try there.observe(.page(id, title: id, seen: 10)) }
        _ = try there.store.link(ArticleKey("en:1"), ArticleKey("en:2"), holds: true, at: second(50))
        try here.sync(with: there)
        #expect(try here.picture().count == 1 && here.picture() == there.picture())
        _ = try here.store.trust(there.store.identity.replica, false, at: second(60))
        #expect(try here.picture() == [])
        #expect(try here.sync(with: there).digests == .equal)
        #expect(try there.picture().count == 1)
        _ = try there.store.link(ArticleKey("en:1"), ArticleKey("en:2"), holds: false, at: second(70))
        _ = try here.store.trust(there.store.identity.replica, true, at: second(80))
        #expect(try here.sync(with: there).digests == .equal)
        #expect(try here.picture() == ["en:1 en:1", "en:2 en:2"])
        #expect(try here.problems() == [] && there.problems() == [])
    }

    @Test func `lists are exchanged too`() throws {
        for (store, time) in [(here, Int64(10)), (there, 20)] {
            _ = try store.store.commit(at: store.now) { writer in
                try writer.observe(
                    PartObservation(
                        edition: .english, name: .breaking, subject: .edition,
                        snapshot: PartSnapshot(items: [PartItem(title: "Line \(time)")]), seen: second(time)))
            }
        }
        #expect(try here.sync(with: there).digests == .equal)
        for store in [here, there] {
            #expect(try store.store.part(.breaking, edition: .english)?.snapshot.items.first?.title == "Line 20")
            let then = try store.store.part(.breaking, edition: .english, asOf: second(15))
            #expect(then?.snapshot.items.first?.title == "Line 10")
        }
    }

    @Test func `what cannot be synced with says what to do`() throws {
        #expect(throws: PeerError.itself(here.path)) { try here.sync(with: here) }
        #expect(throws: PeerError.web("http://news.example/store")) { try here.sync(with: "http://news.example/store") }
        #expect(throws: PeerError.missing("/nowhere/at-all")) { try here.sync(with: "/nowhere/at-all") }
        try there.store.close()
        let copy = there.folder.file("copy.sqlite")
        try FileManager.default.copyItem(atPath: there.path, toPath: copy)
        try there.reopen()
        #expect(throws: PeerError.copy(copy)) { try there.sync(with: copy) }
        try there.execute("PRAGMA user_version = 99")
        #expect(throws: StoreError.newer(path: there.path, found: 99, known: 1)) { try here.sync(with: there) }
        #expect("\(PeerError.readOnly("x"))".contains("--receive-only"))
    }

    @Test func `a file that may not be written is only read`() throws {
        try there.observe(.page("en:1", title: "There", seen: 10))
        try there.store.close()
        try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: there.path)
        #expect(throws: PeerError.readOnly(there.path)) { try here.sync(with: there.path) }
        #expect(try here.sync(with: there.path) { $0.direction = .receive }.received == 1)
        #expect(try here.picture() == ["en:1 There"])
    }
}
