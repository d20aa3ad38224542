/// Up to six sounds in one word of 64 bits, the first lowest.
struct SoundKey: Equatable {
    /// Longer names are known by their beginning.
    static let maximumSounds = 6
    /// Sounds of consonants that a key must have to be one.
    static let minimumConsonants = 2

    private var sounds: UInt64 = 0
    private var count = 0
    private var consonants = 0

    var isFull: Bool { count == Self.maximumSounds }
    var isEmpty: Bool { count == 0 }
    /// Whether it says enough.
    var isKey: Bool { consonants >= Self.minimumConsonants }

    mutating func append(_ sound: NameSound) {
        guard !isFull else { return }
        sounds |= UInt64(sound.rawValue) << UInt64(8 * count)
        count += 1
        if sound != .open { consonants += 1 }
    }

    /// One capital letter a sound.
    var text: String {
        withUnsafeBytes(of: sounds.littleEndian) { String(decoding: $0[..<count], as: UTF8.self) }
    }
}
