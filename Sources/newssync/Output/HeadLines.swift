import NewsSync

/// Articles as lines of a list.
struct HeadLines {
    private let editions: [EditionID: EditionRecord]
    private let zones: [String: SiteZone]
    private let bidi: BidiOutput
    /// Columns of the terminal that titles are cut at; `nil`: they are not cut.
    private let columns: Int?

    init(store: NewsStore, bidi: BidiOutput, columns: Int? = Output.columns) throws {
        self.columns = columns
        let records = try store.editions()
        editions = Dictionary(records.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        zones = Dictionary(
            records.compactMap { record in (try? SiteZone(identifier: record.zone)).map { (record.zone, $0) } },
            uniquingKeysWith: { first, _ in first })
        self.bidi = bidi
    }

    /// A title is not cut to less than this, however narrow the terminal.
    private static let leastTitle = 20

    /// Date, id, title; each field isolated. On a terminal a title that would not fit is cut.
    ///
    /// - Parameter indent: columns that stand before the line.
    func line(for article: Article, indent: Int = 0) -> String {
        let edition = editions[article.edition]
        let direction = direction(of: article)
        let date = Shown.time(article.published, edition.flatMap { zones[$0.zone] })
        let mark = article.status == .gone ? " [retracted]" : ""
        let head = "\(date)  \(TerminalText.safe(article.key.rawValue))\(mark)  "
        var title = WhiteSpace.collapse(TerminalText.safe(article.title))
        if let columns {
            let room = columns - indent - TerminalWidth.columns(head)
            title = TerminalWidth.truncated(title, columns: max(Self.leastTitle, room))
        }
        let shown = Shown.field(title, BaseDirection(of: article.title, neutral: direction))
        return Shown.line(head + shown, base: .leftToRight, bidi: bidi)
    }

    func direction(of article: Article) -> BaseDirection {
        editions[article.edition].flatMap { BaseDirection(rawValue: $0.direction) } ?? .leftToRight
    }
}
