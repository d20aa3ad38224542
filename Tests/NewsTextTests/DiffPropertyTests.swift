import Foundation
import Testing

@testable import NewsText

@Suite("Diffs hold for all texts")
struct DiffPropertyTests {
    private static let seed: UInt64 =
        ProcessInfo.processInfo.environment["NEWSSYNC_SEED"].flatMap { UInt64($0) } ?? .random(in: 0...(.max >> 1))

    /// Words of few letters, so that many are equal, with gaps of all sorts.
    private static func text(_ words: Int, using generator: inout SeededGenerator) -> String {
        let letters = ["a", "b", "ab", "the", "نور", "بيت", "é", "e\u{301}", "5", "$", "soft\u{AD}", "soft", "🙂", "中文"]
        let gaps = [" ", "  ", ", ", ". ", "\n", "\u{200F}", " — ", "\u{301}", "-", "", "\u{202E}", "\u{1B}[1m"]
        return (0..<words).map { _ in
            (letters.randomElement(using: &generator) ?? "") + (gaps.randomElement(using: &generator) ?? "")
        }.joined()
    }

    /// The text with some words exchanged.
    private static func edited(_ text: String, using generator: inout SeededGenerator) -> String {
        var parts = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        for _ in 0..<Int.random(in: 0...3, using: &generator) where !parts.isEmpty {
            let index = Int.random(in: parts.indices, using: &generator)
            switch Int.random(in: 0...3, using: &generator) {
            case 0: parts.remove(at: index)
            case 1: parts.insert("new", at: index)
            case 2: parts[index] += ","
            default: parts.swapAt(index, Int.random(in: parts.indices, using: &generator))
            }
        }
        return parts.joined(separator: " ")
    }

    @Test("applying a diff gives the other text, byte by byte")
    func applying() {
        for index in 0..<2000 {
            var generator = SeededGenerator(seed: Self.seed &+ UInt64(index))
            let old = Self.text(Int.random(in: 0...30, using: &generator), using: &generator)
            let new =
                index % 2 == 0
                ? Self.edited(old, using: &generator)
                : RandomText.text(Int.random(in: 0...60, using: &generator), using: &generator)
            let diff = WordDiff(old: old, new: new)
            let comment: Comment =
                "NEWSSYNC_SEED=\(Self.seed &+ UInt64(index)): \(old.debugDescription) → \(new.debugDescription)"
            #expect(diff.pieces.flatMap { $0.old.utf8 }.elementsEqual(old.utf8), comment)
            #expect(diff.pieces.flatMap { $0.new.utf8 }.elementsEqual(new.utf8), comment)
            for all in [false, true] {
                let segments = diff.segments(showingHidden: all)
                let after = segments.filter { $0.kind != .removed }.flatMap { $0.text.utf8 }
                let before = segments.filter { $0.kind != .added }.flatMap { $0.text.utf8 }
                #expect(after.elementsEqual(new.utf8), comment)
                #expect(!all || before.elementsEqual(old.utf8), comment)
                #expect(segments.allSatisfy { !$0.text.isEmpty }, comment)
                #expect(zip(segments, segments.dropFirst()).allSatisfy { $0.kind != $1.kind }, comment)
            }
        }
    }

    /// Length of a longest common subsequence, by the table that everyone knows.
    private static func longest(_ old: [Int32], _ new: [Int32]) -> Int {
        var row = Array(repeating: 0, count: new.count + 1)
        for word in old {
            var diagonal = 0
            for (column, other) in new.enumerated() {
                let above = row[column + 1]
                row[column + 1] = word == other ? diagonal + 1 : max(above, row[column])
                diagonal = above
            }
        }
        return row[new.count]
    }

    @Test("no common subsequence is longer, against the naive table")
    func minimality() {
        for index in 0..<3000 {
            var generator = SeededGenerator(seed: Self.seed &+ UInt64(index))
            let letters = Int32.random(in: 1...12, using: &generator)
            let (old, new) = (0..<2).reduce(into: [[Int32]]()) { sides, _ in
                let count = Int.random(in: 0...40, using: &generator)
                sides.append((0..<count).map { _ in Int32.random(in: 0..<letters, using: &generator) })
            }.splitPair()
            let runs = WordMatches.runs(old, new)
            #expect(
                runs.reduce(0) { $0 + $1.count } == Self.longest(old, new),
                "NEWSSYNC_SEED=\(Self.seed &+ UInt64(index)): \(old) \(new)")
            for (left, right) in zip(runs, runs.dropFirst()) {
                #expect(left.oldEnd <= right.old && left.newEnd <= right.new)
            }
            for run in runs { #expect(old[run.old..<run.oldEnd] == new[run.new..<run.newEnd]) }
        }
    }

    @Test("a long text with few changes takes about as long as reading it")
    func longAlike() {
        var generator = SeededGenerator(seed: 7)
        let words = (0..<10_000).map { _ in "palabra\(Int.random(in: 0...3000, using: &generator))" }
        var other = words
        for index in stride(from: 5, to: other.count, by: 500) { other[index] = "جديدة" }
        let (old, new) = (words.joined(separator: " "), other.joined(separator: " "))
        #expect(old.count > 62_000)
        let took = ContinuousClock().measure {
            let diff = WordDiff(old: old, new: new)
            #expect(diff.wordsAdded == 20 && diff.wordsRemoved == 20)
        }
        // Some 0.2 s in a debug build; a quadratic algorithm takes minutes.
        #expect(took < .seconds(5))
    }

    @Test("unlike texts cost bounded work", arguments: ["shuffled", "two words", "all one", "no spaces"])
    func longUnlike(_ kind: String) {
        var generator = SeededGenerator(seed: 7)
        let words = (0..<12_000).map { index in
            switch kind {
            case "shuffled": "w\(index)"
            case "two words": index % 2 == 0 ? "a" : "b"
            case "all one": "a"
            default: "a\(index)-"
            }
        }
        let separator = kind == "no spaces" ? "" : " "
        let old = words.joined(separator: separator)
        let new = words.shuffled(using: &generator).dropLast(kind == "all one" ? 3000 : 0).joined(separator: separator)
        let took = ContinuousClock().measure {
            let diff = WordDiff(old: old, new: new)
            #expect(diff.pieces.flatMap { $0.new.utf8 }.elementsEqual(new.utf8))
        }
        #expect(took < .seconds(60))
    }
}

extension [[Int32]] {
    fileprivate func splitPair() -> ([Int32], [Int32]) { (self[0], self[1]) }
}
