import Testing

@testable import NewsText

@Suite("Spellings of one Arabic word are one term")
struct SpellingVariantTests {
    @Test(
        "a variant has the surface and the stem of the usual spelling",
        arguments: [
            ("tashkeel in the text", "مَكْتَبَةٌ", "مكتبة"),
            ("tashkeel in the query", "جسر", "جِسْرٌ"),
            ("hamza left out above", "أرصاد", "ارصاد"),
            ("hamza left out below", "إذاعة", "اذاعة"),
            ("madda", "آفاق", "افاق"),
            ("wasla", "ٱلشمس", "الشمس"),
            ("yeh for alef maksura", "ملهى", "ملهي"),
            ("heh for teh marbuta", "نافذة", "نافذه"),
            ("tatweel", "بســـتان", "بستان"),
            ("presentation forms", "\u{FE91}\u{FEB4}\u{FE98}\u{FE8E}\u{FEE5}", "بستان"),
            ("lam-alef ligature", "\u{FEF7}رض", "الأرض".replacingPrefix("ا")),
            ("decomposed hamza on alef", "ا\u{654}رصاد", "أرصاد"),
            ("decomposed hamza under alef", "ا\u{655}ذاعة", "إذاعة"),
            ("decomposed madda", "ا\u{653}فاق", "آفاق"),
            ("decomposed hamza on waw", "لو\u{654}لو\u{654}", "لؤلؤ"),
            ("decomposed hamza on yeh", "بي\u{654}ر", "بئر"),
            ("decomposed hamza behind a vowel", "لو\u{64F}\u{654}لو\u{654}", "لؤلؤ"),
            ("hamza on alef maksura", "بى\u{654}ر", "بئر"),
            ("Arabic-Indic digits", "١٩٨٧", "1987"),
            ("Persian digits", "۱۹۸۷", "1987"),
            ("Arabic decimal separator", "٢٫٥", "2.5"),
            ("Persian keheh and yeh", "کرسی", "كرسي"),
            ("zero-width non-joiner", "بس\u{200C}تان", "بستان"),
            ("zero-width joiner", "بس\u{200D}تان", "بستان"),
            ("bidi marks", "بس\u{200F}تان\u{200E}", "بستان"),
            ("superscript alef", "رحمٰن", "رحمن"),
        ])
    func variants(_ name: String, _ written: String, _ usual: String) {
        let analyzer = Analyzer(language: "ar")
        #expect(analyzer.surfaces(written).count == 1)
        #expect(analyzer.surfaces(written) == analyzer.surfaces(usual), "\(name)")
        #expect(analyzer.stems(written) == analyzer.stems(usual), "\(name)")
    }

    @Test("hamza on waw and yeh is kept, so that different words stay different")
    func seatedHamza() {
        let analyzer = Analyzer(language: "ar")
        #expect(analyzer.surfaces("لؤلؤ") == ["لؤلؤ"])
        #expect(analyzer.surfaces("بئر") == ["بئر"])
        #expect(analyzer.surfaces("بئر") != analyzer.surfaces("بير"))
    }

    @Test("each rule can be switched off")
    func rulesOff() {
        func surface(_ text: String, without option: AnalysisOptions) -> [String] {
            Analyzer(language: "ar", options: AnalysisOptions.default.subtracting(option)).surfaces(text)
        }
        #expect(surface("أرض", without: .alef) == ["أرض"])
        #expect(surface("ملهى", without: .yeh) == ["ملهى"])
        #expect(surface("نافذة", without: .tehMarbuta) == ["نافذة"])
        #expect(surface("١٢", without: .digits) == ["١٢"])
        #expect(surface("کتاب", without: .persian) == ["کتاب"])
        #expect(surface("جِسر", without: .vocalization) == ["جِسر"])
        #expect(surface("año", without: .diacritics) == ["año"])
        #expect(Analyzer(language: "ar", options: .exact).terms(Array("أَرضٌ".utf8)).map(\.text) == ["أَرضٌ"])
        #expect(Analyzer(language: "es", options: .exact).surfaces("An\u{303}o") == ["año"])
    }
}

extension String {
    /// The word without its first letter, if that is the prefix.
    fileprivate func replacingPrefix(_ prefix: String) -> String {
        hasPrefix(prefix) ? String(dropFirst(prefix.count)) : self
    }
}
