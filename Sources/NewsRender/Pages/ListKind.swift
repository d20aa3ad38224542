/// What the articles of a list have in common.
public enum ListKind: String, Hashable, Sendable, CaseIterable {
    /// Nothing but their edition.
    case all
    case section, region, coverage, author, tag

    /// The kind's name as a heading.
    public func heading(_ wording: Wording) -> String {
        switch self {
        case .all: wording.allArticles
        case .section: wording.sections
        case .region: wording.regions
        case .coverage: wording.coverage
        case .author: wording.authors
        case .tag: wording.tags
        }
    }
}
