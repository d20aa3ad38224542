import NewsText
import Testing

@Suite struct EditDistanceTests {
    @Test(
        arguments: [
            ("", "", 0), ("", "abc", 3), ("kitten", "sitting", 3), ("revisit", "revisit", 0), ("سياسة", "سياسه", 1),
            ("delay", "dealy", 2),
        ] as [(String, String, Int)])
    func `letters put in, left out or changed are counted, either way round`(left: String, right: String, distance: Int)
    {
        #expect(EditDistance.between(left, right) == distance)
        #expect(EditDistance.between(right, left) == distance)
    }

    @Test func `names of any length cost little`() {
        let long = String(repeating: "x", count: 1_000_000)
        #expect(EditDistance.between(long, "y") == EditDistance.maximumLength)
    }
}
