/// FNV-1a (Fowler, Noll, Vo) of 64 bits over the bytes of a word: what words are compared by.
enum WordHash {
    static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return hash
    }

    /// Of a phrase that goes on with one more word.
    static func joined(_ phrase: UInt64, _ word: UInt64) -> UInt64 {
        (phrase << 7 | phrase >> 57) &* 0x9E37_79B9_7F4A_7C15 ^ word
    }

    /// Spread over all bits: FNV's low bits alone are not even for short words.
    static func mixed(_ hash: UInt64) -> UInt64 {
        let folded = (hash ^ hash >> 31) &* 0xFF51_AFD7_ED55_8CCD
        return folded ^ folded >> 33
    }
}
