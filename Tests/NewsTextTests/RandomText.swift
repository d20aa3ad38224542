/// Texts of code points that matter to segmentation, folding and direction.
enum RandomText {
    private static let ranges: [ClosedRange<UInt32>] = [
        0x00...0x7F, 0x61...0x7A, 0x30...0x39, 0x80...0x24F, 0x2B0...0x36F, 0x370...0x3FF, 0x400...0x52F, 0x531...0x5F4,
        0x600...0x6FF, 0x621...0x655, 0x700...0x8FF, 0x900...0xDFF, 0xE01...0xE5B, 0x10A0...0x11FF, 0x1E00...0x1FFF,
        0x2000...0x206F, 0x2100...0x24FF, 0x3040...0x30FF, 0x4E00...0x4EFF, 0xAC00...0xACFF, 0xFB00...0xFDFF,
        0xFE00...0xFEFF, 0xFF00...0xFFEF, 0x1D400...0x1D7FF, 0x1EE00...0x1EEFF, 0x1F300...0x1F64F, 0xE0000...0xE01EF,
    ]

    static func text(
        _ length: Int, from ranges: [ClosedRange<UInt32>] = ranges, using generator: inout SeededGenerator
    ) -> String {
        var text = String.UnicodeScalarView()
        while text.count < length {
            guard let range = ranges.randomElement(using: &generator) else { break }
            // A few neighbours from one range, so that words of one script come about.
            for _ in 0..<Int.random(in: 1...6, using: &generator) {
                if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &generator)) { text.append(scalar) }
            }
            if Bool.random(using: &generator) { text.append(" ") }
        }
        return String(text)
    }

    /// A text with some of its bytes broken.
    static func bytes(_ length: Int, using generator: inout SeededGenerator) -> [UInt8] {
        var bytes = Array(text(length, using: &generator).utf8)
        for _ in 0..<bytes.count / 8 {
            bytes[Int.random(in: bytes.indices, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
        }
        return bytes
    }
}
