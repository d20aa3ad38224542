/// Gives the scalars of a text that are not part of an escape sequence (ECMA-48 5th edition, 5.3, 5.4, 5.6).
struct EscapeScanner {
    private let scalars: [Unicode.Scalar]
    private var position = 0
    /// Behind the last BEL or ST: no string sequence is terminated from here on, so none is searched for.
    private let terminatorEnd: Int

    init(_ scalars: [Unicode.Scalar]) {
        self.scalars = scalars
        let last = scalars.indices.last { index in
            Self.terminates(scalars[index], before: index > 0 ? scalars[index - 1] : " ")
        }
        terminatorEnd = last.map { $0 + 1 } ?? 0
    }

    /// The next scalar outside of escape sequences; nil at the end.
    mutating func next() -> Unicode.Scalar? {
        while position < scalars.count {
            let scalar = scalars[position]
            position += 1
            switch scalar.value {
            case 0x1B: skipEscape()
            case 0x90, 0x98, 0x9D, 0x9E, 0x9F: skipString()
            case 0x9B: skipControlSequence()
            default: return scalar
            }
        }
        return nil
    }

    /// Skips the next scalar if it is this one.
    mutating func skip(_ scalar: Unicode.Scalar) {
        if position < scalars.count, scalars[position] == scalar { position += 1 }
    }

    private mutating func skipEscape() {
        guard position < scalars.count else { return }
        let introducer = scalars[position].value
        switch introducer {
        case 0x5B:
            position += 1
            skipControlSequence()
        case 0x50, 0x58, 0x5D, 0x5E, 0x5F:
            position += 1
            skipString()
        case 0x20...0x2F:
            skip(while: 0x20...0x2F)
            skipOne(of: 0x30...0x7E)
        default:
            skipOne(of: 0x30...0x7E)
        }
    }

    /// Parameters, intermediates and the final byte; a broken sequence ends where it breaks.
    private mutating func skipControlSequence() {
        skip(while: 0x30...0x3F)
        skip(while: 0x20...0x2F)
        skipOne(of: 0x40...0x7E)
    }

    private mutating func skipString() {
        guard position < terminatorEnd else { return }
        while position < terminatorEnd {
            position += 1
            if Self.terminates(scalars[position - 1], before: position > 1 ? scalars[position - 2] : " ") { return }
        }
    }

    /// BEL, ST, or the second half of ESC \.
    private static func terminates(_ scalar: Unicode.Scalar, before: Unicode.Scalar) -> Bool {
        scalar.value == 0x07 || scalar.value == 0x9C || (scalar == "\\" && before.value == 0x1B)
    }

    private mutating func skip(while range: ClosedRange<UInt32>) {
        while position < scalars.count, range.contains(scalars[position].value) { position += 1 }
    }

    private mutating func skipOne(of range: ClosedRange<UInt32>) {
        if position < scalars.count, range.contains(scalars[position].value) { position += 1 }
    }
}
