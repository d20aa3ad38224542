import NewsRender
import NewsSync

extension RenderedChange {
    /// Unchanged words shown around each change.
    private static let context = 12

    /// What reads differently in two states of an article.
    static func changes(from old: Article, to new: Article) -> [RenderedChange] {
        ArticleDiff(old: old, new: new).fields.filter(\.isSignificant).map { field in
            RenderedChange(field: FieldName(field.name), lines: lines(field.change).filter { !$0.isEmpty })
        }
    }

    private static func lines(_ change: ArticleDiff.Change) -> [[Piece]] {
        switch change {
        case .text(let words): lines(words)
        case .blocks(let blocks, _, _): blocks.changes.filter(\.isSignificant).flatMap { lines($0.words) }
        case .set(let removed, let added): removed.map { [Piece(.removed, $0)] } + added.map { [Piece(.added, $0)] }
        case .value(let old, let new):
            [old.map { [Piece(.removed, $0)] } ?? [], new.map { [Piece(.added, $0)] } ?? []]
        }
    }

    private static func lines(_ words: WordDiff) -> [[Piece]] {
        let segments = DiffSegments.cut(words.segments(showingHidden: false), context: context)
        return DiffSegments.lines(segments).map { line in
            line.map { segment in
                switch segment.kind {
                case .same: Piece(.same, segment.text)
                case .removed: Piece(.removed, segment.text)
                case .added: Piece(.added, segment.text)
                }
            }
        }
    }
}
