import NewsRender
import NewsSync

/// Turns addresses into links: to a page of the export where there is one, else to the web.
final class LinkResolver {
    private let store: NewsStore
    /// Where each exported article stands.
    private let path: (ArticleKey) -> PagePath?
    private var known: [String: ArticleKey?] = [:]

    init(store: NewsStore, path: @escaping (ArticleKey) -> PagePath?) { (self.store, self.path) = (store, path) }

    func target(_ key: ArticleKey) -> LinkTarget? { path(key).map { .page($0) } }

    /// A line of a page part.
    func link(_ item: PartItem) throws -> RenderedLink {
        let article = try item.url.flatMap(article)
        let date = item.date.flatMap { Instant(rfc3339: $0) }
        let notes = [item.section, date == nil ? item.date : nil].compactMap { $0 }.map(SafeText.line)
        return RenderedLink(
            item.title, to: article.flatMap(target) ?? LinkTarget(web: item.url), language: item.language,
            note: notes.isEmpty ? nil : notes.joined(separator: " · "), date: date, article: article)
    }

    /// Whose an address is; each is looked up once, as the same links stand on many pages.
    private func article(_ address: String) throws -> ArticleKey? {
        if let found = known[address] { return found }
        if known.count > 20_000 { known.removeAll(keepingCapacity: true) }
        let found = try store.resolve(address)
        known[address] = .some(found)
        return found
    }
}
