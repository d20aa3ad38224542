/// Sizes as people write them: `16MiB`, `500kB`, `1048576`.
public enum ByteCountText {
    private static let units: [(name: String, bytes: Int64)] = [
        ("GiB", 1 << 30), ("MiB", 1 << 20), ("KiB", 1 << 10), ("GB", 1_000_000_000), ("MB", 1_000_000), ("kB", 1000),
    ]

    /// Bytes; `nil` where the number or the unit is none, or the size is beyond a tebibyte.
    public static func bytes(_ text: String) -> Int64? {
        let digits = text.prefix { ("0"..."9").contains($0) }
        let name = text.dropFirst(digits.count).drop(while: \.isWhitespace)
        let unit = name.isEmpty || name == "B" ? 1 : units.first { $0.name.lowercased() == name.lowercased() }?.bytes
        guard let count = Int64(digits), let unit, count <= (1 << 40) / unit else { return nil }
        return count * unit
    }

    /// In the largest unit of which it is a whole number.
    public static func text(_ bytes: Int64) -> String {
        guard bytes > 0, let unit = units.first(where: { bytes % $0.bytes == 0 }) else { return "\(bytes)" }
        return "\(bytes / unit.bytes)\(unit.name)"
    }
}
