import NewsModel

/// What a list asks for. Names (of sections, tags, authors) are the same however they are typed: case, marks, hamza and
/// white space make no difference.
public struct ListQuery: Sendable {
    /// The editions; empty: all.
    public var editions: [EditionID] = []
    /// How many articles at the most.
    public var limit = 20
    /// How many of the articles that match are passed over: for paging.
    public var offset = 0
    /// Only articles published at or after this instant.
    public var after: Instant?
    /// Only articles published before this instant.
    public var before: Instant?
    /// Whether retracted articles are listed too.
    public var includesGone = false
    /// A section's name or path. A section of the menu that has sections below it takes in theirs.
    public var section: String?
    public var region: String?
    public var coverage: String?
    public var author: String?
    public var tag: String?
    /// Media kinds as published; an article of any of them is listed. Empty: all.
    public var media: [String] = []
    /// Only articles of which something else is shown since this instant: first seen, dated or changed at or after it.
    public var changedSince: Instant?
    /// Only articles that have no translation in at least one of these editions.
    public var missingTranslation: [EditionID] = []
    /// Only these articles; `nil`: all. For what is known of them elsewhere, such as a reader's marks.
    public var only: Set<ArticleKey>?
    /// None of these articles.
    public var except: Set<ArticleKey> = []
    /// Only articles that show another revision than the one given for them, as more than another reading of the same
    /// response; `nil`: all. An article for which none is given is not listed.
    public var changedFrom: [ArticleKey: ContentHash]?
    /// The articles as their site showed them at an instant, by what the store knows now; `nil`: now.
    public var asOf: Instant?
    /// What the list is sorted by.
    public var order = ListOrder.published
    /// By whose rules names are sorted, BCP 47; `nil`: the edition's language, or what languages share where there are several.
    public var locale: String?

    public init() {}

    /// Whether the query asks for more than editions and dates of publication.
    var isFiltered: Bool {
        [section, region, coverage, author, tag].contains { $0 != nil } || !media.isEmpty || changedSince != nil
            || !missingTranslation.isEmpty || changedFrom != nil
    }

    /// Whether an article may be listed, by its name alone.
    func admits(_ key: ArticleKey) -> Bool {
        only?.contains(key) ?? true && !except.contains(key) && changedFrom.map { $0[key] != nil } ?? true
    }
}
