/// The charset that a document without a right declaration looks like: by how its bytes pair up, and which are frequent.
///
/// It knows the legacy charsets that feeds are found in; where none fits, nothing is said.
enum FeedCharsetGuess {
    private static let sample = 64 << 10

    static func of(_ bytes: UnsafeRawBufferPointer) -> String? {
        let head = Array(bytes.prefix(sample))
        let high = head.count { $0 >= 0x80 }
        guard high >= 4 else { return nil }
        return extendedUnix(head) ?? shiftJIS(head) ?? big5(head) ?? singleByte(head, high: high)
    }

    /// Pairs of high bytes: Japanese has kana in two rows, Korean syllables in few, Chinese is spread.
    private static func extendedUnix(_ bytes: [UInt8]) -> String? {
        var (pairs, kana, hangul, han) = (0, 0, 0, 0)
        var place = 0
        while place < bytes.count {
            let lead = bytes[place]
            guard lead >= 0x80 else {
                place += 1
                continue
            }
            guard place + 1 < bytes.count else { break }
            let trail = bytes[place + 1]
            guard (0xA1...0xFE).contains(lead), (0xA1...0xFE).contains(trail) else { return nil }
            pairs += 1
            if lead == 0xA4 || lead == 0xA5 { kana += 1 }
            if (0xB0...0xC8).contains(lead) { hangul += 1 }
            if (0xB0...0xF7).contains(lead) { han += 1 }
            place += 2
        }
        guard pairs >= 2 else { return nil }
        if kana * 5 >= pairs { return "EUC-JP" }
        if hangul * 20 >= pairs * 17 { return "EUC-KR" }
        return han * 2 >= pairs ? "GB2312" : nil
    }

    private static func shiftJIS(_ bytes: [UInt8]) -> String? {
        var (pairs, kana, singles) = (0, 0, 0)
        var place = 0
        while place < bytes.count {
            let lead = bytes[place]
            if lead < 0x80 {
                place += 1
            } else if (0xA1...0xDF).contains(lead) {
                singles += 1
                place += 1
            } else {
                guard place + 1 < bytes.count else { break }
                let trail = bytes[place + 1]
                guard (0x81...0x9F).contains(lead) || (0xE0...0xFC).contains(lead), (0x40...0xFC).contains(trail),
                    trail != 0x7F
                else { return nil }
                pairs += 1
                if lead == 0x82 || lead == 0x83 { kana += 1 }
                place += 2
            }
        }
        return pairs >= 2 && kana * 5 >= pairs && singles <= pairs ? "SHIFT_JIS" : nil
    }

    private static func big5(_ bytes: [UInt8]) -> String? {
        var (pairs, frequent, low) = (0, 0, 0)
        var place = 0
        while place < bytes.count {
            let lead = bytes[place]
            guard lead >= 0x80 else {
                place += 1
                continue
            }
            guard place + 1 < bytes.count else { break }
            let trail = bytes[place + 1]
            guard (0xA1...0xF9).contains(lead), (0x40...0x7E).contains(trail) || (0xA1...0xFE).contains(trail) else {
                return nil
            }
            pairs += 1
            if (0xA4...0xC6).contains(lead) { frequent += 1 }
            if trail < 0x80 { low += 1 }
            place += 2
        }
        return pairs >= 2 && low > 0 && frequent * 2 >= pairs ? "Big5" : nil
    }

    /// Alphabets: which ranges their letters fill.
    private static func singleByte(_ bytes: [UInt8], high: Int) -> String? {
        func share(_ range: ClosedRange<UInt8>) -> Double { Double(bytes.count { range.contains($0) }) / Double(high) }
        let thai = share(0xA1...0xDA) + share(0xDF...0xFB)
        if thai > 0.98, share(0xA1...0xBF) > 0.2, share(0xD0...0xDA) > 0.1 { return "TIS-620" }
        if share(0xE0...0xFA) > 0.9, share(0xFB...0xFF) < 0.01 { return "windows-1255" }
        if share(0xE0...0xFF) > 0.7, share(0xFB...0xFF) > 0.02, share(0xC0...0xDF) < 0.3 { return "windows-1251" }
        let arabic: Set<UInt8> = [0xC7, 0xE1, 0xED, 0xE3, 0xE4, 0xE6, 0xC9, 0xCA, 0xD1, 0xC8]
        let frequent = Double(bytes.count { arabic.contains($0) }) / Double(high)
        if share(0xC0...0xED) > 0.9, bytes.count(where: { $0 == 0xC7 }) * 14 >= high, frequent > 0.5 {
            return "windows-1256"
        }
        if share(0xC0...0xDF) > 0.7, share(0xC0...0xFF) > 0.9 { return "KOI8-R" }
        return nil
    }
}
