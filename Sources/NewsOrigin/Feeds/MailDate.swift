import NewsModel

/// RFC 5322's date-times with what mail and feeds make of them: years of two digits, names of months and zones written out,
/// month and day changed over, no time, `asctime`'s order.
enum MailDate {
    static func instant(of text: String) -> Instant? {
        var words = text.lowercased().split { $0 == " " || $0 == "," || $0 == "\t" || $0.isNewline }.map(String.init)
        guard let first = words.first else { return nil }
        // `mar` is Spanish for Tuesday, and English for March.
        let isMonth = FeedDateNames.month(first) != nil && (words.count < 3 || FeedDateNames.month(words[2]) == nil)
        if words.count > 1, FeedDateNames.isWeekday(first), !isMonth { words.removeFirst() }
        guard (3...6).contains(words.count) else { return nil }
        var time = LocalTime(year: 0, month: 0, day: 0)
        guard dayAndMonth(&words, into: &time) else { return nil }
        guard let clock = words.firstIndex(where: { $0.contains(":") && !isZone($0) }) else {
            guard let year = year(words), words.count <= 2 else { return nil }
            time.year = year
            return FeedDate.instant(time, offset: words.count == 2 ? offset(words[1]) ?? 0 : 0)
        }
        guard hours(words[clock], into: &time) else { return nil }
        words.remove(at: clock)
        // asctime has the year last, behind the zone; RFC 5322 has it first.
        guard let place = words.firstIndex(where: { Int($0) != nil && !isZone($0) }),
            let year = self.year([words[place]])
        else { return nil }
        time.year = year
        words.remove(at: place)
        guard words.count <= 2 else { return nil }
        var minutes = 0
        if let zone = words.first {
            guard let known = offset(zone) else { return nil }
            minutes = known
        }
        return FeedDate.instant(time, offset: minutes)
    }

    private static func dayAndMonth(_ words: inout [String], into time: inout LocalTime) -> Bool {
        guard words.count >= 3 else { return false }
        let (first, second) = (words[0], words[1])
        if let day = day(first), let month = FeedDateNames.month(second) {
            (time.day, time.month) = (day, month)
        } else if let month = FeedDateNames.month(first), let day = day(second) {
            (time.day, time.month) = (day, month)
        } else if let (day, month, year) = hyphened(first) {
            // RFC 850: 06-Nov-94.
            (time.day, time.month) = (day, month)
            words[0] = year
            return true
        } else {
            return false
        }
        words.removeFirst(2)
        return true
    }

    private static func hyphened(_ word: String) -> (Int, Int, String)? {
        let parts = word.split(separator: "-").map(String.init)
        guard parts.count == 3, let day = day(parts[0]), let month = FeedDateNames.month(parts[1]) else { return nil }
        return (day, month, parts[2])
    }

    private static func day(_ word: String) -> Int? {
        var digits = word[...]
        for suffix in ["st", "nd", "rd", "th", "."] where digits.hasSuffix(suffix) { digits.removeLast(suffix.count) }
        guard digits.utf8.count <= 2, let day = Int(digits), (1...31).contains(day) else { return nil }
        return day
    }

    private static func year(_ words: [String]) -> Int? {
        guard let word = words.first, word.utf8.count == 4 || word.utf8.count <= 2, let year = Int(word), year >= 0
        else {
            return nil
        }
        return word.utf8.count <= 2 ? year + (year < 90 ? 2000 : 1900) : year
    }

    private static func hours(_ word: String, into time: inout LocalTime) -> Bool {
        let parts = word.split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count) else { return false }
        guard let hour = Int(parts[0]), let minute = Int(parts[1]) else { return false }
        (time.hour, time.minute) = (hour, minute)
        guard parts.count == 3 else { return true }
        guard let second = Int(parts[2].prefix { $0 != "." }) else { return false }
        time.second = second
        return true
    }

    private static func isZone(_ word: String) -> Bool {
        word.hasPrefix("+") || word.hasPrefix("-") || word.hasPrefix("gmt") || word.hasPrefix("utc")
    }

    /// Minutes east of UTC. A name that nobody knows is taken for UTC (RFC 5322 §4.3); a number that is none is no zone.
    static func offset(_ word: String) -> Int? {
        var zone = word.hasPrefix("etc/") ? word.dropFirst(4) : word[...]
        if zone.hasPrefix("(") { return 0 }
        for name in ["gmt", "utc", "ut"] where zone.hasPrefix(name) && zone.count > name.count {
            zone = zone.dropFirst(name.count)
            break
        }
        guard let sign = zone.first, sign == "+" || sign == "-" else {
            return FeedDateNames.zone(String(zone)) ?? 0
        }
        let digits = zone.dropFirst().filter { $0 != ":" }
        guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), (1...4).contains(digits.utf8.count) else {
            return nil
        }
        guard let number = Int(digits) else { return nil }
        let (hours, minutes) = digits.utf8.count <= 2 ? (number, 0) : (number / 100, number % 100)
        guard hours <= 23, minutes <= 59 else { return nil }
        return (sign == "-" ? -1 : 1) * (hours * 60 + minutes)
    }
}

