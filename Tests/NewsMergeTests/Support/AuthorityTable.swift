import NewsMerge
import NewsModel

/// An order of authority as the oracle reads it and as the code does.
struct AuthorityTable: Sendable, CustomStringConvertible {
    var order: [SourceKind]
    var exceptions: [FieldName: [SourceKind]] = [:]

    var authority: Authority { Authority(order: order, exceptions: exceptions) }
    var rules: MergeRules { MergeRules(authority: authority) }

    /// Greater is believed before less; a kind that the table leaves out comes last.
    func rank(_ kind: SourceKind, _ field: FieldName?) -> Double {
        let order = field.flatMap { exceptions[$0] } ?? order
        for (position, other) in order.reversed().enumerated() where other == kind { return Double(position + 1) }
        return 0
    }

    /// Tables that occur: pages first, feeds alone, and a site whose sitemap knows addresses best.
    static let all = [
        AuthorityTable(order: [.page, .feed, .sitemap]),
        AuthorityTable(order: [.feed]),
        AuthorityTable(
            order: [.page, .feed, .sitemap], exceptions: ["url": [.sitemap, .page], "lede": [.feed, .page]]),
    ]

    var description: String {
        let others = exceptions.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.map(\.rawValue))" }
        return "authority \(order.map(\.rawValue)) \(others)"
    }
}
