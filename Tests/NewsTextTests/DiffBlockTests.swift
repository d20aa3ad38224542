import Testing

@testable import NewsText

@Suite("Paragraphs are aligned before their words are compared")
struct DiffBlockTests {
    private static let quay = "The harbour council met on the old quay and spoke about the lamps for two hours."
    private static let boats = "Eleven boats left before noon, and the ferry took the long way around the island."
    private static let birds = "Nobody has counted the birds on the northern rocks since the spring storms ended."
    private static let bread = "A bakery in the lower town gives its last loaves to whoever comes after eight."

    private func blocks(_ texts: [String]) -> [DiffBlock] { texts.map { DiffBlock(kind: "paragraph", text: $0) } }

    private func picture(_ old: [String], _ new: [String]) -> [String] {
        BlockDiff(old: blocks(old), new: blocks(new)).changes.map { change in
            "\(change.kind.rawValue) \(Array(change.old)) \(Array(change.new))"
        }
    }

    @Test("a paragraph put in smears over no other")
    func insertion() {
        #expect(
            picture([Self.quay, Self.boats], [Self.quay, Self.birds, Self.boats])
                == ["same [0] [0]", "added [] [1]", "same [1] [2]"])
        #expect(
            picture([Self.quay, Self.boats], [Self.birds, Self.quay + " Then it rained.", Self.boats])
                == ["added [] [0]", "changed [0] [1]", "same [1] [2]"])
    }

    @Test("a paragraph taken out stands where it was")
    func removal() {
        #expect(
            picture([Self.quay, Self.birds, Self.boats], [Self.quay, Self.boats])
                == ["same [0] [0]", "removed [1] []", "same [2] [1]"])
    }

    @Test("unlike paragraphs are not compared word by word")
    func exchange() {
        #expect(
            picture([Self.quay, Self.boats], [Self.quay, Self.birds]) == [
                "same [0] [0]", "removed [1] []", "added [] [1]",
            ])
    }

    @Test("a paragraph that stands elsewhere has moved, with whatever changed in it")
    func moved() {
        let diff = BlockDiff(
            old: blocks([Self.quay, Self.boats, Self.birds, Self.bread]),
            new: blocks([Self.boats, Self.birds, Self.bread, Self.quay.replacing("two", with: "three")]))
        #expect(diff.changes.map(\.kind) == [.same, .same, .same, .moved])
        #expect(diff.isSignificant && diff.wordsAdded == 1 && diff.wordsRemoved == 1)
        #expect(diff.changes.last.map { drawn($0.words) }?.contains("[-two-]{+three+} hours") ?? false)
        let only = BlockDiff(
            old: blocks([Self.quay, Self.boats, Self.birds]), new: blocks([Self.birds, Self.quay, Self.boats]))
        #expect(only.isSignificant && only.wordsAdded == 0)
    }

    @Test("a division or a joining changes no word")
    func parting() {
        let whole = Self.quay + " " + Self.boats + " " + Self.birds
        let parted = BlockDiff(
            old: blocks([Self.bread, whole]), new: blocks([Self.bread, Self.quay, Self.boats, Self.birds]))
        #expect(parted.changes.map(\.kind) == [.same, .changed])
        #expect(parted.changes.last?.new == 1..<4)
        #expect(!parted.isSignificant && parted.hasHiddenChanges)
        let joined = BlockDiff(old: blocks([Self.quay, Self.boats, Self.birds]), new: blocks([whole]))
        #expect(joined.changes.map(\.old) == [0..<3] && !joined.isSignificant)
    }

    @Test("a heading that was a paragraph is a hidden change, another picture is not")
    func kinds() {
        let heading = BlockDiff(
            old: [DiffBlock(kind: "paragraph", text: "Lamps")], new: [DiffBlock(kind: "heading 2", text: "Lamps")])
        #expect(heading.changes.map(\.kind) == [.changed] && !heading.isSignificant && heading.hasHiddenChanges)
        func image(_ name: String, _ caption: String) -> DiffBlock {
            DiffBlock(kind: "image", text: caption, link: "https://media.example/\(name)")
        }
        let other = BlockDiff(old: [image("a", "The long quay at night")], new: [image("b", "The long quay at night")])
        #expect(other.changes.map(\.kind) == [.changed] && other.isSignificant && other.wordsAdded == 0)
        let caption = BlockDiff(old: [image("a", "The quay")], new: [image("a", "Lamps, seen from the sea")])
        #expect(caption.changes.count == 1 && caption.isSignificant)
        #expect(BlockDiff(old: [image("a", "")], new: [image("a", "")]).changes.map(\.kind) == [.same])
    }

    @Test("each paragraph of both texts stands once in a diff, whatever they are")
    func partition() {
        for seed in UInt64(1)...300 {
            var generator = SeededGenerator(seed: seed)
            let pool = [Self.quay, Self.boats, Self.birds, Self.bread, "", "A", Self.quay + " " + Self.boats]
            func draw() -> [DiffBlock] {
                (0..<Int.random(in: 0...7, using: &generator)).map { _ in
                    DiffBlock(
                        kind: Bool.random(using: &generator) ? "paragraph" : "quote",
                        text: pool.randomElement(using: &generator) ?? "",
                        link: Int.random(in: 0...5, using: &generator) == 0 ? "https://media.example/1" : nil)
                }
            }
            let (old, new) = (draw(), draw())
            let changes = BlockDiff(old: old, new: new).changes
            #expect(changes.flatMap { Array($0.old) }.sorted() == Array(old.indices), "seed \(seed)")
            #expect(changes.flatMap { Array($0.new) } == Array(new.indices), "seed \(seed)")
            for change in changes {
                let (before, after) = (change.words.pieces.map(\.old).joined(), change.words.pieces.map(\.new).joined())
                #expect(before == old[change.old].map(\.text).joined(separator: "\n"))
                #expect(after == new[change.new].map(\.text).joined(separator: "\n"))
                #expect(change.kind != .same || before == after)
            }
        }
    }

    @Test("many unlike paragraphs cost bounded work")
    func hostile() {
        let old = (0..<3000).map { DiffBlock(kind: "paragraph", text: "word\($0) and some more words of it") }
        let new = (0..<3000).map { DiffBlock(kind: "paragraph", text: "other\($0) and some more words of it") }
        let took = ContinuousClock().measure { _ = BlockDiff(old: old, new: new).changes.count }
        #expect(took < .seconds(60))
    }
}
