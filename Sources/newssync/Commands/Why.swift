import ArgumentParser
import NewsSync

struct Why: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prints why an article is shown as it is: for each field what won, what lost, and by what.",
        discussion: """
            EXAMPLES
              newssync why ar:1864497
              newssync why ar:1864497 title --json
            """)

    @OptionGroup var common: StoreOptions
    @Argument(help: ArgumentHelp("ar:1864497, or an address of the site.", valueName: "id")) var name: String
    @Argument(help: "One field only: title, lede, body, …") var field: String?

    func run() throws {
        let store = try common.open()
        guard let key = try common.article(named: name, in: store), let reasons = try store.why(key) else {
            throw try Missing.article(name, in: store)
        }
        let wanted = field.map { FieldName($0) }
        if let wanted, reasons.why.fields[wanted] == nil { throw unknown(wanted, in: reasons) }
        let groups = WhyGroup.all(of: reasons, only: wanted)
        if common.json {
            let json = WhyJSON(reasons: reasons, groups: groups, own: store.identity.replica)
            return Output.json(json.document)
        }
        let text = WhyText(
            reasons: reasons, groups: groups, own: store.identity.replica,
            edition: try store.editions().first { $0.id == key.edition }, bidi: common.bidi)
        for line in text.lines { Output.line(line) }
    }

    /// Says which fields there are, the nearest first, and returns the exit status to leave with.
    private func unknown(_ wanted: FieldName, in reasons: ArticleReasons) -> ExitCode {
        let known = reasons.why.fields.keys.sorted().map(\.rawValue)
        let near = NearestNames.of(wanted.rawValue, in: known, limit: known.count)
        let offer = near.isEmpty ? "it has none" : "there is " + near.joined(separator: ", ")
        Output.error(
            "newssync: "
                + TerminalText.safe("no revision of \(reasons.key) has the field '\(wanted)'; \(offer)"))
        return ExitStatus.wrongCall
    }
}
