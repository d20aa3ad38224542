import Foundation
import NewsModel
import NewsTestSupport
import Testing

@testable import NewsState

@Suite struct MergeTests {
    private let phone: Device
    private let laptop: Device

    init() throws { (phone, laptop) = (try Device(), try Device()) }

    private func note(_ device: Device) throws -> String? { try device.state.marks(of: article(1)).note?.rawValue }

    @Test func `the later word holds on both devices`() throws {
        phone.set(1000)
        try phone.state.mark(article(1), .note(try MarkNote("from the phone")))
        laptop.set(2000)
        try laptop.state.mark(article(1), .note(try MarkNote("from the laptop")))
        try laptop.state.mark(article(2), .saved(revision(2)))
        #expect(try phone.state.merge(from: laptop.state) == MarkMerge(taken: 2, refused: []))
        #expect(try laptop.state.merge(from: phone.state) == MarkMerge())
        #expect(try note(phone) == "from the laptop" && note(laptop) == "from the laptop")
        #expect(try phone.state.registers() == laptop.state.registers())
    }

    @Test func `what is said after a meeting wins, though the clock here is minutes behind`() throws {
        laptop.set(240_000)
        try laptop.state.mark(article(1), .note(try MarkNote("from the laptop")))
        phone.set(0)
        _ = try phone.state.merge(from: laptop.state)
        try phone.state.mark(article(1), .note(try MarkNote("an answer")))
        _ = try laptop.state.merge(from: phone.state)
        #expect(try note(laptop) == "an answer")
    }

    @Test func `what was taken back does not return from another device`() throws {
        try phone.state.mark(article(1), .saved(nil))
        laptop.set(1)
        _ = try laptop.state.merge(from: phone.state)
        try laptop.state.mark(article(1), .unsaved)
        _ = try laptop.state.merge(from: phone.state)
        #expect(try laptop.state.marks(of: article(1)).isEmpty)
        _ = try phone.state.merge(from: laptop.state)
        #expect(try phone.state.marks(of: article(1)).isEmpty)
    }

    @Test func `marks from the future are left out with both clocks named, the others are taken, and later all`() throws
    {
        try laptop.state.mark(article(2), .saved(nil))
        laptop.set(HybridClock.maximalSkew + 1)
        let ahead = try #require(try laptop.state.mark(article(1), .note(try MarkNote("from tomorrow"))))
        let merge = try phone.state.merge(from: laptop.state)
        #expect(merge.taken == 1)
        let reason = HybridClockError.ahead(ahead.stamp, clock: Device.start)
        #expect(merge.refused == [MarkMerge.Refused(register: ahead, reason: reason)])
        #expect(reason.description.contains("\(laptop.now)") && reason.description.contains("\(phone.now)"))
        #expect(try note(phone) == nil)
        // It has not drawn our clock ahead either.
        let own = try #require(try phone.state.mark(article(3), .saved(nil)))
        #expect(own.stamp.instant == Device.start)
        phone.set(1)
        #expect(try phone.state.merge(from: laptop.state) == MarkMerge(taken: 1, refused: []))
        #expect(try note(phone) == "from tomorrow")
    }

    @Test func `nothing to take makes no file, and the other file stays as it is`() throws {
        #expect(try phone.state.merge(from: laptop.state) == MarkMerge())
        #expect(try phone.files().isEmpty && laptop.files().isEmpty)
        try laptop.state.mark(article(1), .saved(nil))
        let before = try laptop.bytes()
        #expect(try laptop.state.merge(from: laptop.reopened()) == MarkMerge())
        _ = try phone.state.merge(from: laptop.state)
        #expect(try laptop.bytes() == before && laptop.files() == ["news.state.sqlite"])
        #expect(try phone.state.replica != laptop.state.replica)
    }

    /// A copied file makes two devices of one name, which may give one stamp to two things.
    @Test func `copies of one file that went on apart agree too`() throws {
        try phone.state.mark(article(1), .saved(nil))
        try laptop.write(phone.bytes())
        try phone.state.mark(article(1), .note(try MarkNote("one")))
        try laptop.state.mark(article(1), .note(try MarkNote("two")))
        #expect(try phone.state.registers().map(\.stamp) == laptop.state.registers().map(\.stamp))
        _ = try phone.state.merge(from: laptop.state)
        _ = try laptop.state.merge(from: phone.state)
        #expect(try phone.state.registers() == laptop.state.registers())
        #expect(try note(phone) == "two")
    }
}
