import Testing

@testable import NewsText

@Suite("Stems")
struct StemTests {
    @Test(
        "Arabic: light10 with clitics and possessives, three letters kept",
        arguments: [
            ("مدرسة", "مدرس"), ("المدرسة", "مدرس"), ("والمدرسة", "مدرس"), ("مدرستها", "مدرست"), ("للمدرسين", "مدرس"),
            ("بالمدرسات", "مدرس"), ("مدرسون", "مدرس"), ("وزير", "زير"), ("الوزير", "زير"), ("والوزير", "زير"),
            ("لبنان", "بنان"), ("اللبنانية", "بنان"), ("ولبنان", "بنان"), ("فلسطين", "لسط"), ("الفلسطينيين", "لسط"),
            ("قلم", "قلم"), ("بلد", "بلد"), ("كتابهم", "تاب"), ("كتاب", "تاب"), ("أخبارنا", "اخبار"), ("abc", "abc"),
            ("2023", "2023"), ("ال", "ال"),
        ])
    func arabic(_ word: String, _ stem: String) {
        #expect(Analyzer(language: "ar").stems(word) == [stem])
    }

    @Test(
        "English: Snowball's porter2",
        arguments: [
            ("running", "run"), ("Nations'", "nation"), ("nation's", "nation"), ("generously", "generous"),
            ("skies", "sky"), ("happily", "happili"), ("naïvely", "naiv"),
        ])
    func english(_ word: String, _ stem: String) {
        #expect(Analyzer(language: "en-GB").stems(word) == [stem])
    }

    @Test(
        "Spanish: Snowball, with and without accents alike",
        arguments: [
            ("información", "informacion"), ("canciones", "cancion"), ("tecnología", "tecnologias"),
            ("ministro", "ministros"), ("habló", "hablo"), ("niños", "nino"), ("francés", "franceses"),
            ("alemán", "alemanes"), ("irlandes", "irlandeses"), ("noticia", "noticias"), ("decía", "decian"),
            ("interés", "intereses"), ("huracanes", "huracan"), ("uniones", "unión"),
        ])
    func spanish(_ one: String, _ other: String) {
        let analyzer = Analyzer(language: "es-419")
        #expect(analyzer.stems(one) == analyzer.stems(other))
    }

    @Test("Spanish stems are Snowball's")
    func spanishTable() {
        let stems = Analyzer(language: "es").stems("información informaciones tecnología ministros hablando canción")
        #expect(stems == ["inform", "inform", "tecnolog", "ministr", "habl", "cancion"])
    }

    @Test("words of another language or script are their own stems")
    func others() {
        #expect(Analyzer(language: "fr").stems("Nationalités") == ["nationalites"])
        #expect(Analyzer(language: "ar").stems("running") == ["running"])
        #expect(Analyzer(language: "en").stems("المدرسة") == ["المدرسه"])
    }

    @Test("a cache that has been filled and emptied gives the same stems")
    func cacheBounds() {
        let analyzer = Analyzer(language: "en")
        for number in 0..<150_000 where number % 5 == 0 || number > 60_000 {
            let word = "word\(number)s"
            var last = ""
            var copy = word
            copy.withUTF8 { utf8 in
                _ = analyzer.tokenize(utf8, mode: .document) { term, _, _, colocated in
                    if colocated { last = String(decoding: term, as: UTF8.self) }
                    return 0
                }
            }
            if last != "\u{1}" + word.dropLast() { Issue.record("\(word) → \(last)") }
        }
    }
}
