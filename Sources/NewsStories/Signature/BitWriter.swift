/// Writes bits, highest first.
struct BitWriter {
    private(set) var bytes: [UInt8] = []
    private var free = 0

    mutating func write(_ value: UInt32, bits: Int) {
        for bit in stride(from: bits - 1, through: 0, by: -1) {
            if free == 0 {
                bytes.append(0)
                free = 8
            }
            free -= 1
            bytes[bytes.count - 1] |= UInt8(value >> UInt32(bit) & 1) << UInt8(free)
        }
    }

    /// Golomb–Rice code (Rice 1979): the quotient by 2^parameter in unary, then the rest. Small values are short.
    mutating func writeRice(_ value: UInt32, parameter: Int) {
        for _ in 0..<(value >> UInt32(parameter)) { write(1, bits: 1) }
        write(0, bits: 1)
        write(value, bits: parameter)
    }
}
