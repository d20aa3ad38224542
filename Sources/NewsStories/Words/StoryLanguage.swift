/// Languages whose numbers and words are known.
enum StoryLanguage: Int, CaseIterable, Sendable {
    case english
    case arabic
    case spanish

    /// By the primary subtag; English for languages without rules, whose numbers and names are read all the same.
    init(tag: String) {
        switch tag.prefix(while: { $0 != "-" && $0 != "_" }).lowercased() {
        case "ar": self = .arabic
        case "es": self = .spanish
        default: self = .english
        }
    }

    /// What an `Analyzer` is made with.
    var tag: String {
        switch self {
        case .english: "en"
        case .arabic: "ar"
        case .spanish: "es"
        }
    }
}
