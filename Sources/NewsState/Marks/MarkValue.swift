import NewsModel

/// What the reader says of one item of an article.
public enum MarkValue: Sendable, Hashable {
    /// Read as this revision, at an instant of the reader's clock.
    case read(ContentHash, at: Instant)
    case unread
    /// Saved as this revision; `nil` where the store had none.
    case saved(ContentHash?)
    case unsaved
    case labelled(MarkLabel)
    case unlabelled(MarkLabel)
    case note(MarkNote)
    case noNote

    /// What it is about.
    public var item: MarkItem {
        switch self {
        case .read, .unread: .read
        case .saved, .unsaved: .saved
        case .labelled(let label), .unlabelled(let label): .label(label)
        case .note, .noNote: .note
        }
    }

    /// Whether it says something, or takes back what was said.
    public var holds: Bool {
        switch self {
        case .read, .saved, .labelled, .note: true
        case .unread, .unsaved, .unlabelled, .noNote: false
        }
    }

    /// The revision that must be kept for it.
    public var revision: ContentHash? {
        switch self {
        case .read(let revision, _): revision
        case .saved(let revision): revision
        default: nil
        }
    }
}
