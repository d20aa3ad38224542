import Foundation

extension SeededGenerator {
    /// From 0 up to, and without, 1.
    mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

    /// True in `share` of the cases, from 0 to 1.
    mutating func holds(_ share: Double) -> Bool { unit() < share }

    /// Normal with mean 0 and deviation 1 (Box and Muller 1958; the second of the pair is not used).
    mutating func normal() -> Double {
        (-2 * log(1 - unit())).squareRoot() * cos(2 * Double.pi * unit())
    }
}
