import NewsMerge
import NewsModel

/// Rows of one article, and in what authority they are read.
struct RowCase: Sendable {
    var article = ArticleKey("ar:1")
    var runs: [Run] = []
    var retractions: [Retraction] = []
    var table = AuthorityTable.all[0]

    var view: ArticleView { view(planted: nil) }

    func view(planted mistake: PlantedBug?) -> ArticleView {
        var rules = table.rules
        rules.planted = mistake
        return Fold.view(of: article, runs: runs, retractions: retractions, rules: rules)
    }

    func view(asOf instant: Instant) -> ArticleView {
        Fold.view(
            of: article, runs: runs, retractions: retractions, rules: table.rules, asOf: instant)
    }

    var why: Why {
        Fold.why(of: article, runs: runs, retractions: retractions, rules: table.rules)
    }

    var naive: NaiveFold {
        NaiveFold(article: article, runs: runs, retractions: retractions, table: table)
    }

    /// Together with other rows.
    func joined(_ other: RowCase) -> RowCase { with(other.runs, other.retractions) }

    func with(_ more: [Run], _ gone: [Retraction] = []) -> RowCase {
        var all = self
        all.runs += more
        all.retractions += gone
        return all
    }

    /// Every case with one row less.
    var smaller: [RowCase] {
        runs.indices.map { index in
            var less = self
            less.runs.remove(at: index)
            return less
        }
            + retractions.indices.map { index in
                var less = self
                less.retractions.remove(at: index)
                return less
            }
    }
}

extension RowCase: CustomStringConvertible {
    var description: String {
        let lines = runs.map(\.line) + retractions.map { "\($0.replica) gone \($0.gone.milliseconds)" }
        return "\(article), \(table)\n" + lines.joined(separator: "\n")
    }
}

extension Run {
    /// The row in one line.
    var line: String {
        func text(_ instant: Instant?) -> String { instant.map { String($0.milliseconds) } ?? "-" }
        return "\(replica) \(sighting.kind) [\(Pool.name(sighting.content))] asserted \(text(sighting.asserted))"
            + " published \(text(sighting.published)) generation \(sighting.generation)"
            + " seen \(text(start)) verified \(text(verified))"
    }
}

extension Instant: ExpressibleByIntegerLiteral {
    public init(integerLiteral value: Int64) { self.init(milliseconds: value) }
}
