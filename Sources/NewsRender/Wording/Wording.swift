import NewsModel

/// The words of a page that are ours, in the language of its edition.
public struct Wording: Sendable {
    /// BCP 47.
    var language: String
    var skip, editions, browse, home: String
    var latest, breaking, live, mostRead, inFive, readNext, related: String
    var sections, regions, coverage, authors, tags, allArticles, more: String
    var by, source, updated, picture, embed, video, original: String
    var otherEditions, history, olderVersion, gone, goneNotice, olderNotice, until, current: String
    var firstVersion, changed, nextChanges, newer, older, pages, nothing, undated, about, aboutSite: String
    var months: [String]
    /// What stands between a date and a time of day.
    var timeSeparator: String
    /// What stands between the members of a list.
    var comma: String
    var fields: [FieldName: String]

    /// The words of a language; the English ones where there are none of it.
    public static func of(_ language: String) -> Wording {
        switch language.prefix(while: { $0 != "-" }) {
        case "ar": .arabic
        case "es": .spanish
        default: .english
        }
    }

    /// A language's name in itself; its code where it is not known here.
    public static func name(of language: String) -> String {
        switch language.prefix(while: { $0 != "-" }) {
        case "ar": "العربية"
        case "en": "English"
        case "es": "Español"
        case "fr": "Français"
        case "fa": "فارسی"
        case "tr": "Türkçe"
        default: language
        }
    }

    /// A field's name in a sentence.
    func name(of field: FieldName) -> String { fields[field] ?? field.rawValue }

    /// A duration in minutes and seconds, hours where there are any.
    static func duration(_ seconds: Double) -> String {
        let whole = Int(min(max(0, seconds), 359_999).rounded())
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let (hours, minutes) = (whole / 3600, whole / 60 % 60)
        return hours > 0 ? "\(hours):\(two(minutes)):\(two(whole % 60))" : "\(minutes):\(two(whole % 60))"
    }
}
