/// The header fields of an answer, in the order in which they came; names are compared without regard to case.
public struct HeaderFields: Sendable, Equatable {
    /// One field line.
    public struct Field: Sendable, Equatable {
        /// As it was spelled.
        public let name: String
        /// Without white space at its ends.
        public let value: String
    }

    /// All fields; a name may occur more than once.
    public private(set) var fields: [Field] = []

    public init(_ pairs: [(name: String, value: String)] = []) {
        fields = pairs.map { Field(name: $0.name, value: $0.value) }
    }

    /// Reads field lines; a line that begins with white space continues the one before it (RFC 9112 section 5.2), a
    /// line without a colon is passed over.
    init(lines: UnsafeBufferPointer<UInt8>) {
        fields.reserveCapacity(24)
        var rest = lines[...]
        while let end = rest.firstIndex(of: 0x0A) {
            add(line: rest[..<end])
            rest = rest[(end + 1)...]
        }
        add(line: rest)
    }

    private mutating func add(line: Slice<UnsafeBufferPointer<UInt8>>) {
        guard let first = line.first else { return }
        if first == 0x20 || first == 0x09 {
            guard let last = fields.popLast() else { return }
            fields.append(Field(name: last.name, value: Self.text(joining: last.value, line)))
            return
        }
        guard let colon = line.firstIndex(of: 0x3A), colon > line.startIndex else { return }
        fields.append(Field(name: Self.text(line[..<colon]), value: Self.text(line[(colon + 1)...])))
    }

    private static func text(joining start: String, _ rest: Slice<UnsafeBufferPointer<UInt8>>) -> String {
        let more = text(rest)
        return start.isEmpty || more.isEmpty ? start + more : "\(start) \(more)"
    }

    private static func text(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
        var trimmed = bytes.drop(while: isSpace)
        while let last = trimmed.last, isSpace(last) { trimmed.removeLast() }
        return String(decoding: trimmed, as: UTF8.self)
    }

    /// The first value of this name.
    public subscript(name: String) -> String? { fields.first { Self.isSame($0.name, name) }?.value }

    /// All values of this name, line by line.
    public func values(_ name: String) -> [String] { fields.filter { Self.isSame($0.name, name) }.map(\.value) }

    /// The members of all values of this name, which are lists separated by commas (RFC 9110 section 5.6.1). Commas in
    /// quoted strings do not separate.
    public func members(_ name: String) -> [String] { values(name).flatMap { Self.split($0, at: 0x2C) } }

    /// Splits at a separator outside quoted strings; members lose the white space at their ends, empty ones are dropped.
    static func split(_ value: String, at separator: UInt8) -> [String] {
        var members: [String] = []
        var (current, isQuoted, isEscaped): ([UInt8], Bool, Bool) = ([], false, false)
        func close() {
            let trimmed = current.withUnsafeBufferPointer { text($0[...]) }
            if !trimmed.isEmpty { members.append(trimmed) }
            current.removeAll(keepingCapacity: true)
        }
        for byte in value.utf8 {
            if byte == separator && !isQuoted {
                close()
                continue
            }
            if byte == 0x22 && !isEscaped { isQuoted.toggle() }
            isEscaped = byte == 0x5C && isQuoted && !isEscaped
            current.append(byte)
        }
        close()
        return members
    }

    /// Compares two names; ASCII letters of either case are equal.
    static func isSame(_ left: String, _ right: String) -> Bool {
        guard left.utf8.count == right.utf8.count else { return false }
        return zip(left.utf8, right.utf8).allSatisfy { lowered($0) == lowered($1) }
    }

    static func lowered(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

    /// The value of a hexadecimal digit; `nil` if it is none.
    static func hex(_ digit: UInt8) -> UInt8? {
        switch digit {
        case 0x30...0x39: digit - 0x30
        case 0x41...0x46: digit - 0x37
        case 0x61...0x66: digit - 0x57
        default: nil
        }
    }

    /// Whether a value may be sent as it is: visible ASCII, blanks, not empty; never a line break.
    static func isSendable(_ value: String) -> Bool {
        !value.isEmpty && value.utf8.allSatisfy { (0x20...0x7E).contains($0) || $0 == 0x09 }
    }
}
