import ArgumentParser
import NewsSync

struct Link: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Says by hand that two ids are one article, or that two articles tell one story.",
        discussion: """
            Two ids of one edition become one article: what was seen under either is shown together, under the first of them
            by name. Two ids of different editions become the same story. --undo takes it back, and nothing is lost; of a
            story that was found by content it says "not these two".

            EXAMPLES
              newssync link ar:1864497 ar:1864512
              newssync link ar:1864497 en:1650021
              newssync link ar:1864497 ar:1864512 --undo
            """)

    @OptionGroup var common: StoreOptions
    @Argument(help: ArgumentHelp("ar:1864497, or an address of the site.", valueName: "id")) var name: String
    @Argument(help: ArgumentHelp("The other one.", valueName: "other")) var other: String
    @Flag(help: "Take it back.") var undo = false

    func run() throws {
        let store = try common.open()
        let keys = try [name, other].map { name in
            guard let key = try common.claimant(named: name, in: store) else {
                throw try Missing.article(name, in: store)
            }
            return key
        }
        let outcome = try store.link(keys[0], keys[1], holds: !undo, at: Instant.now())
        try store.updateSearchIndex()
        try store.close()
        if common.json { return Output.json(json(outcome)) }
        Output.line(line(outcome))
    }

    private func line(_ outcome: LinkOutcome) -> String {
        let (one, another) = (Shown.field(outcome.link.article.rawValue), Shown.field(outcome.link.other.rawValue))
        let ids = outcome.ids.map { Shown.field($0.rawValue) }
        switch (outcome.link.isSameAs, outcome.isHeld, undo) {
        case (true, true, false): return "linked  \(ids.joined(separator: ", ")): one article, shown as \(ids[0])"
        case (true, true, true):
            return
                "undone  \(one) and \(another) are still one article through other links: \(ids.joined(separator: ", "))"
        case (true, false, _): return "undone  \(one) and \(another) are two articles"
        case (false, true, false): return "linked  \(one) and \(another) tell the same story"
        case (false, true, true): return "undone  \(one) and \(another) are still one story, as the publisher says"
        case (false, false, _): return "undone  \(one) and \(another) are two stories"
        }
    }

    private func json(_ outcome: LinkOutcome) -> JSONValue {
        [
            "relation": .string(outcome.link.isSameAs ? "same-as" : "translation"),
            "id": .string(outcome.link.article.rawValue), "other": .string(outcome.link.other.rawValue),
            "said": .bool(outcome.link.holds), "at": ArticleJSON.instant(outcome.link.at),
            "held": .bool(outcome.isHeld), "ids": .array(outcome.ids.map { .string($0.rawValue) }),
        ]
    }
}
