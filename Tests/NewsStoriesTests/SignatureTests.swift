import NewsTestSupport
import Testing

@testable import NewsStories

@Suite struct SignatureTests {
    @Test("a signature comes back from its bytes")
    func roundTrip() {
        let fault = DrawnSignature.property.counterexample { signature in
            StorySignature(bytes: signature.bytes) == signature ? nil : "other features came back"
        }
        #expect(fault == nil, "\(fault ?? "")")
    }

    @Test("bytes that were cut, changed or are of another version are refused or read, never fatal")
    func hostile() {
        let fault = DrawnSignature.property.counterexample { signature in
            let bytes = signature.bytes
            for count in stride(from: 0, to: bytes.count, by: 7) {
                if StorySignature(bytes: Array(bytes.prefix(count))) == signature { return "cut to \(count) bytes" }
            }
            for index in stride(from: 1, to: bytes.count, by: 5) {
                var changed = bytes
                changed[index] ^= 0xFF
                _ = StorySignature(bytes: changed)
            }
            var other = bytes
            other[0] &+= 1
            return StorySignature(bytes: other) == nil ? nil : "another version was read"
        }
        #expect(fault == nil, "\(fault ?? "")")
    }

    @Test("random bytes are no crash")
    func noise() {
        var random = SeededGenerator(seed: Seed.ofThisRun)
        for _ in 0..<2_000 {
            let noise = (0..<random.below(300)).map { _ in UInt8(random.below(256)) }
            _ = StorySignature(bytes: [UInt8(StorySignature.version), UInt8(random.below(4))] + noise)
        }
    }

    @Test("a text has one signature, whatever its signer has read before")
    func deterministic() {
        let texts = Stories.all.flatMap(\.values)
        let signer = StorySigner()
        for text in texts { _ = signer.signature(of: text) }
        for text in texts.reversed() {
            #expect(signer.signature(of: text).bytes == StorySignature(text, signer: StorySigner()).bytes)
        }
    }

    @Test("empty, endless and broken texts have signatures too")
    func oddTexts() {
        let signer = StorySigner()
        let long = String(repeating: "The president of France met 1,234 people. ", count: 5_000)
        let names = (0..<3_000).map { "Q\(String($0, radix: 26).map { "bcdfgklmnprstvxzhjqwyaeiou"[$0] })son" }
        for body in [
            "", "\n\n\n", "\u{202E}\u{0}", long, names.joined(separator: " "),
            "1 2 3 4 5 6 7 8 9 10 99999999999999999999",
        ] {
            for language in ["en", "ar", "es", "fr", ""] {
                let signature = signer.signature(of: StoryText(language: language, title: "", lede: "", body: body))
                #expect(StorySignature(bytes: signature.bytes) == signature)
                #expect(signature.bytes.count < 2_000)
            }
        }
    }

    @Test("images are known by the name of their file")
    func images() {
        let signer = StorySigner()
        let one = signer.signature(
            of: StoryText(
                language: "en", title: "", lede: "", body: "", images: ["https://media.example/a/921003-b.jpg?w=800"]))
        let other = signer.signature(
            of: StoryText(language: "es", title: "", lede: "", body: "", images: ["921003-b.jpg", "x"]))
        #expect(one.features == other.features && one.features.count == 1)
    }
}

extension String {
    /// The character at a digit's value.
    fileprivate subscript(_ digit: Character) -> Character {
        self[index(startIndex, offsetBy: (digit.hexDigitValue ?? Int(digit.asciiValue ?? 97) - 87) % count)]
    }
}
