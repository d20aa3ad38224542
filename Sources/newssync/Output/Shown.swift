import NewsSync

/// Stored text on its way to a terminal: it never drives the terminal, and never leaks its direction.
enum Shown {
    /// One field on one line: controls out, white space collapsed, isolated.
    static func field(_ text: String, _ direction: BaseDirection? = nil) -> String {
        let safe = WhiteSpace.collapse(TerminalText.safe(text))
        return safe.isEmpty ? "" : Isolate.wrap(safe, direction: direction)
    }

    /// A paragraph on lines of its own: controls out, white space collapsed within each line, each line isolated in the
    /// direction of its first strong character, the edition's where it has none.
    static func paragraph(_ text: String, edition: BaseDirection) -> String {
        TerminalText.safe(text, lines: .keep).split(separator: "\n", omittingEmptySubsequences: true)
            .map { WhiteSpace.collapse($0) }.filter { !$0.isEmpty }
            .map { Isolate.wrap($0, direction: BaseDirection(of: $0, neutral: edition)) }.joined(separator: "\n")
    }

    /// A line as it goes out: as it is for terminals that know bidi, reordered for those that do not.
    static func line(_ text: String, base: BaseDirection, bidi: BidiOutput) -> String {
        switch bidi {
        case .isolates: text
        case .visual: VisualOrder.reorder(text, base: base)
        }
    }

    /// A day and time in the edition's zone, as the reader's locale has it.
    static func time(_ instant: Instant?, _ zone: SiteZone?) -> String {
        guard let instant else { return "undated" }
        guard let zone else { return instant.rfc3339 }
        if let text = ReaderLocale.time(instant, zone: zone.identifier) { return field(text) }
        let local = zone.local(at: instant)
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(local.year)-\(two(local.month))-\(two(local.day)) \(two(local.hour)):\(two(local.minute))"
    }

    /// A duration in minutes and seconds.
    static func duration(_ seconds: Double) -> String {
        let whole = Int(min(max(0, seconds), 1e9).rounded())
        return "\(whole / 60):\(whole % 60 < 10 ? "0" : "")\(whole % 60)"
    }

    /// A share of 1, in thousandths.
    static func score(_ score: Double) -> String {
        let thousandths = Int((min(max(0, score), 1000) * 1000).rounded())
        let digits = String(thousandths % 1000)
        return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.utf8.count) + digits
    }

    /// Bytes as people read them (1 MB = 10⁶ bytes).
    static func size(_ bytes: Int64) -> String {
        func tenths(_ value: Int64, _ unit: Int64) -> String { "\(value / unit).\(value % unit * 10 / unit)" }
        if bytes < 1000 { return "\(bytes) B" }
        if bytes < 1_000_000 { return "\(tenths(bytes, 1000)) kB" }
        return bytes < 1_000_000_000 ? "\(tenths(bytes, 1_000_000)) MB" : "\(tenths(bytes, 1_000_000_000)) GB"
    }
}
