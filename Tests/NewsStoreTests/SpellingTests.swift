import NewsModel
import Testing

@testable import NewsStore

/// The nine spelling variants of docs/search.md: what a text writes in one way is found in the other, both ways round.
@Suite struct SpellingTests {
    @Test(arguments: [
        ("tashkeel", "كُتِبَ الخَبَرُ", "كتب الخبر"), ("hamza left out", "أرصاد إذاعة", "ارصاد اذاعة"),
        ("madda", "آفاق", "افاق"), ("ى and ي", "ملهى", "ملهي"), ("ة and ه", "نافذة", "نافذه"),
        ("tatweel", "بســـتان", "بستان"),
        ("presentation forms", "\u{FE91}\u{FEB4}\u{FE98}\u{FE8E}\u{FEE5}", "بستان"),
        ("decomposed hamza", "ا\u{654}رصاد ا\u{655}ذاعة", "أرصاد إذاعة"), ("Arabic-Indic digits", "١٩٨٧", "1987"),
    ])
    func `a word is found in its other spelling`(name: String, written: String, other: String) throws {
        for (text, query) in [(written, other), (other, written), (written, written), (other, other)] {
            let test = try TestStore(editions: [TestStore.arabic])
            try test.observe(.page("ar:1", title: "قارب", body: ["في البدء \(text) ثم غيره"], seen: 10))
            try test.observe(.page("ar:2", title: "شيء سواه", body: ["لا علاقة له"], seen: 10))
            try test.store.updateSearchIndex()
            #expect(try test.found(query) == ["ar:1"], "\(name): \(query) in \(text)")
            #expect(try test.found("\"\(query)\"") == ["ar:1"], "\(name): the phrase \(query) in \(text)")
        }
    }
}
