import NewsText

/// Number words of a language by the hash of their folded surface. One is left out: it is an article as well.
struct NumberWords: Sendable {
    private var words: [UInt64: NumberWord] = [:]

    subscript(_ surfaceHash: UInt64) -> NumberWord? { words[surfaceHash] }

    static func words(of language: StoryLanguage) -> NumberWords { all[language.rawValue] }

    private static let all = StoryLanguage.allCases.map(NumberWords.init)

    private init(_ language: StoryLanguage) {
        let analyzer = Analyzer(language: language.tag)
        var reader = StoryWords()
        func add(_ text: String, _ make: (Double) -> NumberWord) {
            for line in text.split(separator: "\n") {
                let parts = line.split(separator: " ")
                guard let number = parts.first.flatMap({ Double($0) }) else { continue }
                reader.read(parts.dropFirst().joined(separator: " "), with: analyzer)
                for word in reader.words { words[word.surfaceHash] = make(number) }
            }
        }
        switch language {
        case .english:
            add(Self.englishValues, NumberWord.value)
            add("20 twenty\n30 thirty\n40 forty\n50 fifty\n60 sixty\n70 seventy\n80 eighty\n90 ninety", NumberWord.tens)
            add("100 hundred\n1000 thousand\n1e6 million\n1e9 billion\n1e12 trillion", NumberWord.scale)
            add("100 hundreds\n1000 thousands\n1e6 millions\n1e9 billions", NumberWord.manyfold)
        case .spanish:
            add(Self.spanishValues, NumberWord.value)
            add(
                "30 treinta\n40 cuarenta\n50 cincuenta\n60 sesenta\n70 setenta\n80 ochenta\n90 noventa",
                NumberWord.tens)
            add("1000 mil\n1e6 millón", NumberWord.scale)
            add("100 cientos centenares\n1000 miles millares\n1e6 millones\n1e12 billones", NumberWord.manyfold)
        case .arabic:
            add(Self.arabicValues, NumberWord.value)
            add(
                """
                20 عشرون عشرين
                30 ثلاثون ثلاثين
                40 أربعون أربعين
                50 خمسون خمسين
                60 ستون ستين
                70 سبعون سبعين
                80 ثمانون ثمانين
                90 تسعون تسعين
                """, NumberWord.tens)
            add("100 مئة مائة\n1000 ألف ألفا\n1e6 مليون مليونا\n1e9 مليار مليارا بليون\n1e12 تريليون", NumberWord.scale)
            add("100 مئات\n1000 آلاف\n1e6 ملايين\n1e9 مليارات", NumberWord.manyfold)
        }
    }

    private static let englishValues = """
        2 two
        3 three
        4 four
        5 five
        6 six
        7 seven
        8 eight
        9 nine
        10 ten
        11 eleven
        12 twelve dozen
        13 thirteen
        14 fourteen
        15 fifteen
        16 sixteen
        17 seventeen
        18 eighteen
        19 nineteen
        """
    private static let spanishValues = """
        2 dos
        3 tres
        4 cuatro
        5 cinco
        6 seis
        7 siete
        8 ocho
        9 nueve
        10 diez
        11 once
        12 doce docena
        13 trece
        14 catorce
        15 quince
        16 dieciséis
        17 diecisiete
        18 dieciocho
        19 diecinueve
        20 veinte
        21 veintiuno veintiún veintiuna
        22 veintidós
        23 veintitrés
        24 veinticuatro
        25 veinticinco
        26 veintiséis
        27 veintisiete
        28 veintiocho
        29 veintinueve
        100 cien ciento
        200 doscientos doscientas
        300 trescientos trescientas
        400 cuatrocientos cuatrocientas
        500 quinientos quinientas
        600 seiscientos seiscientas
        700 setecientos setecientas
        800 ochocientos ochocientas
        900 novecientos novecientas
        """
    private static let arabicValues = """
        2 اثنان اثنين اثنتان اثنتين
        3 ثلاثة ثلاث
        4 أربعة أربع
        5 خمسة خمس
        6 ستة ست
        7 سبعة سبع
        8 ثمانية ثماني ثمان
        9 تسعة تسع
        10 عشرة عشر
        200 مئتان مئتين مائتان مائتين
        300 ثلاثمئة ثلاثمائة
        400 أربعمئة أربعمائة
        500 خمسمئة خمسمائة
        600 ستمئة ستمائة
        700 سبعمئة سبعمائة
        800 ثمانمئة ثمانمائة
        900 تسعمئة تسعمائة
        2000 ألفان ألفين ألفي
        2e6 مليونان مليونين مليوني
        2e9 ملياران مليارين ملياري
        """
}
