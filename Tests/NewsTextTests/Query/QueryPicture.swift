@testable import NewsText

/// A query as a line: clauses with `|` between alternatives, `[a phrase]`, `prefix*`, `title=…`, then what is excluded with
/// a hyphen in front, then filters; `…` at the end where more was typed than is read.
enum QueryPicture {
    static func of(_ text: String, _ language: String = "en") -> String {
        of(SearchQuery.parse(text, analyzer: Analyzer(language: language)))
    }

    static func of(_ query: SearchQuery) -> String {
        let clauses = query.clauses.map { $0.parts.map(of).joined(separator: "|") }
        let excluded = query.excluded.map { "-" + of($0) }
        let end = query.isCut ? ["…"] : []
        return (clauses + excluded + query.filters.map(of) + end).joined(separator: " ")
    }

    static func of(_ part: SearchQuery.Part) -> String {
        let field = part.field == .title ? "title=" : ""
        return switch part.match {
        case .word(let term): field + term.surface
        case .phrase(let terms): field + "[" + terms.map(\.surface).joined(separator: " ") + "]"
        case .prefix(let term): field + term.surface + "*"
        }
    }

    private static func of(_ filter: SearchQuery.Filter) -> String {
        switch filter {
        case .name(let kind, let value, let isExcluded): "\(isExcluded ? "-" : "")\(kind)=<\(value)>"
        case .dates(let days, let isExcluded):
            "\(isExcluded ? "-" : "")days=\(days.from?.description ?? "")..<\(days.end?.description ?? "")"
        }
    }
}
