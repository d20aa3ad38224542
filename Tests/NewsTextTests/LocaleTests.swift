import Testing

@testable import NewsText

@Suite("Order and times are those of the reader's locale")
struct LocaleTests {
    private func sorted(_ texts: [String], _ locale: String) -> [String] {
        let collation = Collation(locale: locale)
        return texts.map { (key: collation.key($0), text: $0) }.sorted { $0.key.lexicographicallyPrecedes($1.key) }
            .map(\.text)
    }

    @Test(
        "texts are sorted by their language",
        arguments: [
            // ñ is a letter of its own in Spanish, a marked n elsewhere.
            ("es", ["nube", "nudo", "ñame", "oasis"]), ("en", ["nam", "ñame", "nube", "nudo"]),
            // Hamza and marks only where the letters are equal; the article is a part of the word.
            ("ar", ["احمد", "أحمد", "أَحمد", "إبرة", "بحر", "تاج"].sorted()),
            ("en", ["“Alone”", "alpha", "«Beta»", "beta 2", "beta 10", "Éclair", "fable"]),
        ])
    func order(_ locale: String, _ expected: [String]) {
        if locale == "ar" {
            let found = sorted(expected.reversed(), locale)
            #expect(found.prefix(1) == ["إبرة"] && found.suffix(2) == ["بحر", "تاج"])
            #expect(Set(found[1...3]) == ["احمد", "أحمد", "أَحمد"])
        } else {
            #expect(sorted(expected.reversed(), locale) == expected)
        }
    }

    @Test("keys of long and empty texts are whole")
    func keys() {
        let collation = Collation(locale: "ar")
        #expect(collation.key("").count < 4)
        let long = String(repeating: "ميناء ", count: 2_000)
        #expect(collation.key(long).count > 10_000)
        #expect(collation.key(long) != collation.key(long + "آخر"))
        #expect(Collation(locale: "no such locale").key("a") == Collation(locale: "und").key("a"))
    }

    @Test(
        "times have the locale's digits, names and order",
        arguments: [
            ("ar-EG", "٢٠٢٦"), ("ar-LB", "نيسان"), ("es", "2026"), ("en-US", "Apr 1, 2026"), ("ar-SA", "٢٠٢٦"),
        ])
    func times(_ locale: String, _ part: String) throws {
        // 1 April 2026, 15:05 in Beirut.
        let times = try #require(LocalTimes(locale: locale, zone: "Asia/Beirut"))
        let text = times.text(milliseconds: 1_775_045_100_000)
        #expect(text.contains(part), "\(text)")
        if locale == "es" { #expect(text.contains("15:05"), "\(text)") }
    }

    @Test("a locale that nobody knows has no times, and not those of the machine")
    func unknown() {
        #expect(LocalTimes(locale: "xx", zone: "Asia/Beirut") == nil)
        #expect(LocalTimes(locale: "qaa-QQ", zone: "Asia/Beirut") == nil)
    }
}
