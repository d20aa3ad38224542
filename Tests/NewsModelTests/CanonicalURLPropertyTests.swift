import NewsModel
import NewsTestSupport
import Testing

@Suite("Addresses, whatever the bytes")
struct CanonicalURLPropertyTests {
    /// An address with anything in its path and query, some of it percent-encoded.
    private static func draw(using generator: inout SeededGenerator) -> String {
        let pieces = [
            "a", "B", "/", "/", "..", ".", "%2e", "%2E%2E", "%2F", "%3F", "%23", "%25", "%", "%4", "%41", "?", "&", "=",
            "+",
            "%26", "%3D", "%2B", ";", ":", "%3A", "@", "'", "خ", "%D8%AE", "%d8", "\u{64B}", "\u{301}", "%CC%81", "é",
            "%C3%A9", "\u{202E}", "\u{200B}", " ", "%20", "😀", "%F0%9F%98%80", "\\", "<", "[", "%5B", "utm_a", "fbclid",
            "%75tm_", "\u{FFFD}", "%00", "K", "~", "%7e",
        ]
        let host = generator.pick(["s.example", "S.Example:80", "127.0.0.1:8080", "[::1]", "خبر.example", "É.example"])
        let rest = (0..<generator.below(12)).map { _ in generator.pick(pieces) }.joined()
        return generator.pick(["http://", "https://", "HTTP://"]) + host + generator.pick(["/", "?", ""]) + rest
    }

    @Test("The canonical spelling is its own, and so is the one for the wire")
    func idempotence() {
        Property(cases: 3000, draw: { Self.draw(using: &$0) }).holds { text in
            guard let address = CanonicalURL(text) else { return nil }
            for other in [address.text, address.wire] {
                guard let again = CanonicalURL(other) else { return "\(other) is refused" }
                if again != address || again.wire != address.wire { return "\(other) reads as \(again.text)" }
                if again.path != address.path || again.query != address.query { return "\(other) has other parts" }
            }
            return nil
        }
    }

    @Test("No canonical path has a dot segment, and none shows a character that hides or deceives")
    func clean() {
        Property(cases: 2000, draw: { Self.draw(using: &$0) }).holds { text in
            guard let address = CanonicalURL(text) else { return nil }
            let segments = address.path.utf8.split(separator: UInt8(ascii: "/"))
            if segments.contains(where: { $0.elementsEqual(".".utf8) || $0.elementsEqual("..".utf8) }) {
                return "dot segments in \(address.text)"
            }
            let shown = address.text.unicodeScalars
            if shown.contains(where: { $0.properties.generalCategory == .format || $0.value <= 0x20 }) {
                return "hidden characters in \(address.text)"
            }
            return address.path.utf8.first == UInt8(ascii: "/") ? nil : "no path"
        }
    }

    @Test("Any letters of a path, percent-encoded or not, are one address")
    func encodings() {
        Property(
            draw: { generator in
                let letters = Array("abz09-._~خبرعاجل é😀漢:'!*(),;=@$&+".unicodeScalars.filter { $0 != " " })
                let path = (1...8).map { _ in generator.pick(letters) }
                let encoded = path.map { scalar in
                    guard generator.chance(50) else { return String(scalar) }
                    return String(scalar).utf8.map { byte in
                        let digits = String(byte, radix: 16, uppercase: generator.chance(50))
                        return "%" + (digits.utf8.count == 1 ? "0" : "") + digits
                    }.joined()
                }.joined()
                return [String(String.UnicodeScalarView(path)), encoded]
            }
        ).holds { (paths: [String]) in
            let addresses = paths.map { CanonicalURL("https://s.example/x" + $0) }
            return addresses[0] != nil && addresses[0] == addresses[1] ? nil : "\(addresses.map { $0?.text ?? "none" })"
        }
    }

    @Test("The address of a random path is among its relative references'")
    func relative() throws {
        let base = try #require(CanonicalURL("https://s.example/x/y/z?q"))
        Property(cases: 1500, draw: { Self.draw(using: &$0) }).holds { text in
            guard let address = CanonicalURL(text) else { return nil }
            let reference = String(address.wire.dropFirst(address.site.count))
            guard !reference.hasPrefix("//") else { return nil }
            let home = CanonicalURL(address.site)
            return CanonicalURL(reference, relativeTo: home) == address
                && CanonicalURL(address.wire, relativeTo: base) == address ? nil : "\(reference) leads elsewhere"
        }
    }

    @Test("No bytes make an address trap")
    func noise() {
        Property(
            cases: 3000,
            draw: { generator in
                let bytes = (0..<generator.below(40)).map { _ in
                    generator.chance(60) ? generator.pick(Array("htps:/?#[]@%.ex2F".utf8)) : UInt8(generator.below(256))
                }
                return generator.pick(["", "http://", "https://s.example/"]) + String(decoding: bytes, as: UTF8.self)
            }
        ).holds { (text: String) in
            let base = CanonicalURL("https://s.example/x/y")
            for address in [CanonicalURL(text), CanonicalURL(text, relativeTo: base)].compactMap({ $0 }) {
                if CanonicalURL(address.text) != address || CanonicalURL(address.wire) != address {
                    return "\(address.text.debugDescription) is not its own"
                }
            }
            return nil
        }
    }
}
