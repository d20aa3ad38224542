/// Draws numbers by their weights in constant time, whatever their count (Walker 1977; made in linear time as in Vose 1991).
struct AliasTable: Sendable {
    /// Of 2³²: how often a column gives its own number and not its alias.
    private var own: [UInt32]
    private var alias: [UInt32]

    /// `weights`: at least one, none negative, with a sum above 0; their scale does not matter.
    init(weights: [Double]) {
        precondition(!weights.isEmpty && weights.count <= Int(UInt32.max))
        let scale = Double(weights.count) / weights.reduce(0, +)
        var left = weights.map { $0 * scale }
        own = Array(repeating: .max, count: weights.count)
        alias = weights.indices.map { UInt32($0) }
        var small = left.indices.filter { left[$0] < 1 }
        var large = left.indices.filter { left[$0] >= 1 }
        while let poor = small.popLast(), let rich = large.last {
            own[poor] = UInt32(min(left[poor] * 0x1p32, Double(UInt32.max)))
            alias[poor] = UInt32(rich)
            left[rich] -= 1 - left[poor]
            if left[rich] < 1 { small.append(large.removeLast()) }
        }
    }

    var count: Int { own.count }

    func draw(_ random: inout SeededGenerator) -> Int {
        let bits = random.next()
        let column = Int(((bits >> 32) &* UInt64(own.count)) >> 32)
        return UInt32(truncatingIfNeeded: bits) <= own[column] ? column : Int(alias[column])
    }
}
