/// What a mark is about. Each item of an article is a register of its own.
public enum MarkItem: Sendable, Hashable {
    case read
    case saved
    case label(MarkLabel)
    case note

    /// As the file names it.
    var name: String {
        switch self {
        case .read: "read"
        case .saved: "saved"
        case .label(let label): Self.labelPrefix + label.rawValue
        case .note: "note"
        }
    }

    static let labelPrefix = "label:"

    /// `nil` where the name is none that this version writes.
    init?(name: String) {
        switch name {
        case "read": self = .read
        case "saved": self = .saved
        case "note": self = .note
        default:
            guard name.hasPrefix(Self.labelPrefix) else { return nil }
            self = .label(MarkLabel(stored: String(name.dropFirst(Self.labelPrefix.count))))
        }
    }
}
