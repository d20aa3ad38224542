import NewsModel

/// Which kind of source is believed before which, as a site's profile declares it.
public struct Authority: Sendable {
    /// The kinds, the most authoritative first.
    public let order: [SourceKind]
    private let exceptions: [FieldName: [SourceKind]]

    /// - Parameters:
    ///   - order: the kinds, the most authoritative first; a kind left out ranks below all that are named.
    ///   - exceptions: fields for which another order holds.
    public init(order: [SourceKind], exceptions: [FieldName: [SourceKind]] = [:]) {
        (self.order, self.exceptions) = (order, exceptions)
    }

    /// The page before the feed before the sitemap.
    public static let pageFirst = Authority(order: [.page, .feed, .sitemap])

    /// Whether some fields have an order of their own.
    var dependsOnField: Bool { !exceptions.isEmpty }

    /// How much a kind is believed about a field: greater is more.
    public func rank(of kind: SourceKind, for field: FieldName) -> Int {
        Self.rank(of: kind, in: exceptions.isEmpty ? order : exceptions[field] ?? order)
    }

    /// How much a kind is believed about the article as a whole.
    public func rank(of kind: SourceKind) -> Int { Self.rank(of: kind, in: order) }

    private static func rank(of kind: SourceKind, in order: [SourceKind]) -> Int {
        order.firstIndex(of: kind).map { order.count - $0 } ?? 0
    }
}
