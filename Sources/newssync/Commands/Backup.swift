import ArgumentParser
import NewsSync

struct Backup: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Copies the store into one file, also while it is in use, and verifies the copy.",
        discussion: """
            EXAMPLES
              newssync backup /media/disk/news-2026-03-30.sqlite
              newssync backup copy.sqlite --with-state
            """)

    @OptionGroup var common: StoreOptions
    @Argument(help: ArgumentHelp("The file to make.", valueName: "path")) var target: String
    @Flag(help: "Copy also what was marked, into a file beside the copy.") var withState = false
    @Flag(help: "Replace a file that is there.") var force = false

    func run() throws {
        let store = try common.open()
        let state = StatePath.beside(store: target)
        let marks = try withState ? common.marks(of: store).state : nil
        // Before anything is written.
        try marks?.checkBackUp(to: state)
        let report = try store.backUp(to: target, replacing: force, at: Instant.now())
        let hasState = try marks?.backUp(to: state) ?? false
        if common.json { return Output.json(KeptCopy(report, state: hasState ? state : nil).json) }
        Output.line(KeptCopy(report, state: hasState ? state : nil).line)
    }
}

struct Restore: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Puts a backup in the store's place; the backup is only read.",
        discussion: """
            The restored store takes a new name as a writer, so that it never contradicts what the old one went on to say.

            EXAMPLES
              newssync restore /media/disk/news-2026-03-30.sqlite
              newssync restore copy.sqlite --store other.sqlite
            """)

    @OptionGroup var common: StoreOptions
    @Argument(help: ArgumentHelp("The backup.", valueName: "path")) var backup: String
    @Flag(help: "Replace also a store that is damaged, or has what the backup lacks.") var force = false

    func run() throws {
        let report = try NewsStore.restore(backup, to: common.path, force: force)
        if common.json { return Output.json(KeptCopy(report, state: nil).json) }
        Output.line(KeptCopy(report, state: nil).line)
    }
}
