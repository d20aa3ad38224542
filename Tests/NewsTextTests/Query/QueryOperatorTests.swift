import Testing

@testable import NewsText

@Suite("Operators of a query")
struct QueryOperatorTests {
    @Test(
        "a hyphen in front of a word or phrase excludes it",
        arguments: [
            ("lantern -quay", "lantern -quay"), ("-quay", "-quay"), ("-quay -mole", "-quay -mole"),
            ("-\"old quay\"", "-[old quay]"),
            ("-«old quay» mole", "mole -[old quay]"), ("-“old quay", "-[old quay]"), ("-qua*", "-qua*"),
            ("-#quay", "-quay"),
            ("-title:quay", "-title=quay"), ("-title:\"old quay\"", "-title=[old quay]"),
            ("-well-known", "-[well known]"),
            ("-old-qua*", "-[old qua]"), ("-OR", "-or"), ("(-quay)", "-quay"), ("-100", "-100"),
            ("\u{2212}quay", "-quay"), ("\u{2010}quay", "-quay"), ("\u{FF0D}quay", "-quay"), ("\u{FE63}quay", "-quay"),
            ("\u{200F}-quay", "-quay"), ("\u{2067}-quay\u{2069}", "-quay"), ("-\u{200F}quay", "-quay"),
            ("\u{61C}-\u{61C}quay", "-quay"),
            ("lantern\n-quay", "lantern -quay"), ("lantern\u{A0}-quay", "lantern -quay"),
            ("lantern\u{0}-quay", "lantern -quay"),
        ])
    func exclusions(_ text: String, _ expected: String) {
        #expect(QueryPicture.of(text) == expected)
    }

    @Test(
        "a hyphen elsewhere is punctuation",
        arguments: [
            ("lantern-quay", "lantern quay"), ("lantern - quay", "lantern quay"), ("lantern- quay", "lantern quay"),
            ("-", ""),
            ("--", ""), ("--quay", "quay"), ("-(quay mole)", "quay mole"), ("\"quay\"-mole", "[quay] mole"),
            ("-.quay", "quay"),
            ("–quay", "quay"), ("—quay", "quay"), ("a,-b", "a b"), ("ـquay", "quay"), ("lantern -", "lantern"),
        ])
    func hyphens(_ text: String, _ expected: String) {
        #expect(QueryPicture.of(text) == expected)
    }

    @Test(
        "OR and a bar between words join alternatives",
        arguments: [
            ("lantern OR lamp", "lantern|lamp"), ("lantern | lamp", "lantern|lamp"), ("lantern|lamp", "lantern|lamp"),
            ("lantern || lamp", "lantern|lamp"), ("a OR b OR c", "a|b|c"), ("a OR b | c", "a|b|c"),
            ("a OR b c", "a|b c"),
            ("a b OR c d", "a b|c d"), ("(a OR b) c", "a|b c"), ("a OR \"b c\"", "a|[b c]"),
            ("\"a b\"OR c", "[a b] or c"),
            ("a OR\"b c\"", "a|[b c]"), ("a* OR b*", "a*|b*"), ("title:a OR b", "title=a|b"),
            ("a OR title:b", "a|title=b"),
            ("well-known OR famous", "[well known]|famous"), ("famous OR well-known", "famous|[well known]"),
            ("a OR OR b", "a|b"),
            ("a OR AND b", "a|b"), ("a \u{200F}OR\u{200F} b", "a|b"), ("a｜b", "a|b"), ("a OR — b", "a|b"),
            ("a OR b -c", "a|b -c"),
            ("a OR\nb", "a|b"),
        ])
    func alternatives(_ text: String, _ expected: String) {
        #expect(QueryPicture.of(text) == expected)
    }

    @Test(
        "where OR joins nothing it is a word, and a bar is nothing",
        arguments: [
            ("OR", "or"), ("OR a", "or a"), ("a OR", "a or"), ("| a |", "a"), ("|", ""), ("OR OR", "or or"),
            ("a OR -b", "a or -b"),
            ("-a OR b", "or b -a"), ("a OR tag:b", "a or tag=<b>"), ("tag:b OR a", "or a tag=<b>"),
            ("a or b", "a or b"),
            ("a Or b", "a or b"), ("a (OR) b", "a or b"), ("a OR, b", "a or b"), ("a ORE b", "a ore b"),
            ("a ＯＲ b", "a or b"),
            ("Portland OR -\"x\"", "portland or -[x]"),
        ])
    func lonelyAlternatives(_ text: String, _ expected: String) {
        #expect(QueryPicture.of(text) == expected)
    }

    @Test(
        "AND between words says what is meant anyway; elsewhere it is a word",
        arguments: [
            ("a AND b", "a b"), ("a AND b OR c", "a b|c"), ("AND a", "and a"), ("a AND", "a and"),
            ("a AND -b", "a and -b"),
            ("a and b", "a and b"), ("AND (OR) NOT * ^ : -x", "and or not -x"), ("a NOT b", "a not b"),
        ])
    func conjunctions(_ text: String, _ expected: String) {
        #expect(QueryPicture.of(text) == expected)
    }

    @Test(
        "Arabic and Spanish take the same operators, and their own words for them stay words",
        arguments: [
            ("ar", "غزة -الميناء", "غزه -الميناء"), ("ar", "غزة \u{200F}-الميناء", "غزه -الميناء"),
            ("ar", "غزة -«الميناء القديم»", "غزه -[الميناء القديم]"),
            ("ar", "قارب OR سفينة", "قارب|سفينه"), ("ar", "قارب|سفينة", "قارب|سفينه"),
            ("ar", "قارب أو سفينة", "قارب او سفينه"),
            ("ar", "-قار*", "-قار*"), ("ar", "القارب، -السفينة", "القارب -السفينه"),
            ("ar", "القارب ـ السفينة", "القارب السفينه"),
            ("ar", "«قارب قديم» OR سفين*", "[قارب قديم]|سفين*"), ("ar", "\u{2212}قارب", "-قارب"),
            ("ar", "قارب AND سفينة", "قارب سفينه"),
            ("es", "muelle -viejo", "muelle -viejo"), ("es", "muelle OR puerto", "muelle|puerto"),
            ("es", "muelle O puerto", "muelle o puerto"),
            ("es", "muelle Y puerto", "muelle y puerto"), ("es", "¿muelle -viejo?", "muelle -viejo"),
            ("es", "-«muelle viejo»", "-[muelle viejo]"),
            ("es", "¡-barco", "-barco"),
        ])
    func otherLanguages(_ language: String, _ text: String, _ expected: String) {
        #expect(QueryPicture.of(text, language) == expected)
    }
}
