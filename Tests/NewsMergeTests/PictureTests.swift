import NewsMerge
import NewsModel
import Testing

/// What was there, what came, and what is shown before and after, in one line each.
struct FoldPicture: Sendable, CustomTestStringConvertible {
    var name: String
    var rows: [Run]
    var gone: [Retraction] = []
    var before: String
    var arriving: [Run]
    var arrivingGone: [Retraction] = []
    var after: String
    var table = AuthorityTable.all[0]
    /// A mistake that others make, and what it shows in the end.
    var mistake: PlantedBug?
    var instead = ""
    var testDescription: String { name }
}

/// docs/merge.md, *The fold*, by hand; the troubles that *Why the usual constructions fail for news* names among them.
@Suite("Pictures: the state before, the rows that arrive, the state after")
struct PictureTests {
    /// `live A/page body=… modified 10`: status, title with the kind that it is from, dates.
    static func line(_ rows: RowCase, _ values: [ContentHash: Content], mistake: PlantedBug? = nil) -> String {
        let view = rows.view(planted: mistake)
        func shown(_ field: FieldName) -> String? {
            view.winners[field].map { "\(values[$0.content]?[field]?.canonicalString ?? "?") of \($0.kind)" }
        }
        let dates = [("published", view.published), ("modified", view.modified)].compactMap { name, instant in
            instant.map { "\(name) \($0.milliseconds)" }
        }
        let fields = [FieldName.title, .lede, .tags].compactMap { field in shown(field).map { "\(field) \($0)" } }
        return ([view.status.rawValue] + fields + dates).joined(separator: ", ")
    }

    // Rules F1 to F6
    @Test("Hand-made cases, whatever order the rows arrive in", arguments: FoldPicture.all)
    func picture(_ picture: FoldPicture) {
        let before = RowCase(runs: picture.rows, retractions: picture.gone, table: picture.table)
        #expect(Self.line(before, FoldPicture.contents) == picture.before)
        let after = before.with(picture.arriving, picture.arrivingGone)
        for runs in Permutations.of(after.runs) {
            var permuted = after
            permuted.runs = runs
            #expect(Self.line(permuted, FoldPicture.contents) == picture.after)
        }
    }

    // Rules F1, F2, F6
    @Test(
        "What the usual constructions get wrong: each picture shows the right state, and theirs",
        arguments: FoldPicture.usual)
    func usual(_ picture: FoldPicture) throws {
        self.picture(picture)
        let mistake = try #require(picture.mistake)
        let after = RowCase(runs: picture.rows, retractions: picture.gone).with(picture.arriving)
        #expect(Self.line(after, FoldPicture.contents, mistake: mistake) == picture.instead)
        #expect(picture.instead != picture.after)
    }

    // Rule F2
    @Test(
        "A tie goes to the greater SHA-256 of article, 0x00 and content hash, so another article may decide otherwise")
    func tie() throws {
        func winner(_ article: String) -> RevisionID? {
            RowCase(
                article: ArticleKey(article),
                runs: [.page("A", asserted: 10, seen: 10), .page("B", asserted: 10, seen: 10, by: "r2")]
            ).view.winners[.title]
        }
        let contents = [Run.page("A", seen: 0), .page("B", seen: 0)].map(\.sighting.content)
        var winners: Set<RevisionID> = []
        for number in 0..<40 {
            let article = "ar:\(number)"
            let greatest = contents.max {
                let (one, other) = (ContentHash.of(Array("\(article)\0".utf8) + $0.bytes), $1)
                return one < ContentHash.of(Array("\(article)\0".utf8) + other.bytes)
            }
            let shown = try #require(winner(article))
            #expect(shown.content == greatest)
            winners.insert(shown)
        }
        #expect(winners.count == 2)
    }

    @Test("Two kinds that assert one content at one instant have one winner, the same in both orders")
    func oneContentTwoKinds() {
        let content = Content(["url": "/a"])
        let rows: [Run] = [.feed(content, asserted: 10, seen: 10), .sitemap(content, asserted: 10, seen: 10)]
        for table in AuthorityTable.all + [AuthorityTable(order: [])] {
            let views = Permutations.of(rows).map { RowCase(runs: $0, table: table).view }
            #expect(views[0] == views[1])
        }
        #expect(RowCase(runs: rows).view.winners[.url]?.kind == .feed)
        #expect(RowCase(runs: rows, table: AuthorityTable.all[2]).view.winners[.url]?.kind == .sitemap)
    }

    @Test("Nothing seen is nothing shown: live, no field, no date; a retraction alone hides")
    func nothing() {
        #expect(Self.line(RowCase(), [:]) == "live")
        #expect(Self.line(RowCase(retractions: [.at(10)]), [:]) == "gone")
    }
}
