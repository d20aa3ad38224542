import Foundation
import NewsModel
import NewsTestSupport
import Testing

@testable import NewsState

/// Files that were sound once: what is damaged is said, nothing crashes, and nothing is written over.
@Suite struct DamageTests {
    private let device: Device
    private var path: String { device.path }

    init() throws { device = try Device() }

    @Test(arguments: [
        "DELETE FROM meta", "UPDATE mark SET item = 'liked'", "UPDATE mark SET item = 'read', at = 1",
        "UPDATE mark SET item = 'note'",
    ])
    func `a state whose rows make no sense is damaged`(sql: String) throws {
        try device.state.mark(article(1), .saved(nil))
        try device.execute(sql)
        for failure in try [device.readFailure(), mergeFailure()] {
            guard case .damaged(path, _)? = failure else {
                Issue.record("\(String(describing: failure))")
                continue
            }
        }
    }

    @Test func `a state without its clock gives no stamp`() throws {
        try device.state.mark(article(1), .saved(nil))
        try device.execute("DELETE FROM clock")
        #expect(
            [device.readFailure(), device.markFailure()] == [nil, .damaged(path: path, detail: "its clock is missing")])
    }

    private func mergeFailure() throws -> StateError? {
        let other = try Device()
        do throws(StateError) {
            _ = try other.state.merge(from: device.reopened())
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: [UInt64(7), 8]) func `random damage is survived`(seed: UInt64) throws {
        for number in 0..<200 { try device.state.mark(article(number), .note(try MarkNote("okapi \(number)"))) }
        try device.state.close()
        let sound = try device.bytes()
        var random = SeededRandom(seed: seed)
        var refused = 0
        for _ in 0..<100 {
            var flipped = sound
            for _ in 0..<3 {
                flipped[Int.random(in: 100..<sound.count, using: &random)] ^= UInt8.random(in: 1...255, using: &random)
            }
            try device.write(flipped)
            do throws(StateError) {
                let state = device.reopened()
                try state.forEachMarkedArticle { _ in true }
                _ = try (state.labels(), state.pinnedRevisions(), state.savedArticles())
                try state.close()
            } catch {
                refused += 1
                #expect(error.description.contains(path), "seed \(seed)")
            }
            #expect(try device.bytes() == flipped, "seed \(seed)")
        }
        #expect(refused > 0, "seed \(seed)")
    }
}
