import Testing

@testable import NewsStories

@Suite struct LexiconTests {
    @Test(
        "a concept is the same in three languages",
        arguments: [
            ("The president spoke.", "تحدث الرئيس.", "Habló el presidente."),
            ("in Germany", "في ألمانيا", "en Alemania"), ("a German car", "سيارة ألمانية", "un coche alemán"),
            ("the United States", "الولايات المتحدة", "los Estados Unidos"),
            ("on Tuesday", "يوم الثلاثاء", "el martes"),
            ("in August", "في آب", "en agosto"), ("in August", "في أغسطس", "en agosto"),
            ("Ivory Coast", "ساحل العاج", "Costa de Marfil"), ("the White House", "البيت الأبيض", "la Casa Blanca"),
            ("an earthquake", "والزلزال", "un terremoto"),
        ])
    func concepts(english: String, arabic: String, spanish: String) {
        let shared = Reading.features(english, "en", .concept).intersection(Reading.features(arabic, "ar", .concept))
            .intersection(Reading.features(spanish, "es", .concept))
        #expect(!shared.isEmpty)
    }

    @Test("a name with a capital is not the word without")
    func capitals() {
        let may = Reading.features("It was in May.", "en", .concept)
        #expect(!may.isDisjoint(with: Reading.features("Fue en mayo.", "es", .concept)))
        #expect(Reading.features("It may be.", "en", .concept).isDisjoint(with: may))
        #expect(Reading.features("Tell us.", "en", .concept).isEmpty)
    }

    @Test("the longest phrase counts, and its words do not count again")
    func phrases() {
        let whole = Reading.features("the United Nations", "en", .concept)
        #expect(whole.count == 1)
        #expect(whole == Reading.features("الأمم المتحدة", "ar", .concept))
    }

    @Test("every line of the glossary has words in three languages, and there is room for all of them")
    func glossary() {
        #expect(Glossary.lines.count > 900)
        #expect(Glossary.lines.count < Int(Gazetteer.regionBase))
        for (number, line) in Glossary.lines.enumerated() {
            for language in StoryLanguage.allCases {
                #expect(!line[language].isEmpty, "line \(number), \(line[.english])")
            }
        }
    }
}
