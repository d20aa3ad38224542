/// A string whose identity is its UTF-8 bytes.
///
/// Swift's `String` compares by canonical equivalence (é equals e + U+0301). Names that come from outside must not: two
/// articles whose ids differ in their bytes are two articles, and an order that replicas agree on is an order of bytes.
public protocol ExactString: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The string itself.
    var rawValue: String { get }
}

extension ExactString {
    public static func == (left: Self, right: Self) -> Bool {
        var (left, right) = (left.rawValue, right.rawValue)
        guard left.utf8.count == right.utf8.count else { return false }
        return left.withUTF8 { one in right.withUTF8 { other in one.elementsEqual(other) } }
    }

    public static func < (left: Self, right: Self) -> Bool {
        left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
    }

    public func hash(into hasher: inout Hasher) {
        var text = rawValue
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        hasher.combine(UInt8(0xFF))
    }

    public var description: String { rawValue }
}

/// Any text that is compared by its bytes.
public struct ExactText: ExactString {
    public let rawValue: String
    public init(_ rawValue: String) { self.rawValue = rawValue }
}
