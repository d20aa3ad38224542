/// Durations as people write them: `250ms`, `30s`, `10m`, `1h30m`, `7d`, `2w`.
public enum DurationText {
    private static let units: [(name: String, milliseconds: Int64)] = [
        ("d", 86_400_000), ("h", 3_600_000), ("m", 60_000), ("s", 1000), ("ms", 1),
    ]

    /// Milliseconds; `nil` where a unit is missing or unknown, or the time is longer than 1,000,000 days.
    public static func milliseconds(_ text: String) -> Int64? {
        if text == "0" { return 0 }
        var rest = Substring(text)
        var total: Int64 = 0
        guard !rest.isEmpty else { return nil }
        while !rest.isEmpty {
            let digits = rest.prefix { ("0"..."9").contains($0) }
            rest = rest.dropFirst(digits.count)
            let name = rest.prefix { ("a"..."z").contains($0) }
            rest = rest.dropFirst(name.count)
            let unit = name == "w" ? 7 * 86_400_000 : units.first { $0.name == name }?.milliseconds
            guard let count = Int64(digits), let unit, count <= 1_000_000 * 86_400_000 / unit else { return nil }
            total += count * unit
            guard total <= 1_000_000 * 86_400_000 else { return nil }
        }
        return total
    }

    /// The shortest spelling in whole units: `90m` is `1h30m`.
    public static func text(_ milliseconds: Int64) -> String {
        guard milliseconds > 0 else { return "0" }
        var (rest, text) = (milliseconds, "")
        for unit in units where rest >= unit.milliseconds {
            text += "\(rest / unit.milliseconds)\(unit.name)"
            rest %= unit.milliseconds
        }
        return text
    }
}
