import NewsModel
import NewsSync
import NewsTestSupport

@testable import NewsStore

extension TestStore {
    /// After everything that tests make happen.
    static let late = Instant(milliseconds: 1_700_010_000_000)

    @discardableResult
    func sync(
        with place: String, at clock: Instant = TestStore.late, _ adjust: (inout ReplicaOptions) -> Void = { _ in },
        tell: (ReplicaEvent) -> Void = { _ in }
    ) throws -> ReplicaSummary {
        var options = ReplicaOptions()
        adjust(&options)
        return try ReplicaSync(store: store, options: options, clock: { clock }).sync(with: place, tell: tell)
    }

    @discardableResult
    func sync(
        with other: TestStore, at clock: Instant = TestStore.late, _ adjust: (inout ReplicaOptions) -> Void = { _ in }
    ) throws -> ReplicaSummary {
        try sync(with: other.path, at: clock, adjust)
    }

    /// What the store shows: a line for each article, retracted ones too.
    func picture() throws -> [String] {
        var query = ListQuery()
        (query.limit, query.includesGone) = (.max, true)
        return try store.list(query).map { article in
            let body = article.fields[.body] == nil ? " (no text here)" : ""
            return "\(article.key) \(article.title)\(article.status == .gone ? " (gone)" : "")\(body)"
        }.sorted()
    }
}
