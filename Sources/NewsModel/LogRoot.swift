/// What a list was: how many entries it had, and the root of its Merkle tree. Written `SIZE:HASH`.
public struct LogRoot: Sendable, Hashable, CustomStringConvertible {
    public var size: Int
    public var hash: ContentHash

    public init(size: Int, hash: ContentHash) { (self.size, self.hash) = (size, hash) }

    /// Reads `SIZE:HASH`: a decimal number and 64 hexadecimal digits; `nil` for anything else.
    public init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].utf8.allSatisfy({ (0x30...0x39).contains($0) }), let size = Int(parts[0]),
            let hash = ContentHash(hex: String(parts[1]))
        else { return nil }
        self.init(size: size, hash: hash)
    }

    public var description: String { "\(size):\(hash.hex)" }
}
