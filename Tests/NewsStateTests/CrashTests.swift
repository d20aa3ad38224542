import Foundation
import GRDB
import NewsModel
import NewsTestSupport
import Testing

@testable import NewsState

/// Invariant 3, of marks: what a process leaves that was killed is a sound state.
@Suite struct CrashTests {
    private let device: Device

    init() throws { device = try Device() }

    /// Copies the files as a killed process would leave them, and opens the copy.
    private func survivor() throws -> Device {
        let other = try Device()
        for name in try device.files() {
            try FileManager.default.copyItem(atPath: device.folder.file(name), toPath: other.folder.file(name))
        }
        return other
    }

    /// Makes SQLite write pages of a transaction into the file before its end, as it does where memory is short.
    private func spill(_ database: Database) throws {
        try database.execute(sql: "PRAGMA cache_size = 1")
        try database.execute(sql: "PRAGMA cache_spill = 1")
    }

    @Test func `killed in the middle of a mark, the file is as it was before`() throws {
        try device.state.mark(article(1), .note(try MarkNote("kept")))
        let (before, registers) = (try device.bytes(), try device.state.registers())
        let file = try #require(try device.state.file())
        try file.queue.writeWithoutTransaction(spill)
        var left: Device?
        _ = try file.write(at: Device.start) { writer in
            for number in 0..<500 {
                _ = try writer.mark(article(number), .note(try MarkNote(String(repeating: "x", count: 2000))))
            }
            try writer.keepClock()
            left = try survivor()
        }
        let copy = try #require(left)
        // The copy is one of the middle: the file is not what it was, and its journal says what it has to be.
        #expect(try copy.bytes() != before)
        #expect(try copy.files() == ["news.state.sqlite", "news.state.sqlite-journal"])
        #expect(try copy.state.registers() == registers)
        #expect(try copy.bytes() == before && copy.files() == ["news.state.sqlite"])
        #expect(try device.state.registers().count == 500)
    }

    @Test func `killed in the middle of the first mark, nothing is marked yet`() throws {
        let opening = StateOpening(path: device.path, busyMilliseconds: 1000)
        #expect(try opening.openIfPresent() == nil)
        var left: Device?
        let queue = try DatabaseQueue(path: device.path)
        try queue.writeWithoutTransaction(spill)
        try queue.write { database in
            // As the first migration: its last pages are written before its end.
            try database.execute(sql: "PRAGMA application_id = \(StateHead.applicationID)")
            try database.execute(sql: "PRAGMA user_version = 1")
            try database.execute(sql: "CREATE TABLE filler (text)")
            for _ in 0..<200 {
                try database.execute(
                    sql: "INSERT INTO filler VALUES (?)", arguments: [String(repeating: "x", count: 2000)])
            }
            left = try survivor()
        }
        let copy = try #require(left)
        #expect(try copy.files().contains("news.state.sqlite-journal"))
        #expect(try !copy.state.exists)
        try copy.state.mark(article(1), .saved(nil))
        #expect(try copy.reopened().savedArticles() == [article(1)])
    }

    @Test func `no stamp is given twice, though the process dies after each and the clock goes back`() throws {
        var stamps: [HybridStamp] = []
        for wall in [0, 5000, 4000, -600_000, -600_000, 4999, 5000, 5001] as [Int64] {
            device.set(wall)
            for _ in 0..<3 { stamps.append(try #require(try device.reopened().mark(article(1), .saved(nil))).stamp) }
        }
        #expect(stamps == stamps.sorted() && Set(stamps).count == stamps.count)
    }

    @Test func `the stamp of a mark that was undone is nobody's`() throws {
        try device.state.mark(article(1), .saved(nil))
        let file = try #require(try device.state.file())
        var lost: HybridStamp?
        #expect(throws: StateError.self) {
            try file.write(at: Device.start) { writer in
                lost = try writer.mark(article(2), .saved(nil))?.stamp
                throw CancellationError()
            }
        }
        #expect(try device.state.registers().map(\.article) == [article(1)])
        // It was never seen by anyone, so it may be used.
        #expect(try device.state.mark(article(3), .saved(nil))?.stamp == lost)
    }
}
