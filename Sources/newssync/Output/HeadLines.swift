import NewsSync

/// Articles as lines of a list.
struct HeadLines {
    private let editions: [EditionID: EditionRecord]
    private let zones: [String: SiteZone]
    private let bidi: BidiOutput

    init(store: NewsStore, bidi: BidiOutput) throws {
        let records = try store.editions()
        editions = Dictionary(records.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        zones = Dictionary(
            records.compactMap { record in (try? SiteZone(identifier: record.zone)).map { (record.zone, $0) } },
            uniquingKeysWith: { first, _ in first })
        self.bidi = bidi
    }

    /// Date, id, title; each field isolated.
    func line(for article: Article) -> String {
        let edition = editions[article.edition]
        let direction = direction(of: article)
        let date = Shown.time(article.published, edition.flatMap { zones[$0.zone] })
        let mark = article.status == .gone ? " [retracted]" : ""
        let text =
            "\(date)  \(TerminalText.safe(article.key.rawValue))\(mark)  \(Shown.field(article.title, BaseDirection(of: article.title, neutral: direction)))"
        return Shown.line(text, base: .leftToRight, bidi: bidi)
    }

    func direction(of article: Article) -> BaseDirection {
        editions[article.edition].flatMap { BaseDirection(rawValue: $0.direction) } ?? .leftToRight
    }
}
