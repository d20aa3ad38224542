import CICU

/// Reordering for terminals that show characters in the order in which they come.
public enum VisualOrder {
    /// The line's characters from left to right as UAX #9 shows them, brackets mirrored (L4), bidi controls left out.
    /// Letters are not shaped. A text of several lines is reordered line by line.
    public static func reorder(_ line: String, base: BaseDirection) -> String {
        var output = ""
        var start = line.unicodeScalars.startIndex
        for index in line.unicodeScalars.indices
        where BidiControls.isParagraphSeparator(line.unicodeScalars[index]) {
            output += paragraph(line[start..<index], base)
            output.unicodeScalars.append(line.unicodeScalars[index])
            start = line.unicodeScalars.index(after: index)
        }
        return output + paragraph(line[start...], base)
    }

    private static func paragraph(_ text: Substring, _ base: BaseDirection) -> String {
        let units = Array(text.utf16)
        guard !units.isEmpty, let length = Int32(exactly: units.count) else { return String(text) }
        var written: Int32 = CICU_FAILED
        let visual = [UInt16](unsafeUninitializedCapacity: units.count) { buffer, count in
            let level: UInt8 = base == .rightToLeft ? 1 : 0
            written = cicu_visual_order(units, length, level, buffer.baseAddress, length)
            count = (0...length).contains(written) ? Int(written) : 0
        }
        return (0...length).contains(written) ? String(decoding: visual, as: UTF16.self) : String(text)
    }
}
