import Testing

@testable import NewsStories

@Suite struct NumeralTests {
    @Test(
        "digits are read by the habits of the language",
        arguments: [
            ("380,000", "en", [380_000.0]), ("7.5", "en", [7.5]), ("7,5", "es", [7.5]), ("380.000", "es", [380_000]),
            ("1.250.000", "es", [1_250_000]), ("1,250,000.75", "en", [1_250_000.75]), ("٧٫٥", "ar", [7.5]),
            ("٣٨٠٬٠٠٠", "ar", [380_000]), ("٢٠١٨", "ar", [2018]), ("0.125", "en", [0.125]), ("7.125", "en", [7.125]),
            ("1.10.2018", "es", [1, 10, 2018]), ("31-27", "en", [31, 27]), ("380 000", "es", [380_000]),
            ("380\u{202F}000", "es", [380_000]), ("£20m", "en", [20_000_000]), ("20m", "en", [20]),
            ("1.2bn", "en", [1_200_000_000]), ("24-year-old", "en", [24]), ("5%", "en", [5]),
        ] as [(String, String, [Double])])
    func digits(text: String, language: String, values: [Double]) {
        #expect(Reading.numbers(in: text, language) == values)
    }

    @Test(
        "number words are numbers",
        arguments: [
            ("three million people", "en", [3_000_000.0]), ("twenty-four hours", "en", [24]),
            ("2.5 million", "en", [2_500_000]),
            ("two hundred", "en", [200]), ("tres millones", "es", [3_000_000]), ("20 mil", "es", [20_000]),
            ("treinta y dos", "es", [32]), ("3 mil millones", "es", [3_000_000_000]), ("veinticuatro", "es", [24]),
            ("ثلاثة ملايين", "ar", [3_000_000]), ("أربعة وعشرون", "ar", [24]), ("20 ألف", "ar", [20_000]),
            ("مليوني دولار", "ar", [2_000_000]), ("وستة أشخاص", "ar", [6]), ("بخمسة", "ar", [5]),
            ("thousands of people", "en", []), ("one of them", "en", []),
        ] as [(String, String, [Double])])
    func words(text: String, language: String, values: [Double]) {
        #expect(Reading.numbers(in: text, language) == values)
    }

    @Test(
        "times of day are read on a clock of twelve hours",
        arguments: [("at 15:30", "en", 210), ("3:30pm", "en", 210), ("3pm", "en", 180), ("الساعة ١٥:٣٠", "ar", 210)])
    func times(text: String, language: String, minutes: Int) {
        #expect(Reading.times(in: text, language) == [minutes])
    }

    @Test("a result of a match is no time of day")
    func results() {
        #expect(Reading.times(in: "3:2", "en").isEmpty)
        #expect(Reading.numbers(in: "3:2", "en") == [3, 2])
    }
}
