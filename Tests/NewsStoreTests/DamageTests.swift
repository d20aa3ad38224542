import Foundation
import GRDB
import NewsModel
import NewsTestSupport
import Testing

@testable import NewsStore

/// Files that were sound once: what is damaged is said, and never written over.
@Suite struct DamageTests {
    private let test: TestStore
    private let sound: Data

    init() throws {
        test = try TestStore()
        for number in 1...30 {
            let body = (0..<40).map { "okapi\(number)x\($0) quagga\(number)y\($0)" }.joined(separator: " ")
            try test.observe(.page("en:\(number)", title: "Title \(number)", body: [body], seen: 10))
        }
        try test.store.updateSearchIndex()
        try test.store.write { database in
            // As a store that was pulled into for long: its parts lie in several segments.
            try database.execute(sql: "INSERT INTO search_en_g1 (search_en_g1) VALUES ('optimize')")
        }
        try test.store.close()
        sound = try Data(contentsOf: URL(fileURLWithPath: test.path))
    }

    private func write(_ bytes: Data) throws {
        for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: test.path + suffix) }
        try bytes.write(to: URL(fileURLWithPath: test.path))
    }

    private func bytes() throws -> Data { try Data(contentsOf: URL(fileURLWithPath: test.path)) }

    /// The names of the checks that found something; `sqlite` where the store cannot even be opened.
    private func damagedChecks() throws -> [String] {
        let checks = try NewsStore.verify(at: test.path)
        return checks.filter { !$0.problems.isEmpty }.map(\.name)
    }

    /// A page of the file, counted from 1, as a table or index uses it.
    private func pages(of name: String) throws -> [Int] {
        let store = try NewsStore(at: test.path, creation: .mustExist)
        defer { #expect(throws: Never.self) { try store.close() } }
        return try store.read { database in
            try Int.fetchAll(
                database,
                sql: "SELECT rootpage FROM sqlite_schema WHERE name = ? AND rootpage > 0", arguments: [name])
        }
    }

    @Test func `a store cut in the middle is damaged for readers and for verify, and stays as it is`() throws {
        for share in [0.3, 0.6, 0.95] {
            let cut = sound.prefix(Int(Double(sound.count) * share))
            try write(cut)
            #expect(throws: StoreError.self) {
                let store = try NewsStore(at: test.path, creation: .mustExist)
                var query = ListQuery()
                query.limit = 1000
                _ = try store.list(query)
                for key in try store.list(query).map(\.key) { _ = try store.article(key) }
            }
            do throws(StoreError) {
                try NewsStore(at: test.path).commit(at: second(1)) {
                    _ = try $0.observe(.page("en:99", title: "x", seen: 1))
                }
                Issue.record("written to a store that ends at \(share)")
            } catch {
                guard case .damaged(test.path, _) = error else {
                    Issue.record("\(error)")
                    continue
                }
            }
            #expect(try damagedChecks() == ["sqlite"])
            #expect(try bytes() == cut)
        }
    }

    @Test func `a flipped byte in a body is a content that its hash does not fit`() throws {
        var flipped = sound
        let place = try sound.range(of: Data("okapi17x30".utf8)).unwrapped().lowerBound
        flipped[place] ^= 1
        try write(flipped)
        #expect(try damagedChecks() == ["contents"])
        #expect(try bytes() == flipped)
    }

    @Test(arguments: ["run", "article", "block", "run_hash", "change", "search_en_g1_data"])
    func `a flipped byte in the head of a page is the file's damage`(table: String) throws {
        var flipped = sound
        let page = try pages(of: table).first.unwrapped()
        try #require((page - 1) * 16_384 < sound.count, "page \(page) of \(sound.count) bytes")
        flipped[(page - 1) * 16_384] ^= 0xFF
        try write(flipped)
        #expect(try damagedChecks() == ["sqlite"])
        #expect(try bytes() == flipped)
    }

    @Test func `a flipped byte in the structure of an index is found`() throws {
        // The structure record of an FTS5 table has the number 10.
        try withStore { database in
            let blob = try Data.fetchOne(database, sql: "SELECT block FROM search_en_g1_data WHERE id = 10").unwrapped()
            var changed = blob
            changed[changed.index(before: changed.endIndex)] ^= 0x7F
            try database.execute(sql: "UPDATE search_en_g1_data SET block = ? WHERE id = 10", arguments: [changed])
        }
        #expect(try damagedChecks() == ["search"])
    }

    private func withStore(_ body: (Database) throws -> Void) throws {
        let store = try NewsStore(at: test.path, creation: .mustExist)
        try store.write(body)
        try store.close()
    }

    /// Whatever byte is hit: nothing crashes, the damage is a `StoreError` or a problem that verify names, and nothing is
    /// written over. A byte that nothing reads (free space, padding) may go unnoticed.
    @Test(arguments: [UInt64(41), 42])
    func `random damage is survived and never written over`(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        var noticed = 0
        for _ in 0..<80 {
            var flipped = sound
            let place = Int.random(in: 100..<sound.count, using: &random)
            flipped[place] ^= UInt8.random(in: 1...255, using: &random)
            try write(flipped)
            let problems = try NewsStore.verify(at: test.path).flatMap(\.problems)
            if !problems.isEmpty { noticed += 1 }
            do throws(StoreError) {
                let store = try NewsStore(at: test.path, creation: .mustExist)
                _ = try store.search("quagga7y3")
                for article in try store.list(ListQuery()) { _ = try store.history(of: article.key) }
                try store.close()
            } catch {
                #expect(!problems.isEmpty, "seed \(seed), byte \(place): \(error)")
                guard case .damaged = error else { continue }
            }
            #expect(try bytes() == flipped, "seed \(seed), byte \(place)")
        }
        #expect(noticed > 0, "seed \(seed)")
    }
}
