import Testing

@testable import NewsText

/// `[-gone-]{+new+}`, for tests that read like pictures.
func drawn(_ diff: WordDiff, all: Bool = false) -> String {
    diff.segments(showingHidden: all).map { segment in
        switch segment.kind {
        case .same: segment.text
        case .removed: "[-\(segment.text)-]"
        case .added: "{+\(segment.text)+}"
        }
    }.joined()
}

@Suite("A word diff is what a person would mark")
struct DiffTests {
    @Test(
        "words that changed stand between what stayed",
        arguments: [
            ("The council votes today.", "The council decides today.", "The council [-votes-]{+decides+} today."),
            ("The lamps are on.", "The lamps are still on.", "The lamps are {+still +}on."),
            ("The lamps are still on.", "The lamps are on.", "The lamps are [-still -]on."),
            ("red, blue", "red and green, blue", "red{+ and green+}, blue"),
            ("", "New words", "{+New words+}"),
            ("Old words.", "", "[-Old words.-]"),
            ("One.", "One. Two.", "One.{+ Two.+}"),
            ("Two.", "One. Two.", "{+One. +}Two."),
            // Sentences that begin alike are put in as wholes.
            (
                "The boat left. The boat came.", "The boat left. The boat sank. The boat came.",
                "The boat left. {+The boat sank. +}The boat came."
            ),
            ("The cat sat.", "The cow ran. The cat sat.", "{+The cow ran. +}The cat sat."),
            // One short common word is no landmark.
            (
                "minister of defence spoke", "secretary of transport spoke",
                "[-minister of defence-]{+secretary of transport+} spoke"
            ),
            // A word that says something is.
            (
                "the red lighthouse shone", "the blue lighthouse slept",
                "the [-red-]{+blue+} lighthouse [-shone-]{+slept+}"
            ),
            // Symbols, signs and numbers are words.
            ("costs $5 now", "costs €5 now", "costs [-$-]{+€+}5 now"),
            ("at -5 degrees", "at 5 degrees", "at [---]5 degrees"),
            ("up 3.14 percent", "up 3.15 percent", "up [-3.14-]{+3.15+} percent"),
            ("good 🙂 news", "good 🙁 news", "good [-🙂-]{+🙁+} news"),
            ("12%", "12", "12[-%-]"),
            ("10-12 boats", "10–12 boats", "10–12 boats"),
        ] as [(String, String, String)])
    func words(_ old: String, _ new: String, _ expected: String) {
        let diff = WordDiff(old: old, new: new)
        #expect(drawn(diff) == expected)
        #expect(diff.isSignificant == (drawn(diff) != new))
    }

    @Test(
        "three languages",
        arguments: [
            (
                "تضيء المدينة مصابيح المرفأ الليلة.", "تضيء البلدية مصابيح المرفأ غدا.",
                "تضيء [-المدينة-]{+البلدية+} مصابيح المرفأ [-الليلة-]{+غدا+}."
            ),
            // Letters that search folds together are other words to a reader.
            ("في مدينه الساحل", "في مدينة الساحل", "في [-مدينه-]{+مدينة+} الساحل"),
            ("قال الناطق، اليوم", "قال الناطق باسم الميناء، اليوم", "قال الناطق{+ باسم الميناء+}، اليوم"),
            ("¿Cuándo llega el barco?", "¿Cuándo zarpa el barco?", "¿Cuándo [-llega-]{+zarpa+} el barco?"),
            ("El año pasado", "El ano pasado", "El [-año-]{+ano+} pasado"),
            ("Don’t go", "Do go", "[-Don’t-]{+Do+} go"),
        ] as [(String, String, String)])
    func languages(_ old: String, _ new: String, _ expected: String) {
        #expect(drawn(WordDiff(old: old, new: new)) == expected)
    }

    @Test(
        "what nobody reads is hidden unless asked for",
        arguments: [
            ("a  b", "a b", "a [- -]b"),
            ("one two\u{A0}three", "one two three", "one two[-\u{A0}-]{+ +}three"),
            ("end", "end.", "end{+.+}"),
            ("\"quoted\"", "«quoted»", "[-\"-]{+«+}quoted[-\"-]{+»+}"),
            ("نعم,", "نعم،", "نعم[-,-]{+،+}"),
            ("\u{200F}نعم", "نعم", "[-\u{200F}-]نعم"),
            ("caf\u{E9}", "cafe\u{301}", "[-caf\u{E9}-]{+cafe\u{301}+}"),
            ("soft\u{AD}hyphen", "softhyphen", "[-soft\u{AD}hyphen-]{+softhyphen+}"),
            ("Don't", "Don’t", "[-Don't-]{+Don’t+}"),
            ("a\nb", "a b", "a[-\n-]{+ +}b"),
        ] as [(String, String, String)])
    func hidden(_ old: String, _ new: String, _ expected: String) {
        let diff = WordDiff(old: old, new: new)
        #expect(!diff.isSignificant && diff.hasHiddenChanges)
        #expect(Array(drawn(diff).utf8) == Array(new.utf8))
        #expect(Array(drawn(diff, all: true).utf8) == Array(expected.utf8))
    }

    @Test("equal texts have no diff")
    func equal() {
        for text in ["", " ", "Same words, same bytes.", "نفس الكلمات"] {
            let diff = WordDiff(old: text, new: text)
            #expect(!diff.isSignificant && !diff.hasHiddenChanges)
            #expect(diff.segments(showingHidden: true) == (text.isEmpty ? [] : [.init(kind: .same, text: text)]))
        }
    }

    @Test("the summary counts words")
    func counts() {
        let diff = WordDiff(old: "one two three four", new: "one deux trois four five")
        #expect((diff.wordsRemoved, diff.wordsAdded) == (2, 3))
    }
}
