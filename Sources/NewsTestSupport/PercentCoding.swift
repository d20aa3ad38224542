/// Percent-encoding (RFC 3986 §2.1) as the publisher writes it: every byte of the UTF-8 form except letters, digits,
/// `-._~` and `/`, with upper-case hexadecimal digits; so `:` is `%3A`.
public enum PercentCoding {
    private static let digits = Array("0123456789ABCDEF".utf8)

    private static let kept: [Bool] = (0...255).map { byte in
        switch UInt8(byte) {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E, 0x2F: true
        default: false
        }
    }

    /// The encoded path.
    public static func encode(_ path: String) -> String {
        var bytes: [UInt8] = []
        encode(path, into: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends the encoded path.
    static func encode(_ path: String, into bytes: inout [UInt8]) {
        for byte in path.utf8 {
            if kept[Int(byte)] {
                bytes.append(byte)
            } else {
                bytes.append(0x25)
                bytes.append(digits[Int(byte >> 4)])
                bytes.append(digits[Int(byte & 15)])
            }
        }
    }

    /// The decoded path; a `%` without two hexadecimal digits stays, bytes that are no UTF-8 become U+FFFD.
    public static func decode(_ path: some Collection<UInt8>) -> String {
        let bytes = Array(path)
        var (decoded, position) = ([UInt8](), 0)
        decoded.reserveCapacity(bytes.count)
        while position < bytes.count {
            if bytes[position] == 0x25, position + 2 < bytes.count, let high = hexDigit(bytes[position + 1]),
                let low = hexDigit(bytes[position + 2])
            {
                decoded.append(high << 4 | low)
                position += 3
            } else {
                decoded.append(bytes[position])
                position += 1
            }
        }
        return String(decoding: decoded, as: UTF8.self)
    }

    private static func hexDigit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
    }
}
