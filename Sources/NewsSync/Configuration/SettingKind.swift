import NewsModel

/// What values a setting takes, and how they are written.
public enum SettingKind: Sendable, Hashable {
    /// A path of this machine.
    case path
    /// The name of something that comes with the program, or a path.
    case nameOrPath
    case text
    /// An address of the web or of mail: visible ASCII, so that it can stand in a header.
    case contact
    /// Languages, or `all`.
    case editions
    case choice([String])
    /// A language with or without script and region (BCP 47), or `C`.
    case locale
    case count(ClosedRange<Int64>)
    /// Milliseconds, written with units: `10m`, `1h30m`, `7d`.
    case duration(ClosedRange<Int64>)
    /// The same; a number alone is milliseconds.
    case pause(ClosedRange<Int64>)
    /// Bytes: `16MiB`, `500kB`, a number alone.
    case bytes(ClosedRange<Int64>)

    /// The value that a text means; `nil` where it means none.
    func value(of text: String) -> SettingValue? {
        switch self {
        case .path, .nameOrPath, .text: text.isEmpty || text.contains("\0") ? nil : .text(text)
        case .contact: Self.isContact(text) ? .text(text) : nil
        case .editions: Self.editions(text).map(SettingValue.editions)
        case .choice(let names): names.contains(text) ? .text(text) : nil
        case .locale: Self.isLocale(text) ? .text(text) : nil
        case .count(let range): Int64(text).flatMap { Self.number($0, in: range) }
        case .duration(let range): DurationText.milliseconds(text).flatMap { Self.number($0, in: range) }
        case .pause(let range):
            (Int64(text) ?? DurationText.milliseconds(text)).flatMap { Self.number($0, in: range) }
        case .bytes(let range): ByteCountText.bytes(text).flatMap { Self.number($0, in: range) }
        }
    }

    /// A value as it is written in a file.
    public func text(of value: SettingValue) -> String {
        switch (value, self) {
        case (.text(let text), _): text
        case (.editions(let editions), _):
            editions.isEmpty ? "all" : editions.map(\.rawValue).joined(separator: ",")
        case (.number(let number), .duration), (.number(let number), .pause): DurationText.text(number)
        case (.number(let number), .bytes): ByteCountText.text(number)
        case (.number(let number), _): String(number)
        }
    }

    /// What a value has to be, for messages: `a number from 1 to 64`.
    public var expected: String {
        switch self {
        case .path: "a path"
        case .nameOrPath: "the name of a profile or a path"
        case .text: "a text"
        case .contact: "a web or mail address of visible ASCII characters, without brackets, of 200 at the most"
        case .editions: "languages such as ar,en,es, or all"
        case .choice(let names): names.joined(separator: " or ")
        case .locale: "a locale such as ar, ar-LB or es, or C"
        case .count(let range): "a number from \(range.lowerBound) to \(range.upperBound)"
        case .duration(let range):
            "a time from \(DurationText.text(range.lowerBound)) to \(DurationText.text(range.upperBound)), such as 10m, 6h or 7d"
        case .pause(let range):
            "milliseconds, or a time such as 2s, from 0 to \(DurationText.text(range.upperBound))"
        case .bytes(let range):
            "a size from \(ByteCountText.text(range.lowerBound)) to \(ByteCountText.text(range.upperBound)), such as 16MiB"
        }
    }

    private static func number(_ number: Int64, in range: ClosedRange<Int64>) -> SettingValue? {
        range.contains(number) ? .number(number) : nil
    }

    private static func editions(_ text: String) -> [EditionID]? {
        let names = text.split(separator: ",", omittingEmptySubsequences: false).map { name in
            String(name.filter { !$0.isWhitespace })
        }
        if names == ["all"] { return [] }
        let areNames = names.allSatisfy { name in
            !name.isEmpty && name != "all"
                && name.utf8.allSatisfy {
                    (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == 0x2D
                }
        }
        return areNames && Set(names).count == names.count ? names.map { EditionID($0) } : nil
    }

    /// Its form: whether anybody speaks it is ICU's affair.
    private static func isLocale(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        return text == "C"
            || (2...3).contains(parts[0].utf8.count)
                && parts.allSatisfy { part in
                    (1...8).contains(part.utf8.count)
                        && part.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) }
                }
    }

    /// Brackets would end the comment of a `User-Agent` (RFC 9110 §5.6.5).
    private static func isContact(_ text: String) -> Bool {
        let forbidden: Set<UInt8> = [0x28, 0x29, 0x5C]
        return (1...200).contains(text.utf8.count)
            && text.utf8.allSatisfy { (0x21...0x7E).contains($0) && !forbidden.contains($0) }
    }
}
