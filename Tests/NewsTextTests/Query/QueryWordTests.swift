import Testing

@testable import NewsText

@Suite("Words, phrases and prefixes of a query")
struct QueryWordTests {
    @Test(
        "words are words whatever stands between them",
        arguments: [
            ("", ""), (" \t\n ", ""), ("...", ""), ("—", ""), ("🙂", ""), ("\u{200F}", ""), ("\u{301}", ""),
            ("two words", "two words"), ("TWO Words", "two words"), ("well-known", "well known"), ("a,b;c", "a b c"),
            ("12:30", "12 30"), ("http://x.example/a?b=c", "http x.example a b c"), ("3.14", "3.14"), ("it's", "it"),
            ("x@y.example", "x y.example"), ("#lantern", "lantern"), ("(lantern) [quay] {mole}", "lantern quay mole"),
            ("\u{1}lantern", "lantern"), ("lan\u{0}tern", "lan tern"), ("lantern\u{200B}quay", "lantern quay"),
            ("lan\u{AD}tern", "lantern"), ("\u{202E}lantern\u{202C} quay", "lantern quay"),
            ("a\u{A0}b\u{3000}c", "a b c"),
            ("NOT quay", "not quay"), ("and or", "and or"), ("C++ & C#", "c c"), ("'lantern'", "lantern"),
        ])
    func words(_ text: String, _ expected: String) {
        #expect(QueryPicture.of(text) == expected)
    }

    @Test(
        "words in Arabic and Spanish are folded as an index folds them",
        arguments: [
            ("ar", "المَكتبةُ القديمة", "المكتبه القديمه"), ("ar", "إسراء وأمل", "اسراء وامل"),
            ("ar", "سنة ١٩٨٧", "سنه 1987"),
            ("ar", "غزة:", "غزه"), ("ar", "غزة: الميناء", "غزه الميناء"), ("ar", "قارب أو سفينة", "قارب او سفينه"),
            ("ar", "الميناء؟ نعم، الميناء!", "الميناء نعم الميناء"), ("ar", "ـهدوء ـ", "هدوء"),
            ("ar", "قطاع_البحر", "قطاع البحر"),
            ("ar", "– قال الملاح –", "قال الملاح"), ("ar", "\u{2067}الميناء\u{2069}", "الميناء"),
            ("es", "¿Dónde está el MUELLE?", "donde esta el muelle"), ("es", "rojo o verde", "rojo o verde"),
            ("es", "rojo O verde", "rojo o verde"), ("es", "—Hola —dijo Abril", "hola dijo abril"),
            ("es", "hora: 12:30", "hora 12 30"),
            ("es", "an\u{303}o año", "ano ano"), ("ja", "東京", "東京"),
        ])
    func otherLanguages(_ language: String, _ text: String, _ expected: String) {
        #expect(QueryPicture.of(text, language) == expected)
    }

    @Test(
        "what stands in quotation marks is a phrase, closed or not",
        arguments: [
            ("\"a phrase\" word", "[a phrase] word"), ("“a phrase” word", "[a phrase] word"),
            ("«a phrase» word", "[a phrase] word"),
            ("„a phrase“ word", "[a phrase] word"), ("”a phrase“ word", "[a phrase] word"),
            ("»a phrase« word", "[a phrase] word"),
            ("‟a phrase” word", "[a phrase] word"), ("＂a phrase＂ word", "[a phrase] word"),
            ("word \"not closed at all", "word [not closed at all]"), ("\"\" \"...\" word\"", "word"),
            ("x\"y z\"w", "x [y z] w"),
            ("\"one\"", "[one]"), ("\"a OR b | -c* tag:d\"", "[a or b c tag d]"), ("\"a \"b\" c\"", "[a] b [c]"),
            ("\"a b\" \"c d\"", "[a b] [c d]"), ("«\u{200F}old\u{200F} quay\u{200F}»", "[old quay]"),
            ("\"a\u{0}b\"", "[a b]"),
            ("\"\"\"lantern\"\"\"", "[lantern]"), ("«الأرضُ لنا", "[الارض لنا]"),
            ("“el muelle” viejo", "[el muelle] viejo"),
        ])
    func phrases(_ text: String, _ expected: String) {
        #expect(QueryPicture.of(text) == expected)
    }

    @Test(
        "a star behind a word asks for all that begin so, elsewhere it is nothing",
        arguments: [
            ("lant*", "lant*"), ("LANT*", "lant*"), ("lant* quay", "lant* quay"), ("lant**", "lant*"),
            ("lant*,", "lant*"),
            ("(lant*)", "lant*"), ("lant＊", "lant*"), ("lant٭", "lant*"), ("lant\u{200F}*", "lant*"),
            ("lant*\u{200F}", "lant*"),
            ("*", ""), ("* *", ""), ("*lant", "lant"), ("la*nt", "la nt"), ("la*nt*", "la nt*"), ("lant *", "lant"),
            ("lant.*", "lant"), ("well-kno*", "well kno*"), ("19*", "19*"), ("\"lant* quay\"", "[lant quay]"),
            ("\"quay\"*", "[quay]"),
            ("غز*", "غز*"), ("إسر*", "اسر*"), ("مَكتبة*", "مكتبه*"), ("١٩*", "19*"), ("Españ*", "espan*"),
            ("الميـ*", "المي*"),
            ("a*b*c", "a b c"), ("lant*\"quay\"", "lant* [quay]"),
        ])
    func prefixes(_ text: String, _ expected: String) {
        #expect(QueryPicture.of(text) == expected)
    }

    @Test("a prefix is not stemmed, and stands for its surface only")
    func unstemmed() {
        let query = SearchQuery.parse("والمكتبات* والمكتبات", analyzer: Analyzer(language: "ar"))
        #expect(query.terms.map(\.isPrefix) == [true, false])
        #expect(query.terms.map(\.surface) == ["والمكتبات", "والمكتبات"])
        #expect(query.terms.map(\.stem) == ["والمكتبات", "مكتب"])
    }

    @Test("terms keep what was written and where")
    func ranges() {
        let text = "قال «الأرضُ لنا» غز* \u{200F}-x"
        let query = SearchQuery.parse(text, analyzer: Analyzer(language: "ar"))
        #expect(query.terms.map(\.surface) == ["قال", "الارض", "لنا", "غز"])
        #expect(query.terms.map(\.written) == ["قال", "الأرضُ", "لنا", "غز"])
        let bytes = Array(text.utf8)
        for term in query.terms + query.excluded.flatMap(\.terms) {
            #expect(String(decoding: bytes[term.range], as: UTF8.self) == term.written)
        }
        let parts = (query.clauses.flatMap(\.parts) + query.excluded).map {
            String(decoding: bytes[$0.range], as: UTF8.self)
        }
        #expect(parts == ["قال", "«الأرضُ لنا»", "غز*", "x"])
        #expect(query.terms[1].stem == "ارض")
        #expect(query.terms[1].markedStem == "\u{1}ارض")
    }
}
