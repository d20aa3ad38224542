/// A ``FoldEntry`` for each code point below U+0700 and for General Punctuation (U+2000 … U+206F), made once for a set
/// of rules.
///
/// Immutable after `init`, hence shared between threads: `entries` is allocated there, freed in `deinit`, and only read
/// in between by analyzers that keep the table alive.
final class FoldTable: @unchecked Sendable {
    static let directLimit: UInt32 = 0x700
    static let punctuation: Range<UInt32> = 0x2000..<0x2070
    static let count = Int(directLimit) + punctuation.count

    let entries: UnsafePointer<UInt32>

    private static let standard = FoldTable(options: .default)
    private static let exact = FoldTable(options: .exact)

    /// The table for the options, shared for the two usual sets.
    static func table(for options: AnalysisOptions) -> FoldTable {
        switch options {
        case .default: standard
        case .exact: exact
        default: FoldTable(options: options)
        }
    }

    init(options: AnalysisOptions) {
        let entries = UnsafeMutablePointer<UInt32>.allocate(capacity: Self.count)
        let folder = Folder(options: options)
        for codePoint in 0..<Self.directLimit {
            entries[Int(codePoint)] = Self.entry(codePoint, folder).bits
        }
        for codePoint in Self.punctuation {
            entries[Int(Self.directLimit + codePoint - Self.punctuation.lowerBound)] =
                Self.entry(codePoint, folder).bits
        }
        self.entries = UnsafePointer(entries)
    }

    deinit {
        entries.deallocate()
    }

    private static func entry(_ codePoint: UInt32, _ folder: Folder) -> FoldEntry {
        let wordClass = WordClass(of: codePoint)
        guard wordClass != .other, let scalar = Unicode.Scalar(codePoint) else { return .other }
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64) { bytes in
            let source = UTF8.encode(scalar).unsafelyUnwrapped
            var count = 0
            for byte in source {
                bytes[count] = byte
                count += 1
            }
            let output = bytes.baseAddress.unsafelyUnwrapped + 16
            let written = folder.fold(.init(rebasing: bytes[..<count]), into: output, capacity: 48)
            // A mark that stays may compose with its letter, and a hamza mark does so before marks are dropped.
            let isWhole = wordClass == .mark && (written > 0 || codePoint == 0x0654)
            return FoldEntry(
                wordClass: wordClass, folded: UnsafeBufferPointer(start: output, count: written), isWhole: isWhole)
        }
    }
}
