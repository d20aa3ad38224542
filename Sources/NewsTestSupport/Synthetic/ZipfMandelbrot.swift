import Foundation

/// Ranks whose frequency falls as words' do: f(r) ∝ 1 / (r + offset)^exponent, r from 1 (Zipf 1935; the offset, which flattens
/// the first ranks, by Mandelbrot 1953, "An informational theory of the statistical structure of language").
public struct ZipfMandelbrot: Sendable {
    private let table: AliasTable

    /// `ranks`: how many there are, at least 1.
    public init(ranks: Int, exponent: Double, offset: Double) {
        table = AliasTable(weights: (1...ranks).map { pow(Double($0) + offset, -exponent) })
    }

    /// A rank from 0, which is the most frequent.
    public func draw(_ random: inout SeededGenerator) -> Int { table.draw(&random) }
}
