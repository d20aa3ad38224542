import CICU

/// The complete folding of one word: NFKC_Casefold and our own rules, in turns until nothing changes.
///
/// This is the reference that ``FoldTable`` is made from, and the way of words that hold anything a table of single
/// code points cannot fold. Its buffers belong to one analyzer; the longest that
/// ``WordScan`` finds always fits: no three bytes normalize to more than 18 units (U+FDFA).
final class Folder {
    static let capacity = 32_768

    /// Own rules in use.
    let rules: FoldRules
    /// `capacity` units each, allocated with the folder and freed with it; never handed out.
    private let current: UnsafeMutablePointer<UInt16>
    private let normalized: UnsafeMutablePointer<UInt16>

    init(options: AnalysisOptions) {
        rules = FoldRules(options: options)
        current = .allocate(capacity: Self.capacity)
        normalized = .allocate(capacity: Self.capacity)
    }

    deinit {
        current.deallocate()
        normalized.deallocate()
    }

    /// Folds valid UTF-8 and writes UTF-8, cut to whole code points that fit; returns the bytes written.
    func fold(
        _ source: UnsafeBufferPointer<UInt8>, into output: UnsafeMutablePointer<UInt8>, capacity: Int
    ) -> Int {
        var count = 0
        for unit in String(decoding: source, as: UTF8.self).utf16.prefix(Self.capacity / 2) {
            current[count] = unit
            count += 1
        }
        count = foldToFixedPoint(count)
        let folded = String(decoding: UnsafeBufferPointer(start: current, count: count), as: UTF16.self)
        var written = 0
        for scalar in folded.unicodeScalars {
            let bytes = UTF8.encode(scalar).unsafelyUnwrapped
            guard written + bytes.count <= capacity else { break }
            for byte in bytes {
                output[written] = byte
                written += 1
            }
        }
        return written
    }

    /// Each turn shortens the word or ends with it unchanged, except for decompositions; the bound is a precaution.
    private func foldToFixedPoint(_ length: Int) -> Int {
        var count = length
        for _ in 0..<8 {
            let needed = cicu_nfkc_casefold(current, Int32(count), normalized, Int32(Self.capacity))
            guard needed >= 0, Int(needed) <= Self.capacity / 4 else { return 0 }
            let changedByICU = Int(needed) != count || !isEqual(count)
            count = applyRules(Int(needed))
            if !changedByICU, Int(needed) == count, isEqual(count) { break }
        }
        return count
    }

    private func isEqual(_ count: Int) -> Bool {
        for index in 0..<count where current[index] != normalized[index] { return false }
        return true
    }

    /// `normalized` → `current`; at most four units for one, so `capacity / 4` always fits.
    private func applyRules(_ length: Int) -> Int {
        var count = 0
        var index = 0
        while index < length {
            var codePoint = UInt32(normalized[index])
            index += 1
            if codePoint & 0xFC00 == 0xD800, index < length {
                codePoint = 0x10000 + ((codePoint & 0x3FF) << 10) + (UInt32(normalized[index]) & 0x3FF)
                index += 1
            }
            append(codePoint, &count)
        }
        return count
    }

    private func append(_ codePoint: UInt32, _ count: inout Int) {
        if codePoint == 0x0654, composeHamza(count) { return }
        if rules.drops(codePoint) { return }
        if let (first, second) = rules.ligature(codePoint) {
            current[count] = first
            current[count + 1] = second
            count += 2
        } else if !appendDecomposition(codePoint, &count) {
            appendScalar(rules.replacement(codePoint), &count)
        }
    }

    /// Joins a hamza mark to a letter that only became a waw or yeh by a rule, or that a tatweel kept it from.
    private func composeHamza(_ count: Int) -> Bool {
        guard rules.options.contains(.vocalization), count > 0 else { return false }
        switch current[count - 1] {
        case 0x0648: current[count - 1] = 0x0624
        case 0x064A: current[count - 1] = 0x0626
        default: return false
        }
        return true
    }

    private func appendDecomposition(_ codePoint: UInt32, _ count: inout Int) -> Bool {
        guard rules.options.contains(.diacritics), codePoint >= 0xC0, cicu_is_latin_greek_or_cyrillic(codePoint)
        else { return false }
        var parts: (UInt16, UInt16, UInt16, UInt16) = (0, 0, 0, 0)
        return withUnsafeMutableBytes(of: &parts) { bytes in
            let units = bytes.assumingMemoryBound(to: UInt16.self)
            let length = Int(cicu_decomposition(codePoint, units.baseAddress, 4))
            guard length > 0, length <= 4 else { return false }
            for unit in units.prefix(length) where !rules.drops(UInt32(unit)) {
                appendScalar(UInt32(unit), &count)
            }
            return true
        }
    }

    private func appendScalar(_ codePoint: UInt32, _ count: inout Int) {
        if codePoint > 0xFFFF {
            current[count] = UInt16(0xD7C0 + (codePoint >> 10))
            current[count + 1] = UInt16(0xDC00 + (codePoint & 0x3FF))
            count += 2
        } else {
            current[count] = UInt16(codePoint)
            count += 1
        }
    }
}
