/// A language that synthetic articles are written in the likeness of; the value is its BCP 47 tag.
public enum SyntheticLanguage: String, CaseIterable, Sendable {
    case arabic = "ar"
    case spanish = "es"
    case english = "en"
}
