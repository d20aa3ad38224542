import NewsModel
import NewsTestSupport
import Testing

@testable import NewsState

/// Invariants 1 and 2, of marks: whatever the order and the batches, the same statements give the same marks.
@Suite struct JoinTests {
    @Test func `the join of registers is commutative, associative and idempotent`() {
        Property(cases: 20_000) { random in
            var three: [MarkRegister] = []
            while three.count < 3 {
                let next = random.register()
                if three.first.map({ $0.value.item == next.value.item }) ?? true { three.append(next) }
            }
            return three.map { register in
                var same = register
                same.article = article(1)
                return same
            }
        }.holds { three in
            let (a, b, c) = (three[0], three[1], three[2])
            if a.joined(b) != b.joined(a) { return "not commutative" }
            if a.joined(b).joined(c) != a.joined(b.joined(c)) { return "not associative" }
            if a.joined(a) != a { return "not idempotent" }
            if a.loses(to: b), b.loses(to: a) { return "both lose" }
            if a != b, !a.loses(to: b), !b.loses(to: a) { return "neither loses" }
            return nil
        }
    }

    /// Files of up to three devices, each with its own marks at its own clock, which merge in two different orders.
    @Test func `devices that have met all others have the same marks, in whatever order they met`() throws {
        for round in 0..<25 {
            let seed = Seed.ofThisRun &+ UInt64(round)
            var random = SeededGenerator(seed: seed)
            let devices = try (0..<3).map { _ in try Device() }
            for device in devices {
                device.set(Int64(random.below(60_000)))
                for _ in 0..<random.below(12) {
                    if random.chance(30) { device.set(Int64(random.below(60_000))) }
                    try device.state.mark(article(random.below(3)), random.value())
                }
            }
            for device in devices { device.set(60_000) }
            let union = try Self.naive(devices.map { try $0.state.registers() })
            for from in [0, 1, 2].shuffled(using: &random) { _ = try devices[0].state.merge(from: devices[from].state) }
            _ = try devices[2].state.merge(from: devices[1].state)
            _ = try devices[1].state.merge(from: devices[2].state)
            _ = try devices[1].state.merge(from: devices[0].state)
            _ = try devices[2].state.merge(from: devices[0].state)
            for device in devices {
                #expect(try device.state.registers() == union, "NEWSSYNC_SEED=\(seed)")
                let before = try device.files() == [] ? nil : device.bytes()
                for other in devices { #expect(try device.state.merge(from: other.state) == MarkMerge()) }
                #expect(try device.files() == [] ? before == nil : device.bytes() == before, "NEWSSYNC_SEED=\(seed)")
            }
        }
    }

    /// The greatest of each item, found by sorting.
    private static func naive(_ files: [[MarkRegister]]) -> [MarkRegister] {
        var best: [[String]: MarkRegister] = [:]
        for register in files.joined() {
            let name = [register.article.rawValue, register.value.item.name]
            if let other = best[name], (other.stamp, other.replica) >= (register.stamp, register.replica) { continue }
            best[name] = register
        }
        return best.values.sorted {
            ($0.article, Array($0.value.item.name.utf8)) < ($1.article, Array($1.value.item.name.utf8))
        }
    }
}

private func < (left: (ArticleKey, [UInt8]), right: (ArticleKey, [UInt8])) -> Bool {
    left.0 == right.0 ? left.1.lexicographicallyPrecedes(right.1) : left.0 < right.0
}
