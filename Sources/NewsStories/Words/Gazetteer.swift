import NewsText

/// Concepts whose names come from ICU: regions, months, weekdays and languages.
enum Gazetteer {
    /// Numbers of concepts: below are those of the glossary.
    static let regionBase: UInt16 = 2048
    static let monthBase: UInt16 = 2800
    static let weekdayBase: UInt16 = 2820
    /// Languages come last: most are called like what is said of their country, which then is what the word means.
    static let languageBase: UInt16 = 2900

    /// Names of all in a language, as ICU has them and as the glossary adds to them.
    static func names(in language: StoryLanguage) -> [(concept: UInt16, names: [String])] {
        var names: [(concept: UInt16, names: [String])] = []
        for code in DisplayNames.regionCodes {
            guard let concept = concept(ofRegion: code) else { continue }
            let own = Glossary.regions[code]?[language] ?? []
            names.append((concept, own + parts(of: DisplayNames.region(code, locale: language.tag))))
        }
        for locale in locales(of: language) {
            for (month, name) in DisplayNames.months(locale: locale).enumerated() {
                names.append((monthBase + UInt16(month), parts(of: name)))
            }
        }
        for (day, name) in DisplayNames.weekdays(locale: language.tag).enumerated() {
            names.append((weekdayBase + UInt16(day), parts(of: name)))
        }
        for (number, code) in languages.enumerated() {
            names.append(
                (languageBase + UInt16(number), parts(of: DisplayNames.language(code, locale: language.tag))))
        }
        return names
    }

    /// By its letters, so that it does not depend on which regions ICU knows.
    static func concept(ofRegion code: String) -> UInt16? {
        let letters = code.utf8.map { UInt16($0) }
        guard letters.count == 2, letters.allSatisfy({ (65...90).contains($0) }) else { return nil }
        return regionBase + (letters[0] - 65) * 26 + letters[1] - 65
    }

    /// The name, and what stands in brackets behind it: Myanmar (Burma).
    private static func parts(of name: String?) -> [String] {
        guard let name else { return [] }
        return name.split(whereSeparator: { $0 == "(" || $0 == ")" }).map(String.init)
    }

    /// Months have other names in the Levant and in the Maghreb.
    private static func locales(of language: StoryLanguage) -> [String] {
        language == .arabic
            ? ["ar@calendar=gregorian", "ar_LB@calendar=gregorian", "ar_DZ@calendar=gregorian"] : [language.tag]
    }

    /// Languages that news speak of.
    private static let languages = [
        "ar", "zh", "en", "fr", "de", "el", "he", "hi", "it", "ja", "ko", "ku", "fa", "pl", "pt", "ru", "es", "sv",
        "tr", "uk", "ur", "ber", "am", "bn", "ca", "eu", "gl", "cy", "ga", "la", "ps", "sw", "ta", "th", "vi", "yi",
    ]
}
