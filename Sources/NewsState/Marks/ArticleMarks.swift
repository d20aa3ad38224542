import NewsModel

/// What the reader has noted about an article.
public struct ArticleMarks: Sendable, Hashable {
    /// That it was read: as which revision, and when by the reader's clock.
    public struct Read: Sendable, Hashable {
        public var revision: ContentHash
        public var at: Instant
    }

    /// That it was saved: as which revision, where there was one.
    public struct Saved: Sendable, Hashable {
        public var revision: ContentHash?
    }

    public var article: ArticleKey
    public var read: Read?
    public var saved: Saved?
    /// In byte order.
    public var labels: [MarkLabel] = []
    public var note: MarkNote?

    public init(article: ArticleKey) { self.article = article }

    /// Whether nothing is noted.
    public var isEmpty: Bool { read == nil && saved == nil && labels.isEmpty && note == nil }

    /// Takes in what the article's registers say, each item once, in the order of the file.
    mutating func take(_ value: MarkValue) {
        switch value {
        case .read(let revision, let at): read = Read(revision: revision, at: at)
        case .saved(let revision): saved = Saved(revision: revision)
        case .labelled(let label): labels.append(label)
        case .note(let note): self.note = note
        case .unread, .unsaved, .unlabelled, .noNote: break
        }
    }
}
