import NewsModel
import NewsSync
import NewsTestSupport
import Testing

@testable import NewsStore

@Suite struct RestoredPeerTests {
    /// How many rows of the other side a sync reads, batch by batch.
    private func read(_ store: TestStore, _ place: String) throws -> [Int] {
        var batches: [Int] = []
        try store.sync(
            with: place, { _ in },
            tell: { event in
                if case .received(let rows, _) = event { batches.append(rows) }
            })
        return batches
    }

    @Test func `stores that were restored from one backup have a log each, and none is read again from its start`()
        throws
    {
        let (here, origin) = (try TestStore(), try TestStore())
        for number in 1...3 { try origin.observe(.page("en:\(number)", title: "In the backup", seen: 10)) }
        // Without it the second copy would hold what is here already, and its log would not be read at all.
        try here.observe(.page("en:4", title: "Only here", seen: 20))
        let copy = origin.folder.file("copy.sqlite")
        _ = try origin.store.backUp(to: copy, at: origin.now)
        let places = ["one", "two"].map { origin.folder.file("\($0).sqlite") }
        for place in places { _ = try NewsStore.restore(copy, to: place) }
        #expect(try (places + places).map { try read(here, $0) } == [[3], [3], [], []])
        #expect(try Set(here.store.peers().map(\.store)).count == 1 && here.store.peers().count == 2)
    }
}
