extension Analyzer {
    /// Takes punctuation off the ends of `term` (folding a letter can put it there), the English possessive off its end,
    /// and cuts what is too long.
    ///
    /// - Returns: where the term begins, and its bytes.
    @inline(never)
    func trim(_ folded: Int) -> (first: Int, count: Int) {
        var first = 0
        var end = folded
        var changed = true
        while changed {
            changed = false
            let start = first
            let stop = end
            if end - first > Self.maximumTermBytes {
                end = first + Self.maximumTermBytes
                while end > first, term[end] & 0xC0 == 0x80 { end -= 1 }
            }
            while first < end, Self.isPunctuation(term[first]) { first += 1 }
            if end - first >= 2, isMiddleDot(first) { first += 2 }
            while end > first, Self.isPunctuation(term[end - 1]) { end -= 1 }
            if end - first >= 2, isMiddleDot(end - 2) { end -= 2 }
            if removesPossessive, end - first > 2, term[end - 1] == UInt8(ascii: "s"),
                term[end - 2] == UInt8(ascii: "'")
            {
                end -= 2
            }
            changed = first != start || end != stop
        }
        return (first, end - first)
    }

    private static func isPunctuation(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "'") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
    }

    private func isMiddleDot(_ index: Int) -> Bool {
        term[index] == 0xC2 && term[index + 1] == 0xB7
    }
}
