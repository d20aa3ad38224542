import NewsTestSupport
import Testing

@Suite struct PropertyTests {
    private let numbers = Property<Int>(
        cases: 500, draw: { $0.below(1000) }, shrink: { $0 > 0 ? [$0 / 2, $0 - 1] : [] })

    @Test func `a false statement gets its smallest counterexample and the seed that draws it`() throws {
        let found = try #require(numbers.counterexample { $0 < 100 ? nil : "too large" })
        #expect(found.hasPrefix("NEWSSYNC_SEED="))
        #expect(found.hasSuffix(": too large\nof\n100"))
    }

    @Test func `a true statement has none`() {
        #expect(numbers.counterexample { $0 < 1000 ? nil : "too large" } == nil)
    }
}
