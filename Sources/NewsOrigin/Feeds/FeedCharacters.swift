import CXML

/// Characters that feeds write by number, by name or in the wrong charset.
enum FeedCharacters {
    /// What a reference stands for, without its `&` and `;`; `nil` where nobody knows it. Numbers of C1 controls are what
    /// Windows-1252 has there, as browsers read them (HTML standard 13.2.5.80).
    static func value(of reference: Slice<UnsafeBufferPointer<UInt8>>) -> Unicode.Scalar? {
        guard let first = reference.first else { return nil }
        guard first == UInt8(ascii: "#") else { return named(reference) }
        let digits = reference.dropFirst()
        guard let mark = digits.first else { return nil }
        let isHex = mark | 0x20 == UInt8(ascii: "x")
        guard let number = number(isHex ? digits.dropFirst() : digits, radix: isHex ? 16 : 10) else { return nil }
        if let scalar = windows(number) { return scalar }
        guard number >= 0x20 || number == 9 || number == 10 || number == 13 else { return nil }
        return Unicode.Scalar(number)
    }

    private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>, radix: UInt32) -> UInt32? {
        guard !digits.isEmpty, digits.count <= 8 else { return nil }
        var value: UInt32 = 0
        for byte in digits {
            let digit: UInt32
            switch byte {
            case 0x30...0x39: digit = UInt32(byte - 0x30)
            case 0x41...0x46, 0x61...0x66: digit = UInt32((byte | 0x20) - 0x61 + 10)
            default: return nil
            }
            guard digit < radix, value < 0x110000 else { return nil }
            value = value * radix + digit
        }
        return value
    }

    private static func named(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Unicode.Scalar? {
        guard name.count <= 32 else { return nil }
        let value = name.withContiguousStorageIfAvailable { cxml_named_character($0.baseAddress, $0.count) } ?? 0
        return value == 0 ? nil : Unicode.Scalar(value)
    }

    /// What Windows-1252 has at a C1 control's place; `nil` for all others.
    static func windows(_ number: UInt32) -> Unicode.Scalar? {
        guard (0x80...0x9F).contains(number) else { return nil }
        let scalar = table[Int(number - 0x80)]
        return scalar == 0 ? nil : Unicode.Scalar(scalar)
    }

    private static let table: [UInt32] = [
        0x20AC, 0, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0, 0x17D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0, 0x17E, 0x178,
    ]

    /// The character that a text is the reference of; `nil` where it is more than one reference, or none.
    static func single(reference text: String) -> String? {
        guard text.hasPrefix("&"), text.hasSuffix(";") else { return nil }
        let inside = Array(text.utf8.dropFirst().dropLast())
        return inside.withUnsafeBufferPointer { value(of: $0[...]) }.map { String(Character($0)) }
    }

    /// A text with its references resolved once; what nobody knows stays as it is.
    static func resolved(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        var out: [UInt8] = []
        let bytes = Array(text.utf8)
        var none = FeedEntities()
        bytes.withUnsafeBufferPointer { append($0, in: 0..<$0.count, to: &out, entities: &none) }
        return String(decoding: out, as: UTF8.self)
    }

    /// Appends bytes with references resolved once.
    static func append(
        _ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>, to out: inout [UInt8], entities: inout FeedEntities
    ) {
        var place = range.lowerBound
        let scanner = FeedScanner(bytes)
        while let mark = scanner.find(UInt8(ascii: "&"), from: place, to: range.upperBound) {
            out.append(contentsOf: bytes[place..<mark])
            var end = mark + 1
            while end < range.upperBound, end - mark <= 33, isReferenceByte(bytes[end]) { end += 1 }
            let reference = bytes[(mark + 1)..<end]
            let isClosed = end < range.upperBound && bytes[end] == UInt8(ascii: ";")
            place = mark + 1
            if isClosed, let scalar = value(of: reference) {
                out.append(contentsOf: Character(scalar).utf8)
                place = end + 1
            } else if isClosed, let text = entities.text(of: reference) {
                out.append(contentsOf: text.utf8)
                place = end + 1
            } else {
                out.append(UInt8(ascii: "&"))
            }
        }
        if place < range.upperBound { out.append(contentsOf: bytes[place..<range.upperBound]) }
    }

    static func isReferenceByte(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "#")
    }
}
