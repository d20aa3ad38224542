import NewsModel
import NewsText

/// What a list is sorted by. What is equal in it stays in the order of first publication, the newest first; what an article
/// lacks comes last.
public enum ListOrder: String, CaseIterable, Sendable {
    /// First publication, the newest first.
    case published
    /// The last change that the site dates, the newest first.
    case modified
    case title
    /// The first author.
    case author
    case section
}

/// Sorts articles by what a list is sorted by.
struct ListSorter {
    private let order: ListOrder
    private let collation: Collation

    /// `nil` for the order in which the store gives articles anyway.
    init?(_ query: ListQuery, languages: [String]) {
        guard query.order != .published else { return nil }
        order = query.order
        // What several languages share is the order of the UCA's root.
        collation = Collation(locale: query.locale ?? (languages.count == 1 ? languages[0] : "und"))
    }

    /// Bytes that sort as the articles do.
    func key(of article: Article) -> [UInt8] {
        let text: String? =
            switch order {
            case .title: article.title
            case .author: article.members(of: .authors).first
            case .section: article.section
            case .published, .modified: nil
            }
        if order == .modified {
            // Later instants first: the distance from the end of time, the largest byte first.
            guard let modified = article.modified else { return Self.last }
            let distance = UInt64(bitPattern: Int64.max &- modified.milliseconds)
            return withUnsafeBytes(of: distance.bigEndian, Array.init)
        }
        guard let text, !text.isEmpty else { return Self.last }
        return collation.key(text)
    }

    /// Behind every key: no sort key of ICU's and no distance begins so.
    private static let last: [UInt8] = [0xFF, 0xFF]

    /// Numbers by their keys; those of equal keys stay in their order.
    func sorted<Value>(_ values: [(key: [UInt8], value: Value)]) -> [Value] {
        values.enumerated().sorted { one, other in
            let (left, right) = (one.element.key, other.element.key)
            return left == right ? one.offset < other.offset : left.lexicographicallyPrecedes(right)
        }.map(\.element.value)
    }
}
