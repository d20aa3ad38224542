/// Stops the fuzzer where something does not hold that must.
@inline(__always)
func expect(_ condition: @autoclosure () -> Bool, _ what: @autoclosure () -> String) {
    if !condition() { fatalError(what()) }
}

/// What a fuzzer made up.
struct FuzzInput {
    /// The first byte chooses between what stays the same for many inputs, such as a language.
    let choice: Int
    let bytes: [UInt8]

    init?(_ data: UnsafePointer<UInt8>?, _ count: Int) {
        guard let data, count > 0 else { return nil }
        choice = Int(data[0])
        bytes = Array(UnsafeBufferPointer(start: data + 1, count: count - 1))
    }

    /// The bytes as text; what is no UTF-8 becomes U+FFFD.
    var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// Whether an offset stands between two scalars.
func isBoundary(_ offset: Int, in bytes: [UInt8]) -> Bool {
    offset == bytes.count || bytes.indices.contains(offset) && bytes[offset] & 0xC0 != 0x80
}