/// Names in dates, in lower case.
enum FeedDateNames {
    /// The month of a name, 1 to 12; English by its first three letters, as mail programs read it.
    static func month(_ name: String) -> Int? {
        let trimmed = name.hasSuffix(".") ? String(name.dropLast()) : name
        if let month = others[trimmed] { return month }
        guard trimmed.utf8.count >= 3, trimmed.utf8.count <= 9, trimmed.utf8.allSatisfy({ $0 < 0x80 }) else {
            return nil
        }
        return english.firstIndex(of: String(trimmed.prefix(3))).map { $0 + 1 }
    }

    static func isWeekday(_ name: String) -> Bool {
        weekdays.contains(String(name.prefix(3)))
            || otherWeekdays.contains(name.hasSuffix(".") ? String(name.dropLast()) : name)
    }

    /// Minutes east of UTC (RFC 5322 §4.3, and what Europe writes); letters are RFC 822's military zones.
    static func zone(_ name: String) -> Int? { zones[name] }

    private static let english = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]

    private static let weekdays: Set<String> = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

    /// Spanish, Arabic of the Levant and of Egypt, Greek.
    private static let otherWeekdays: Set<String> = [
        "lun", "mar", "mié", "mie", "jue", "vie", "sáb", "sab", "dom", "lunes", "martes", "miércoles", "jueves",
        "viernes", "sábado", "domingo", "الاثنين", "الإثنين", "الثلاثاء", "الأربعاء", "الاربعاء", "الخميس", "الجمعة",
        "السبت", "الأحد", "الاحد", "κυρ", "δευ", "τρι", "τετ", "πεμ", "παρ", "σαβ",
    ]

    private static let others: [String: Int] = [
        "enero": 1, "ene": 1, "febrero": 2, "marzo": 3, "abril": 4, "abr": 4, "mayo": 5, "junio": 6, "julio": 7,
        "agosto": 8, "ago": 8, "septiembre": 9, "setiembre": 9, "octubre": 10, "noviembre": 11, "diciembre": 12,
        "dic": 12,
        "يناير": 1, "فبراير": 2, "مارس": 3, "أبريل": 4, "ابريل": 4, "إبريل": 4, "مايو": 5, "يونيو": 6, "يوليو": 7,
        "أغسطس": 8, "اغسطس": 8, "سبتمبر": 9, "أكتوبر": 10, "اكتوبر": 10, "نوفمبر": 11, "ديسمبر": 12,
        "شباط": 2, "آذار": 3, "نيسان": 4, "أيار": 5, "ايار": 5, "حزيران": 6, "تموز": 7, "آب": 8, "أيلول": 9, "ايلول": 9,
        "ιαν": 1, "φεβ": 2, "μάρ": 3, "μαρ": 3, "μάώ": 3, "μαώ": 3, "απρ": 4, "μάι": 5, "μαϊ": 5, "μαι": 5, "ιούν": 6,
        "ιουν": 6, "ιον": 6, "ιούλ": 7, "ιουλ": 7, "ιολ": 7, "αύγ": 8, "αυγ": 8, "σεπ": 9, "οκτ": 10, "νοέ": 11,
        "νοε": 11, "δεκ": 12,
    ]

    private static let zones: [String: Int] = {
        var zones: [String: Int] = [
            "ut": 0, "utc": 0, "gmt": 0, "z": 0, "wet": 0, "bst": 60, "west": 60, "met": 60, "cet": 60, "mest": 120,
            "cest": 120, "eet": 120, "sast": 120, "eest": 180, "msk": 180, "ist": 330, "jst": 540, "kst": 540,
            "adt": -180, "ast": -240, "at": -240, "edt": -240, "est": -300, "et": -300, "cdt": -300, "cst": -360,
            "ct": -360, "mdt": -360, "mst": -420, "mt": -420, "pdt": -420, "pst": -480, "pt": -480, "hst": -600,
        ]
        for (name, hours) in [("a", -1), ("n", 1), ("m", -12), ("y", 12)] { zones[name] = hours * 60 }
        return zones
    }()
}
