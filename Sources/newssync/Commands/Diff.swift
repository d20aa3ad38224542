import ArgumentParser
import Foundation
import NewsSync

struct Diff: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prints what changed between two revisions of an article, word by word.",
        discussion: """
            A revision is the beginning of its name (@3f9c, as 'newssync log' prints it) or a time at which it was shown.
            Without any, the last two between which words changed; with one, that and what is shown now.

            Changes of white space, punctuation and invisible characters are hidden unless --all is given.

            EXAMPLES
              newssync diff ar:1864497
              newssync diff ar:1864497 @3f9c @77aa --context 30
              newssync diff ar:1864497 2026-03-30 --format html
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, html, json
    }

    @OptionGroup var common: StoreOptions
    @Argument(help: ArgumentHelp("ar:1864497, or an address of the site.", valueName: "id")) var name: String
    @Argument(help: ArgumentHelp("From: @3f9c, a date, a date and time, or 7d, 12h.", valueName: "a"))
    var from: RevisionArgument?
    @Argument(help: ArgumentHelp("To: the same.", valueName: "b")) var to: RevisionArgument?
    @Flag(help: "Show white space, punctuation and invisible characters too.") var all = false
    @Option(help: "Unchanged words to show around each change.") var context = 12
    @Option(help: "How it looks.") var format = Format.text

    func validate() throws {
        if !(0...100_000).contains(context) { throw ValidationError("--context takes a number from 0 to 100000") }
    }

    func run() throws {
        let store = try common.open()
        guard let key = try common.article(named: name, in: store) else { throw try Missing.article(name, in: store) }
        let steps = try DiffSteps(of: key, in: store)
        let (before, after): (LogEntry, LogEntry)
        do {
            (before, after) = try chosen(steps)
        } catch let missing as NoRevision {
            throw Missing.said(missing)
        }
        guard let old = try steps.article(at: before), let new = try steps.article(at: after) else {
            throw try Missing.article(name, in: store)
        }
        for article in [old, new] where !article.isKept { throw Missing.said(NotKept(article: article)) }
        let diff = ArticleDiff(old: old, new: new)
        let edition = try store.editions().first { $0.id == key.edition }
        let frame = DiffFrame(from: before, to: after, edition: edition, showsHidden: all, context: context)
        if common.json || format == .json {
            Output.json(DiffJSON(diff: diff, frame: frame).document)
        } else if format == .html {
            Output.line(DiffHTML(diff: diff, frame: frame).page)
        } else {
            let text = DiffText(diff: diff, frame: frame, bidi: common.bidi, marks: DiffMarks.fitting(common.bidi))
            for line in text.lines { Output.line(line) }
        }
    }

    private func chosen(_ steps: DiffSteps) throws -> (LogEntry, LogEntry) {
        guard let from else { return try steps.lastChange(all: all) }
        let before = try steps.step(from)
        if let to { return (before, try steps.step(to)) }
        return (before, steps.entries.last ?? before)
    }
}

/// What a diff is of, and how much of it is shown.
struct DiffFrame {
    var from: LogEntry
    var to: LogEntry
    var edition: EditionRecord?
    var showsHidden: Bool
    /// Unchanged words around each change.
    var context: Int

    var direction: BaseDirection { edition.flatMap { BaseDirection(rawValue: $0.direction) } ?? .leftToRight }
    var zone: SiteZone? { edition.flatMap { try? SiteZone(identifier: $0.zone) } }
}

extension DiffFrame {
    /// The changes of a body that are shown, in order; `nil` stands for a stretch that is left out.
    func shown(of diff: BlockDiff) -> [BlockDiff.Change?] {
        var shown: [BlockDiff.Change?] = []
        for change in diff.changes {
            if change.isSignificant || showsHidden && change.kind != .same {
                shown.append(change)
            } else if shown.last.map({ $0 != nil }) ?? true {
                shown.append(nil)
            }
        }
        return shown
    }
}
