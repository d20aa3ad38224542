import NewsModel

/// The revisions of an article by their keys, the greatest first, and for which field that is their order.
struct RevisionOrder {
    let revisions: [RankedRevision]
    /// `nil`: for all.
    let field: FieldName?

    func holds(_ field: FieldName) -> Bool { self.field.map { $0 == field } ?? true }
}

extension Fold {
    /// The orders that decide about fields: one where nothing in the key depends on the field, else one for each.
    static func orders(
        of article: ArticleKey, among revisions: [Revision], rules: MergeRules
    ) -> [RevisionOrder] {
        func ranked(_ field: FieldName) -> [RankedRevision] {
            let all = revisions.map {
                RankedRevision(revision: $0, key: RevisionKey($0, for: field, of: article, rules: rules))
            }
            return all.count > 1 ? all.sorted { $0.key > $1.key } : all
        }
        if !rules.authority.dependsOnField && rules.planted != .perFieldTieBreak {
            return [RevisionOrder(revisions: ranked(.title), field: nil)]
        }
        return Set(revisions.flatMap(\.mask.fields)).map { RevisionOrder(revisions: ranked($0), field: $0) }
    }
}
