import NewsModel
import NewsSync
import NewsTestSupport
import Testing

@testable import NewsStore

@Suite struct SyncPropertyTests {
    private static let editions = [TestStore.arabic, TestStore.english]

    // Invariant 13
    @Test(arguments: [UInt64(41), 42, 43, 44, 45, 46])
    func `whoever met whom, two that sync both ways show the same and hold the same`(seed: UInt64) throws {
        var newsroom = RandomNewsroom(seed: seed)
        let stores = try (0..<3).map { _ in try TestStore(editions: Self.editions) }
        var syncs = 0
        for _ in 0..<90 {
            let event = try newsroom.next(articles: 4)
            for store in stores where Int.random(in: 0..<3, using: &newsroom.random) == 0 { try store.take(event) }
            guard Int.random(in: 0..<6, using: &newsroom.random) == 0 else { continue }
            let pair = stores.shuffled(using: &newsroom.random).prefix(2)
            let roll = Int.random(in: 0..<10, using: &newsroom.random)
            let summary = try pair[0].sync(with: pair[1]) { options in
                options.direction = roll < 2 ? .receive : roll < 4 ? .send : .both
                if roll == 5 { options.editions = [.arabic] }
                if roll == 6 { options.payloads = .none }
            }
            syncs += 1
            guard roll > 6 else { continue }
            #expect(summary.digests == .equal, "seed \(seed)")
            #expect(try pair[0].viewBytes() == pair[1].viewBytes(), "seed \(seed)")
        }
        #expect(syncs > 5)
        for _ in 0..<2 {
            try stores[0].sync(with: stores[1]) { $0.payloads = .of([]) }
            try stores[1].sync(with: stores[2]) { $0.payloads = .of([]) }
            try stores[2].sync(with: stores[0]) { $0.payloads = .of([]) }
        }
        for store in stores {
            #expect(try store.viewBytes() == stores[0].viewBytes(), "seed \(seed)")
            #expect(try store.store.digest().all == stores[0].store.digest().all, "seed \(seed)")
            #expect(try store.problems() == [], "seed \(seed)")
        }
        let last = try stores[0].sync(with: stores[1])
        #expect((last.received, last.sent, last.payloads) == (0, 0, 0), "seed \(seed)")
    }
}
