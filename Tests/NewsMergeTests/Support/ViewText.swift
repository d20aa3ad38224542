import NewsMerge
import NewsModel

/// A view as text: its bytes, and what a failing test shows.
struct ViewText: CustomStringConvertible {
    var description: String

    /// The real view: status, each field with value and winner, dates.
    init(_ view: ArticleView) {
        let fields = view.winners.sorted { $0.key < $1.key }.map { name, winner in
            Self.field(name, winner.kind, winner.content)
        }
        description = Self.line(view.status == .gone, fields, view.published, view.modified, view.gone)
    }

    /// The oracle's.
    init(_ naive: NaiveFold) {
        let fields = naive.fields.sorted { $0 < $1 }.compactMap { name in
            naive.ranking(name).first.map { Self.field(name, $0.kind, $0.content) }
        }
        let dates = naive.dates
        description = Self.line(
            naive.isGone, fields, dates.published, dates.modified, naive.retractions.map(\.gone).max())
    }

    private static func field(_ name: FieldName, _ kind: SourceKind, _ content: ContentHash) -> String {
        let value = Pool.byHash[content]?[name]?.canonicalString ?? "nothing"
        return "\(name)=\(value) of \(kind) \(content.hex.prefix(6))"
    }

    private static func line(
        _ isGone: Bool, _ fields: [String], _ published: Instant?, _ modified: Instant?, _ gone: Instant?
    ) -> String {
        func text(_ instant: Instant?) -> String { instant.map { String($0.milliseconds) } ?? "-" }
        return
            (["\(isGone ? "gone" : "live") published \(text(published)) modified \(text(modified)) gone \(text(gone))"]
            + fields).joined(separator: "\n  ")
    }
}

extension RowCase {
    /// The bytes of the view.
    var bytes: String { ViewText(view).description }
}
