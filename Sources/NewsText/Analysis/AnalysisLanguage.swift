/// Languages with rules of their own.
enum AnalysisLanguage {
    case arabic
    case spanish
    case english
    case other

    /// By the primary subtag of a BCP 47 tag: `es-419` is Spanish.
    init(tag: String) {
        let primary = tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
        switch primary {
        case "ar": self = .arabic
        case "es": self = .spanish
        case "en": self = .english
        default: self = .other
        }
    }
}
