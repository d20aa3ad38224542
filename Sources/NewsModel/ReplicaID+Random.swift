extension ReplicaID {
    /// A name that no other writer has: 128 random bits in hexadecimal.
    public static func random() -> ReplicaID {
        var generator = SystemRandomNumberGenerator()
        let words = (0..<2).map { _ in
            let digits = String(generator.next(), radix: 16)
            return String(repeating: "0", count: 16 - digits.utf8.count) + digits
        }
        return ReplicaID(words.joined())
    }
}
