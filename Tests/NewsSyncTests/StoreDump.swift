import NewsStore
import NewsSync

/// What a store shows, as one text in a fixed order: equal texts mean equal stores, whatever their files' layout.
enum StoreDump {
    static func text(of store: NewsStore) throws -> String {
        var query = ListQuery()
        (query.limit, query.includesGone) = (.max, true)
        var lines: [String] = []
        for article in try store.list(query) {
            let fields = JSONValue.object(
                Dictionary(article.fields.map { ($0.key.rawValue, $0.value) }, uniquingKeysWith: { first, _ in first }))
            let dates = [article.published, article.modified, article.firstSeen].map { $0?.rfc3339 ?? "-" }
            lines.append(
                "\(article.key) \(article.status) \(dates) \(article.revision?.hex ?? "-") \(fields.canonicalString)")
            for entry in try store.history(of: article.key) {
                lines.append("  \(entry.at) \(entry.revision?.hex ?? "-") \(entry.status) \(entry.changed)")
            }
        }
        return lines.sorted().joined(separator: "\n")
    }
}
