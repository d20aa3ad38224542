import NewsMerge
import NewsModel
import NewsTestSupport
import Testing

/// docs/merge.md, *Identity*.
@Suite("Whose an address is")
struct AliasTests {
    struct Question: Sendable, CustomTestStringConvertible {
        var name: String
        /// Article, attested, first seen.
        var claims: [(String, Instant?, Instant)]
        var hint: Instant?
        var owner: String?
        var now: String?
        var testDescription: String { name }
    }

    static let questions: [Question] = [
        Question(name: "nobody's", claims: [], hint: 10, owner: nil, now: nil),
        Question(name: "an address with one claimant", claims: [("1", 10, 10)], hint: 20, owner: "1", now: "1"),
        Question(
            name: "a reused slug moves: an old hint is the old article's", claims: [("1", 10, 10), ("2", 30, 30)],
            hint: 20, owner: "1", now: "2"),
        Question(
            name: "a reused slug moves: a new hint is the new article's", claims: [("1", 10, 10), ("2", 30, 30)],
            hint: 40, owner: "2", now: "2"),
        Question(
            name: "a claim at the hint's own instant counts", claims: [("1", 10, 10), ("2", 30, 30)], hint: 30,
            owner: "2", now: "2"),
        Question(
            name: "a hint before every claim is the earliest claimant's", claims: [("2", 30, 30), ("1", 20, 20)],
            hint: 10, owner: "1", now: "2"),
        Question(
            name: "a hint without date and verification is before every claim", claims: [("2", 30, 30), ("1", 20, 20)],
            hint: nil, owner: "1", now: "2"),
        Question(
            name: "a claim without date and verification is before every other",
            claims: [("1", nil, 90), ("2", 20, 20)],
            hint: 10, owner: "1", now: "2"),
        Question(
            name: "a slug that came back", claims: [("1", 10, 10), ("2", 20, 20), ("1", 30, 30)], hint: 25,
            owner: "2", now: "1"),
        Question(
            name: "of claims at one instant the later seen holds", claims: [("2", 10, 10), ("1", 10, 20)], hint: 10,
            owner: "1", now: "1"),
        Question(
            name: "of claims without date and verification the later seen holds",
            claims: [("2", nil, 20), ("1", nil, 10)], hint: 10, owner: "2", now: "2"),
        Question(
            name: "articles are told apart by bytes", claims: [("é", 10, 10), ("e\u{301}", 20, 20)], hint: 15,
            owner: "é", now: "e\u{301}"),
    ]

    // Rules I3, I4
    @Test("Hand-made claims, in every order", arguments: questions)
    func question(_ question: Question) {
        let claims = question.claims.map { AliasClaim(article: ArticleKey($0.0), attested: $0.1, firstSeen: $0.2) }
        for order in Permutations.of(claims) {
            #expect(AliasFold.owner(of: order, at: question.hint) == question.owner.map(ArticleKey.init))
            #expect(AliasFold.currentOwner(of: order) == question.now.map(ArticleKey.init))
        }
    }

    /// Claims about one address.
    struct Claims: Sendable, CustomStringConvertible {
        var known: [AliasClaim]
        var added: AliasClaim
        var hint: Instant?

        static func random(using generator: inout SeededGenerator) -> Claims {
            Claims(
                known: (0..<generator.below(5)).map { _ in .random(using: &generator) },
                added: .random(using: &generator),
                hint: generator.chance(15) ? nil : generator.pick(RowCase.instants))
        }

        var description: String {
            func line(_ claim: AliasClaim) -> String {
                "\(claim.article) attested \(claim.attested?.milliseconds ?? -1) seen \(claim.firstSeen.milliseconds)"
            }
            return (known.map(line) + ["then " + line(added), "hint \(hint?.milliseconds ?? -1)"])
                .joined(separator: "\n")
        }
    }

    // Rule I4
    @Test("The owner is what the text says, by a search from end to end; order and repetition do not matter")
    func naive() {
        Property(cases: 2000, draw: { Claims.random(using: &$0) }).holds { drawn in
            func time(_ instant: Instant?) -> Double { instant.map { Double($0.milliseconds) } ?? -.infinity }
            let before = drawn.known.filter { time($0.attested) <= time(drawn.hint) }
            let wanted =
                before.isEmpty ? drawn.known.map { time($0.attested) }.min() : before.map { time($0.attested) }.max()
            let owners = Set(drawn.known.filter { time($0.attested) == wanted }.map(\.article))
            let owner = AliasFold.owner(of: drawn.known, at: drawn.hint)
            if owner.map({ !owners.contains($0) }) ?? !owners.isEmpty {
                return "owner \(owner?.rawValue ?? "none"), but one of \(owners)"
            }
            let again = AliasFold.owner(of: drawn.known.reversed() + drawn.known, at: drawn.hint)
            return again == owner ? nil : "order or repetition matters"
        }
    }

    @Test("Invariant 16: one more claim about an address gives a hint to its claimant or leaves it where it was")
    func oneMoreClaim() {
        Property(cases: 2000, draw: { Claims.random(using: &$0) }).holds { drawn in
            let before = AliasFold.owner(of: drawn.known, at: drawn.hint)
            let after = AliasFold.owner(of: drawn.known + [drawn.added], at: drawn.hint)
            return after == before || after == drawn.added.article
                ? nil : "from \(before?.rawValue ?? "-") to \(after?.rawValue ?? "-")"
        }
    }

    @Test("Invariant 16: a claim that is later than the hint never takes it from who claimed before it")
    func laterClaims() {
        Property(cases: 2000, draw: { Claims.random(using: &$0) }).holds { drawn in
            guard let hint = drawn.hint, let claimed = drawn.added.attested, claimed > hint,
                drawn.known.contains(where: { $0.attested.map { $0 <= hint } ?? true })
            else { return nil }
            let owners = [drawn.known, drawn.known + [drawn.added]].map { AliasFold.owner(of: $0, at: hint) }
            return owners[0] == owners[1] ? nil : "taken"
        }
    }
}

extension AliasClaim {
    static func random(using generator: inout SeededGenerator) -> AliasClaim {
        AliasClaim(
            article: ArticleKey(generator.pick(["ar:1", "ar:2", "ar:3"])),
            attested: generator.chance(20) ? nil : generator.pick(RowCase.instants),
            firstSeen: generator.pick(RowCase.instants))
    }
}
