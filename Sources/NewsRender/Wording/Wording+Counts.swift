/// Numbers with their nouns. Plural forms are those of CLDR: Arabic has six, English and Spanish two.
extension Wording {
    /// `3 min read`.
    func readingTime(_ minutes: Int) -> String {
        switch language {
        case "ar": "للقراءة: " + Self.arabic(minutes, one: "دقيقة واحدة", two: "دقيقتان", few: "دقائق", many: "دقيقة")
        case "es": "\(minutes) min de lectura"
        default: "\(minutes) min read"
        }
    }

    /// `12 articles`.
    func articles(_ count: Int) -> String {
        switch language {
        case "ar": Self.arabic(count, one: "مقالة واحدة", two: "مقالتان", few: "مقالات", many: "مقالة")
        case "es": count == 1 ? "1 artículo" : "\(count) artículos"
        default: count == 1 ? "1 article" : "\(count) articles"
        }
    }

    private static func arabic(_ count: Int, one: String, two: String, few: String, many: String) -> String {
        switch count {
        case 1: one
        case 2: two
        default: (3...10).contains(count % 100) ? "\(count) \(few)" : "\(count) \(many)"
        }
    }
}
